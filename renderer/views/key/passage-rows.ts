import type { Extent } from '../../../core/practice/stretch.ts';
import { logicalLines } from '../../../core/python/logical-lines.ts';
import type { Segments } from '../../../core/python/segment.ts';
import { lineOf } from '../../state/way.ts';

/** A line to choose a passage by. */
export interface PassageRow {
  /** From 0 on. */
  readonly line: number;
  /** Where it begins in the text. */
  readonly place: number;
  readonly text: string;
  /** Of a function, the classes and functions it stands in, outermost first: `JSONDecoder`. Nothing for others. */
  readonly within: string;
}

/** The lines of a module that can be chosen: those that are not blank; for functions those that begin one. */
export function passageRows(
  text: string,
  lines: Uint32Array,
  segments: Segments,
  extent: Extent,
): readonly PassageRow[] {
  const wanted = extent === 'function' ? functionsIn(text, lines, segments) : null;
  return Array.from(lines, (place, line) => ({
    line,
    place,
    text: text.slice(place, lines[line + 1] ?? text.length).replace(/[\r\n]+$/, ''),
    within: wanted?.get(line) ?? '',
  })).filter(({ line, text: source }) => source.trim() !== '' && (wanted?.has(line) ?? true));
}

/** The lines with a `def` in them, and what each stands in. */
function functionsIn(text: string, lines: Uint32Array, segments: Segments): ReadonlyMap<number, string> {
  const def = segments.symbols.indexOf('KW:def');
  const kinds = new Set([def, segments.symbols.indexOf('KW:class')]);
  const headers = Array.from(segments.ids.keys()).filter((at) => kinds.has(segments.ids[at] ?? -1));
  const found = new Map<number, string>();
  let open: readonly { readonly indent: number; readonly name: string }[] = [];
  let next = 0;
  for (const { from, end, indent } of logicalLines(text)) {
    open = open.filter((outer) => outer.indent < indent);
    for (let at = headers[next]; at !== undefined; at = headers[++next]) {
      const start = segments.starts[at] ?? 0;
      if (start >= end) break;
      if (segments.ids[at] === def) found.set(lineOf(lines, start), open.map(({ name }) => name).join('.'));
      const name = /^\w+\s+([^\s(:[]+)/u.exec(text.slice(Math.max(from, start), end))?.[1] ?? '';
      open = [...open, { indent, name }];
    }
  }
  return found;
}

/** Those in which something occurs, or in whose class, whatever the capitals, or whose number it is. */
export function findRows(rows: readonly PassageRow[], sought: string): readonly PassageRow[] {
  const wanted = sought.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(
    ({ line, text, within }) =>
      String(line + 1) === wanted || `${within}\n${text}`.toLowerCase().includes(wanted),
  );
}
