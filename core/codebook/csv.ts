import { ESCAPE, kindOf } from '../count/symbol.ts';
import type { Codebook } from './codebook.ts';

const HEADER = 'symbol,count,code,kind';
/** What a field may hold only in quotes (RFC 4180, 2.6). */
const inQuotes = /[",\r\n]/;

/**
 * A codebook as comma-separated values (RFC 4180), most frequent symbol first: `CHAR:e,812,-..,character`. The
 * escape, which is counted nowhere, has no row.
 */
export function codebookCsv(entries: Codebook['entries']): string {
  const rows = entries
    .filter(({ symbol }) => symbol !== ESCAPE)
    .map(({ symbol, count, code }) => `${field(symbol)},${count},${code},${kindOf(symbol)}`);
  return [HEADER, ...rows].map((row) => `${row}\r\n`).join('');
}

function field(text: string): string {
  return inQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
