import { kindOf } from '../count/symbol.ts';
import { visible } from '../count/visible.ts';
import type { Codebook } from './codebook.ts';

const HEADER = ['symbol', 'count', 'code', 'kind'];
/** What a field may hold only in quotes (RFC 4180, 2.6). */
const inQuotes = /[",\r\n]/;

/**
 * A codebook as comma-separated values (RFC 4180), in the order of its entries: `CHAR:e,812,-..,character`. A
 * count that is not there is empty. Every field is what it says and nothing is put before it: a spreadsheet may
 * take a codeword of dashes for a formula, and must be told that the column is text.
 */
export function codebookCsv(entries: Codebook['entries']): string {
  return csvText([HEADER, ...entries.map(fields)]);
}

/** Rows as comma-separated values (RFC 4180). */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/**
 * The same as tab-separated values with each entry on its line: a tab, a line end, another control character
 * and the backslash are written `\t`, `\n`, `\xNN` and `\\`.
 */
export function codebookTsv(entries: Codebook['entries']): string {
  return [HEADER, ...entries.map(fields)].map((row) => `${row.map(visible).join('\t')}\n`).join('');
}

function fields({ symbol, count, code }: Codebook['entries'][number]): readonly string[] {
  return [symbol, count === null ? '' : `${count}`, code, kindOf(symbol)];
}

function csvField(text: string): string {
  return inQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
