import { type LogicalLine, logicalLines } from '../python/logical-lines.ts';
import type { Segments } from '../python/segment.ts';

/** A piece of a module's text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How much of a module is practised. */
export type Extent = 'line' | 'function' | 'module';

/**
 * What to practise of a module at `place`: the line there, without its line end; the innermost function around it with
 * its decorators, or null where there is none; or all of it.
 */
export function stretchAt(text: string, segments: Segments, place: number, extent: Extent): Stretch | null {
  switch (extent) {
    case 'line':
      return lineAt(text, place);
    case 'function':
      return functionAt(text, segments, place);
    case 'module':
      return { from: 0, to: text.length };
  }
}

/** The next line behind `place` that is not blank, for going on; null behind the last one. */
export function nextLine(text: string, place: number): Stretch | null {
  const ends = /[\r\n]\s*(?=\S)/g; // line ends are white space too
  ends.lastIndex = place;
  return ends.test(text) ? lineAt(text, ends.lastIndex) : null;
}

function lineAt(text: string, place: number): Stretch {
  let from = place;
  while (from > 0 && !isLineEnd(text[from - 1])) from--;
  let to = place;
  while (to < text.length && !isLineEnd(text[to])) to++;
  return { from, to };
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/**
 * A function's lines: from its header, or its first decorator, to the last line that is indented more. What is blank
 * or a comment belongs to the function above it.
 */
function functionAt(text: string, segments: Segments, place: number): Stretch | null {
  const lines = logicalLines(text);
  let at = lines.findLastIndex(({ start }) => start <= place);
  while (isDecorator(text, lines[at])) at++;
  for (let header = at; header >= 0; header--) {
    const line = lines[header];
    if (line === undefined || !isHeader(segments, line)) continue;
    const last = lastOf(lines, header, line.indent);
    if (at <= last) {
      return { from: lines[firstOf(text, lines, header)]?.start ?? 0, to: lines[last]?.end ?? text.length };
    }
  }
  return null;
}

function isDecorator(text: string, line: LogicalLine | undefined): boolean {
  return line !== undefined && text[line.from] === '@';
}

function firstOf(text: string, lines: readonly LogicalLine[], header: number): number {
  let first = header;
  while (isDecorator(text, lines[first - 1])) first--;
  return first;
}

function lastOf(lines: readonly LogicalLine[], header: number, indent: number): number {
  const next = lines.findIndex((line, index) => index > header && line.indent <= indent);
  return (next < 0 ? lines.length : next) - 1;
}

/** Whether a line begins with `def` or `async def`, as the scanner found them. */
function isHeader(segments: Segments, { from }: LogicalLine): boolean {
  const first = segmentAt(segments, from);
  if (symbolAt(segments, first) === 'KW:def') return true;
  if (symbolAt(segments, first) !== 'KW:async') return false;
  let next = first + 1;
  while (symbolAt(segments, next) === 'CHAR: ') next++;
  return symbolAt(segments, next) === 'KW:def';
}

function symbolAt({ symbols, ids }: Segments, at: number): string | undefined {
  return symbols[ids[at] ?? -1];
}

/** The first segment that begins at `place` or behind it. */
export function segmentAt({ starts }: Segments, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
