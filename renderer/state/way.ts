import type { Signals } from '../../core/encode/signal.ts';
import { signalAt, startOf, type Timeline } from '../../core/timeline/timeline.ts';

/** Where the lines of a text begin, in UTF-16 units. */
export function linesOf(text: string): Uint32Array {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return Uint32Array.from(starts);
}

/** The number of the line that `place` lies in, from 0. */
export function lineOf(lines: Uint32Array, place: number): number {
  return firstNotBelow(lines, place + 1, lines.length) - 1;
}

/** The first signal that stands for the source at `place` or behind; their number where there is none. */
export function signalFrom({ starts, ids }: Signals, place: number): number {
  return firstNotBelow(starts, place, ids.length);
}

/** The signals before which a transmission halts for breakpoints at these places, in rising order. */
export function haltsOf(signals: Signals, places: readonly number[]): readonly number[] {
  const halts = new Set(places.map((place) => signalFrom(signals, place)));
  halts.delete(signals.ids.length); // behind the last there is nothing to halt at
  return [...halts].sort((a, b) => a - b);
}

/** Rounding may put a place a hair before the signal that begins there, in units. */
const SAME = 1e-6;

/** The signal that begins at or has begun before `position` of a timeline. */
export function standingAt(timeline: Timeline, position: number): number {
  return Math.max(0, signalAt(timeline, position + SAME));
}

/** The first signal that begins behind `position`. What takes no time is passed over. */
export function signalAfter(timeline: Timeline, position: number): number {
  return standingAt(timeline, position) + 1;
}

/** The last signal that begins before `position`, else the first. */
export function signalBefore(timeline: Timeline, position: number): number {
  return Math.max(0, signalAt(timeline, position - SAME));
}

/** The first signal of a later line than the one at `position`, which begins behind it. */
export function lineAfter(timeline: Timeline, position: number, lines: Uint32Array): number {
  const { signals } = timeline;
  const at = standingAt(timeline, position);
  for (let line = lineOf(lines, signals.starts[at] ?? 0) + 1; line < lines.length; line++) {
    const signal = signalFrom(signals, lines[line] ?? 0);
    if (startOf(timeline, signal) > position + SAME) return signal;
  }
  return signals.ids.length;
}

/** The first signal of the line at `position`; where that is where it stands, of the line before. */
export function lineBefore(timeline: Timeline, position: number, lines: Uint32Array): number {
  const { signals } = timeline;
  const at = signals.starts[standingAt(timeline, position)] ?? 0;
  for (let line = lineOf(lines, at); line >= 0; line--) {
    const signal = signalFrom(signals, lines[line] ?? 0);
    if (startOf(timeline, signal) < position - SAME) return signal;
  }
  return 0;
}

/** The first of `count` rising numbers that is not below `value`; `count` where all are. */
function firstNotBelow(rising: Uint32Array, value: number, count: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
