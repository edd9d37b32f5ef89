import { unitLength, wordsPerMinute } from '../units.ts';
import type { Baseband } from './demodulator.ts';
import { Slicer } from './slicer.ts';
import { readTiming, type Timing } from './timing.ts';

/** Speeds that are tried, in words per minute: each suits the filter for all within a third of it. */
const TRIED = [70, 50, 36, 26, 18, 13, 9, 6.5, 4.7].map(wordsPerMinute);
/** A unit may differ by this factor from the one that it was listened for with. */
const NEAR = 1.7;
/** Marks and gaps that lie further than this from what they should be are not Morse. */
const MOST_MISFIT = 0.27;

/** Whether `timing` is that of Morse: a hand may be uneven, but speech and music are far more so. */
export function isMorse(timing: Timing | null): timing is Timing {
  return timing !== null && timing.misfit < MOST_MISFIT;
}

/** How long marks are and the gaps between them, from where tone begins and ends by turns. */
export function lengthsOf(edges: readonly number[]): {
  readonly marks: Float64Array;
  readonly gaps: Float64Array;
} {
  const marks = new Float64Array(edges.length >> 1);
  const gaps = new Float64Array(Math.max(0, marks.length - 1));
  for (let at = 0; at < marks.length; at++) {
    marks[at] = (edges[2 * at + 1] ?? 0) - (edges[2 * at] ?? 0);
    if (at < gaps.length) gaps[at] = (edges[2 * at + 2] ?? 0) - (edges[2 * at + 1] ?? 0);
  }
  return { marks, gaps };
}

/** A machine's keying is no more uneven than this. */
const SURE = 0.1;
/** A filter that leaves fewer marks than this share of what a sure one hears bridges the gaps between them. */
const MOST_BRIDGED = 0.7;

type Fit = Pick<Timing, 'misfit'>;

/** A unit in hops, and how many marks tell it. */
export interface Lock {
  readonly unit: number;
  readonly marks: number;
}

/**
 * Finds the unit of what `pieces` hold, in hops, of which a second has `hopRate`: listens with a filter for
 * each speed and takes the one through which marks and gaps are most even. Null where none makes Morse of it.
 */
export function findUnit(pieces: readonly Baseband[], hopRate: number): Lock | null {
  const locks = TRIED.flatMap((speed) => listen(pieces, unitLength(speed) * hopRate, hopRate) ?? []);
  const sure = locks.filter(({ misfit }) => misfit < SURE).map(({ marks }) => marks);
  const least = MOST_BRIDGED * Math.max(0, ...sure);
  const [best] = locks.filter(({ marks }) => marks >= least).sort((a, b) => a.misfit - b.misfit);
  return best ?? null;
}

/** What a filter for a unit makes of `pieces`; null where it is no Morse, or Morse of quite another unit. */
function listen(pieces: readonly Baseband[], tried: number, hopRate: number): (Lock & Fit) | null {
  const slicer = new Slicer(tried, hopRate);
  for (const piece of pieces) slicer.push(piece);
  slicer.finish();
  const { marks, gaps } = lengthsOf(slicer.edges);
  const timing = readTiming(marks, gaps);
  if (!isMorse(timing) || timing.unit > tried * NEAR || timing.unit * NEAR < tried) return null;
  return { unit: timing.unit, marks: marks.length, misfit: timing.misfit };
}
