import { drawAt } from '../random.ts';
import { units } from '../units.ts';
import { type Mark, marksFrom, type Timeline } from './timeline.ts';

/** Whose hand keys: a machine's; a bug, which makes dots by itself and dashes by hand; a straight key, all by hand. */
export const fists = ['exact', 'bug', 'straight'] as const;
export type Fist = (typeof fists)[number];

/** A hand, and what decides how it slips. */
export interface Hand {
  readonly fist: Fist;
  readonly seed: number;
}

/** How early or late an edge comes by hand at most, in units; a third of that is its standard deviation. */
const MOST_SLIP = 0.3;
/** Longer marks are dashes, in units. */
const DOT = 2;

/**
 * The marks that end after `position`, as a hand keys them. Each edge slips by itself, about where it should be, so
 * nothing drifts; and a mark slips the same wherever one begins to listen, and however often.
 */
export function* keyedFrom(timeline: Timeline, position: number, hand: Hand): Generator<Mark, void> {
  for (const mark of marksFrom(timeline, position - MOST_SLIP)) {
    const keyed = byHand(mark, hand);
    if (keyed.end > position) yield keyed;
  }
}

/** A mark of a timeline as a hand keys it. */
export function byHand(mark: Mark, { fist, seed }: Hand): Mark {
  const { start, end } = mark;
  const place = 2 * Math.round(start); // two marks never round to the same place
  const late = () => units(end + slip(seed, place + 1));
  switch (fist) {
    case 'exact':
      return mark;
    case 'bug':
      return end - start > DOT ? { start, end: late() } : mark;
    case 'straight':
      return { start: units(Math.max(0, start + slip(seed, place))), end: late() };
  }
}

/** Three draws make a bell that ends at its most (Irwin 1927, Hall 1927). */
function slip(seed: number, place: number): number {
  const sum = drawAt(seed, 3 * place) + drawAt(seed, 3 * place + 1) + drawAt(seed, 3 * place + 2);
  return (sum / 1.5 - 1) * MOST_SLIP;
}
