import type { SourceSymbol } from '../../core/count/symbol.ts';
import { duration, marksOf, signalAt, startOf, type Timeline } from '../../core/timeline/timeline.ts';
import { type Units, units } from '../../core/units.ts';

/** The part of a paper tape that is in sight. */
export interface TapeView {
  /** Units at the left edge; below zero before the beginning. */
  readonly from: number;
  /** Pixels of the whole. */
  readonly width: number;
  /** Where the tape is read, in pixels. */
  readonly head: number;
}

/** What is drawn of one signal, in pixels from the left. */
export interface TapeSignal {
  /** Written beneath its marks; null while that is not to be known. */
  readonly name: SourceSymbol | null;
  readonly x: number;
  readonly width: number;
  readonly marks: readonly { readonly x: number; readonly width: number }[];
}

/** How many pixels a unit is long. */
export const UNIT_WIDTH = 9;

/** A hole in so many units. */
const HOLE_EVERY = 2;

/** A place may be rounded by so many pixels. */
const ROUNDING = 1e-3;

/** Where the tape is read while it slides: what comes is worth more room than what was. */
const HEAD = 0.4;

/** The tape sliding under a head that stands still. */
export function slidingView(position: number, width: number): TapeView {
  const head = Math.round(width * HEAD);
  return { from: position - head / UNIT_WIDTH, width, head };
}

/** The tape lying still, page after page; the head goes from signal to signal, for who wants no motion. */
export function pageView(timeline: Timeline, position: number, width: number): TapeView {
  const page = Math.max(1, width / UNIT_WIDTH);
  const at = startOf(timeline, Math.max(0, signalAt(timeline, position)));
  const from = Math.floor(at / page) * page;
  return { from, width, head: (at - from) * UNIT_WIDTH };
}

/**
 * What lies in sight, in order. A signal is named from when it sounds; where the tape `hides` what was not heard, once
 * it has sounded. Found by halving, and signals that take no time are passed over at once: a long transmission costs no
 * more than a short one.
 */
export function tapeSignals(
  timeline: Timeline,
  { from, width, head }: TapeView,
  hides = false,
): readonly TapeSignal[] {
  const { distinct, ids } = timeline.signals;
  const end = from + width / UNIT_WIDTH;
  const seen: TapeSignal[] = [];
  const x = (position: number) => (position - from) * UNIT_WIDTH;
  let at = signalAt(timeline, from);
  while (at >= 0 && at < ids.length && startOf(timeline, at) < end) {
    at = signalAt(timeline, startOf(timeline, at));
    const signal = distinct[ids[at] ?? -1];
    const [start, stop] = [startOf(timeline, at), startOf(timeline, at + 1)];
    if (signal !== undefined && stop > from && stop > start) {
      const marks = marksOf(timeline, at).map((mark) => ({
        x: x(mark.start),
        width: (mark.end - mark.start) * UNIT_WIDTH,
      }));
      const isNamed = x(hides ? stop : start) <= head + ROUNDING;
      seen.push({
        name: isNamed ? signal.symbol : null,
        x: x(start),
        width: (stop - start) * UNIT_WIDTH,
        marks,
      });
    }
    at++;
  }
  return seen;
}

/** Sprocket holes in sight, in pixels from the left: they move with the paper. */
export function sprocketHoles({ from, width }: TapeView): readonly number[] {
  const first = Math.ceil(from / HOLE_EVERY);
  const count = Math.max(0, Math.floor((from + width / UNIT_WIDTH) / HOLE_EVERY) - first + 1);
  return Array.from({ length: count }, (_, at) => ((first + at) * HOLE_EVERY - from) * UNIT_WIDTH);
}

/** The position that lies `x` pixels from the left, within the transmission. */
export function positionOn(timeline: Timeline, { from }: TapeView, x: number): Units {
  return units(Math.min(duration(timeline), Math.max(0, from + x / UNIT_WIDTH)));
}
