import type { Extent } from '../../../core/practice/stretch.ts';
import type { Segments } from '../../../core/python/segment.ts';
import { lineOf } from '../../state/way.ts';

/** A line to choose a passage by. */
export interface PassageRow {
  /** From 0 on. */
  readonly line: number;
  /** Where it begins in the text. */
  readonly place: number;
  readonly text: string;
}

/** The lines of a module that can be chosen: those that are not blank; for functions those that begin one. */
export function passageRows(
  text: string,
  lines: Uint32Array,
  segments: Segments,
  extent: Extent,
): readonly PassageRow[] {
  const wanted = extent === 'function' ? headers(lines, segments) : null;
  return Array.from(lines, (place, line) => ({
    line,
    place,
    text: text.slice(place, lines[line + 1] ?? text.length).replace(/[\r\n]+$/, ''),
  })).filter(({ line, text: source }) => source.trim() !== '' && (wanted?.has(line) ?? true));
}

/** The lines with a `def` in them. */
function headers(lines: Uint32Array, { symbols, ids, starts }: Segments): ReadonlySet<number> {
  const def = symbols.indexOf('KW:def');
  const found = new Set<number>();
  ids.forEach((id, at) => {
    if (id === def) found.add(lineOf(lines, starts[at] ?? 0));
  });
  return found;
}

/** Those in which something occurs, whatever the capitals, or whose number it is. */
export function findRows(rows: readonly PassageRow[], sought: string): readonly PassageRow[] {
  const wanted = sought.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ line, text }) => String(line + 1) === wanted || text.toLowerCase().includes(wanted));
}
