import { kindOf, textOf } from '../../core/count/symbol.ts';
import { textOfPath } from '../../db/files/byte-path.ts';
import type { Report } from './report.ts';

/** A report for programs. */
export function reportJson(path: string, report: Report): string {
  const { files, bytes, docstrings, tallies, notes } = report;
  const words = tallies.filter(({ symbol }) => kindOf(symbol) === 'keyword');
  const content = {
    path,
    files,
    bytes,
    symbols: tallies.reduce((sum, { count }) => sum + count, 0),
    distinct: tallies.length,
    keywords: Object.fromEntries(words.map(({ symbol, count }) => [textOf(symbol), count])),
    docstrings,
    table: Object.fromEntries(tallies.map(({ symbol, count }) => [symbol, count])),
    notes: notes.map(({ path, note }) => ({ path: textOfPath(path), reason: note })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
