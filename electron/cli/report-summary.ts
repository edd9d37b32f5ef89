import type { CodebookEntry } from '../../core/codebook/codebook.ts';
import { kindOf } from '../../core/count/symbol.ts';
import { onOneLine } from '../../core/count/visible.ts';
import { textOfPath } from '../../db/files/byte-path.ts';
import type { Report } from './report.ts';
import { symbolName } from './symbol-name.ts';
import { textTable } from './text-table.ts';

/** A report for people: the totals, then the most frequent keywords, characters and symbols with their codewords. */
export function reportSummary(
  path: string,
  { files, bytes, docstrings, tallies, notes }: Report,
  entries: readonly CodebookEntry[],
  top: number,
): string {
  const ofKind = (kind: string) => entries.filter(({ symbol }) => kindOf(symbol) === kind);
  return [
    onOneLine(path),
    '',
    ...textTable([
      ['files', `${files}`],
      ['bytes', `${bytes}`],
      ['symbols', `${tallies.reduce((sum, { count }) => sum + count, 0)}`],
      ['distinct symbols', `${tallies.length}`],
      ['docstrings in triple quotes', `${docstrings.triple}`],
      ['docstrings in single quotes', `${docstrings.single}`],
      ['notes', `${notes.length}`],
    ]),
    ...section('Keywords', ofKind('keyword').slice(0, top)),
    ...section('Characters', ofKind('character').slice(0, top)),
    ...section('Symbols', entries.slice(0, top)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** A line for each file or folder with something to say of it. */
export function reportNotes({ notes }: Report): readonly string[] {
  return notes.map(({ path, note }) => `${onOneLine(textOfPath(path))}: ${note}`);
}

function section(title: string, entries: readonly CodebookEntry[]): readonly string[] {
  if (entries.length === 0) return [];
  return [
    '',
    title,
    ...textTable(entries.map(({ symbol, count, code }) => [symbolName(symbol), `${count ?? ''}`, code])),
  ];
}
