import type { Hand } from '../../core/timeline/fist.ts';
import { positionAt, type Tempo } from '../../core/timeline/tempo.ts';
import {
  duration,
  type Mark,
  marksFrom,
  signalAt,
  startOf,
  type Timeline,
} from '../../core/timeline/timeline.ts';
import { type Seconds, type Units, units } from '../../core/units.ts';

/** A stretch that is played round and round: from the first of these signals up to the second. */
export interface Loop {
  readonly from: number;
  readonly to: number;
}

/** Where a transmission goes. Signals tell it, because they stay what they are when letters are parted otherwise. */
export interface Route {
  /** The signals that it stands before, in rising order. */
  readonly halts: readonly number[];
  readonly loop: Loop | null;
}

/** Straight on to the end. */
export const STRAIGHT: Route = { halts: [], loop: null };

/** What is keyed, and how: all of it may change while it sounds. */
export interface Plan {
  readonly timeline: Timeline;
  readonly hand: Hand;
  readonly unit: Seconds;
  /** How long a mark takes to rise and to fall. */
  readonly edge: Seconds;
  readonly route: Route;
}

/** What comes where a leg ends: the end; a halt; another round; or what was changed meanwhile. */
type Then =
  { readonly kind: 'end' | 'halt' | 'change' } | { readonly kind: 'round'; readonly signal: number };

/** A stretch of the way that is gone in one go: from `position` on, which is reached at the time `at`, up to `end`. */
export interface Leg extends Tempo {
  readonly timeline: Timeline;
  readonly hand: Hand;
  readonly end: Units;
  readonly then: Then;
}

/** Places nearer to each other than this are the same, in units. */
const SAME = 1e-6;
/** The shortest loop, in units: a shorter one has no mark, and would go round without end. */
const LEAST_LOOP = 1;

/**
 * The leg of a plan that begins at `position`, as `keyed` is keyed: by another timeline or hand than the plan's it
 * goes no further than to the next gap. A halt is one that lies ahead; in another round, also the one it begins at.
 */
export function legFrom(
  plan: Plan,
  { timeline, hand }: Pick<Leg, 'timeline' | 'hand'>,
  start: Pick<Leg, 'at' | 'position'>,
  isRound = false,
): Leg {
  const { halts, loop } = plan.route;
  const { position } = start;
  const ahead = isRound ? position - SAME : position + SAME;
  const ends: { readonly end: Units; readonly then: Then }[] = [];
  if (loop !== null && isLoop(timeline, loop) && startOf(timeline, loop.to) > position + SAME) {
    ends.push({ end: startOf(timeline, loop.to), then: { kind: 'round', signal: loop.from } });
  }
  ends.push({ end: duration(timeline), then: { kind: 'end' } });
  const halt = halts.find((signal) => startOf(timeline, signal) > ahead);
  if (halt !== undefined) ends.push({ end: startOf(timeline, halt), then: { kind: 'halt' } });
  if (timeline !== plan.timeline || hand !== plan.hand) {
    ends.push({ end: clearPlace(timeline, position), then: { kind: 'change' } });
  }
  // Where two are the same the one named first counts: a loop does not enter the line behind it.
  const nearest = ends.reduce((best, each) => (each.end < best.end - SAME ? each : best));
  return { timeline, hand, unit: plan.unit, ...start, ...nearest };
}

/** Whether there is anything to go round in. */
export function isLoop(timeline: Timeline, { from, to }: Loop): boolean {
  return startOf(timeline, to) - startOf(timeline, from) >= LEAST_LOOP;
}

/**
 * The middle of a gap, the first from `position` on: there another hand can take over, for none slips as far, and
 * however letters are parted it is the middle of the same gap.
 */
function clearPlace(timeline: Timeline, position: Units): Units {
  const signal = Math.max(0, signalAt(timeline, position));
  let before: Mark | undefined;
  for (const mark of marksFrom(timeline, startOf(timeline, signal))) {
    const middle = before === undefined ? -1 : (before.end + mark.start) / 2;
    if (middle >= position) return units(middle);
    before = mark;
  }
  return duration(timeline);
}

/** Where a leg is at a time, in units of its own timeline. */
export function placeAt(leg: Leg, time: number): Units {
  return units(Math.min(Math.max(positionAt(leg, time), leg.position), leg.end));
}

/** Whether two plans sound the same. */
export function isSamePlan(a: Plan, b: Plan): boolean {
  return (
    a.timeline === b.timeline &&
    a.route === b.route &&
    a.unit === b.unit &&
    a.edge === b.edge &&
    a.hand === b.hand
  );
}
