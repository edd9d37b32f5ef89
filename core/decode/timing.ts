import { type Cluster, clusterOf, clusters } from './clusters.ts';

/** How a transmission is timed, as its marks and gaps tell. All in the lengths they were given in. */
export interface Timing {
  readonly unit: number;
  /** Longer marks are dashes. */
  readonly dash: number;
  /** Longer gaps part letters; Infinity where letters run on. */
  readonly letter: number;
  /** Longer gaps part words; Infinity where there are none. */
  readonly word: number;
  /** How long the gaps between letters are; null where letters run on. */
  readonly letterGap: number | null;
  /** How far marks and short gaps lie from what they are taken for: 0 by a machine, 0.15 by a good hand. */
  readonly misfit: number;
}

/** Gaps between letters and words in one share of all gaps at least, else they are slips: no codeword is that long. */
const LEAST_LETTERS = 0.01;
/** Seven units, the gap between words (ITU-R M.1677-1), with what may be off. */
const WORD_GAP = { least: 6.3, most: 7.7 };

/**
 * Reads the timing from `marks` and the `gaps` between them by what groups they fall into; null where they do
 * not fall into any that Morse has. Edges that are softened make all marks shorter and all gaps longer by the
 * same, which is allowed for.
 */
export function readTiming(marks: Float64Array, gaps: Float64Array): Timing | null {
  const elements = readElements(clusters(marks.toSorted()), gaps.toSorted());
  if (elements === null) return null;
  const { unit, dot, dash, inner } = elements;
  const sorted = gaps.toSorted();
  const short = sorted.findIndex((gap) => gap > inner + unit);
  const wide = short < 0 ? sorted.subarray(0, 0) : sorted.subarray(short);
  const close = clusterOf(short < 0 ? sorted : sorted.subarray(0, short));
  const scatter = dot.scatter + dash.scatter + close.scatter;
  const misfit = Math.sqrt(scatter / (dot.count + dash.count + close.count));
  const timing = { unit, dash: dot.count > 0 ? dot.median + unit : dash.median - unit, misfit };
  if (wide.length < LEAST_LETTERS * gaps.length)
    return { ...timing, letter: Infinity, word: Infinity, letterGap: null };
  return { ...timing, letter: inner + unit, ...readWideGaps(wide, unit, inner - unit) };
}

interface Elements {
  readonly unit: number;
  readonly dot: Cluster;
  readonly dash: Cluster;
  /** How long the gap between the elements of a letter is. */
  readonly inner: number;
}

const NONE: Cluster = { median: 0, count: 0, scatter: 0 };

/** The unit, from two groups of marks or from one and its gaps. */
function readElements(marks: readonly Cluster[], gaps: Float64Array): Elements | null {
  const [dot, dash] = marks;
  const shortest = clusters(gaps)[0];
  if (dot === undefined || shortest === undefined) return null;
  if (dash !== undefined) {
    const unit = (dash.median - dot.median) / 2;
    const inner = nearest(gaps, 2 * unit - dot.median, unit);
    return isBeat(dot.median + inner, unit) ? { unit, dot, dash, inner } : null;
  }
  const ratio = dot.median / shortest.median;
  if (ratio > 0.2 && ratio < 0.6) {
    const unit = (dot.median + shortest.median) / 4; // dots, each a letter
    return { unit, dot, dash: NONE, inner: unit };
  }
  if (ratio < 0.6 || ratio > 5) return null;
  if (ratio < 1.7)
    return { unit: (dot.median + shortest.median) / 2, dot, dash: NONE, inner: shortest.median };
  return { unit: (dot.median + shortest.median) / 4, dot: NONE, dash: dot, inner: shortest.median };
}

/** The median of the gaps that are about as long as the inner gap should be. */
function nearest(sorted: Float64Array, inner: number, unit: number): number {
  const near = sorted.filter((gap) => gap < inner + unit);
  return near.length > 0 ? clusterOf(near).median : inner;
}

/** A dot and its gap make two units, however soft the edges are; by hand about two. */
function isBeat(length: number, unit: number): boolean {
  return length > 1.4 * unit && length < 2.8 * unit;
}

/** Parts the gaps between letters from those between words, which are 7/3 as long by any formula. */
function readWideGaps(
  wide: Float64Array,
  unit: number,
  excess: number,
): { readonly word: number; readonly letterGap: number } {
  const least = clusterOf(wide.subarray(0, Math.ceil(wide.length / 5))).median;
  const [first, second] = clusters(wide.map((gap) => Math.min(gap, 4 * least))); // a pause is but a wide gap
  const lower = first?.median ?? least;
  const inUnits = (lower - excess) / unit;
  const isWords = second === undefined && inUnits > WORD_GAP.least && inUnits < WORD_GAP.most;
  if (isWords) return { word: wide[0] === undefined ? Infinity : wide[0] * 0.9, letterGap: 3 * unit };
  return { word: second === undefined ? Infinity : (lower * 5) / 3, letterGap: lower - excess };
}
