import { kindOf } from '../count/symbol.ts';
import { visible } from '../count/visible.ts';
import { csvRow } from '../csv-row.ts';
import type { Codebook } from './codebook.ts';

const HEADER = ['symbol', 'count', 'code', 'kind'];

/**
 * A codebook as comma-separated values (RFC 4180), in the order of its entries: `CHAR:e,812,-..,character`. A
 * count that is not there is empty.
 */
export function codebookCsv(entries: Codebook['entries']): string {
  return [HEADER, ...entries.map(fields)].map(csvRow).join('');
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
