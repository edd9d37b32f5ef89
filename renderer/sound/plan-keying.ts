import { edgeOf, raisedCosine } from '../../core/audio/envelope.ts';
import type { Strike } from '../../core/audio/sounder.ts';
import { keyedFrom } from '../../core/timeline/fist.ts';
import { samePlace } from '../../core/timeline/same-place.ts';
import { timeAt } from '../../core/timeline/tempo.ts';
import { type Mark, startOf } from '../../core/timeline/timeline.ts';
import { type Seconds, seconds, type Units, units } from '../../core/units.ts';
import { type Leg, legFrom, placeAt, type Plan } from './route.ts';

/** The part of an AudioParam that opens and closes a tone. */
export type Gate = Pick<AudioParam, 'setValueAtTime' | 'setValueCurveAtTime' | 'cancelScheduledValues'>;

/** What is keyed: a tone by its gate, and a sounder by its two strikes. */
export interface Key {
  readonly gate: Gate;
  /** Lets the sounder strike at a time of the audio clock. */
  strike(kind: Strike, at: number): void;
  /** Takes back all strikes from `at` on. */
  cancelStrikes(at: number): void;
}

/** How far ahead of the audio clock tones are scheduled: a window busy for this long is not heard. */
export const HORIZON = seconds(2);
/** How soon a tone can begin, and stop: what comes sooner may be on its way to the loudspeaker. */
export const LEAD = seconds(0.03);
/** A mark that is to begin sooner than this would be cut, and is left out: the clock is a little ahead of what it tells. */
const TOO_LATE = seconds(0.01);
/** How soon what is scheduled is changed: late enough that a busy window cannot cut an edge that sounds already. */
const CHANGE_LEAD = seconds(0.1);
/** Times nearer to each other than this are the same: rounding may not make a mark of nothing. */
const INSTANT = seconds(1e-4);
/** Legs and edges are remembered for this long: what is heard now was keyed a moment ago. */
const MEMORY = seconds(2);
/** No mark ends where a leg does: this is for rounding, in units. */
const SAME = 1e-6;

const RISE = raisedCosine(33);
const FALL = RISE.toReversed();

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly isRise: boolean;
}

/**
 * Keys a plan: a rolling schedule of raised-cosine edges and strikes at times of the audio clock, which is all that
 * decides what sounds, where it halts and where it goes round. It holds no timer; whoever owns it calls `fill` often
 * enough. Every time it is given and gives is the audio clock's, every position one of the plan's timeline.
 */
export class PlanKeying {
  readonly #key: Key;
  #plan: Plan;
  /** From the oldest that may still be heard to the last that is scheduled; each holds from its own time on. */
  #legs: readonly [Leg, ...Leg[]];
  #marks: Iterator<Mark, void>;
  #next: Mark | undefined;
  #edges: readonly Edge[] = [];
  #isStopped = false;

  /** Begins at `position` as soon as can be after `from`. Nothing may be scheduled in the gate from then on. */
  constructor(key: Key, plan: Plan, position: Units, from: number) {
    this.#key = key;
    this.#plan = plan;
    const leg = legFrom(plan, plan, { at: seconds(from + LEAD), position });
    this.#legs = [leg];
    this.#marks = keyedFrom(leg.timeline, position, leg.hand);
    this.#next = this.#take();
    key.gate.setValueAtTime(0, from);
  }

  /** Where the transmission is at `time`; never before its beginning. */
  positionAt(time: number): Units {
    const leg = this.#legAt(time);
    const place = placeAt(leg, time);
    const { timeline } = this.#plan;
    return leg.timeline === timeline ? place : samePlace(place, leg.timeline, timeline);
  }

  /** Where it will be when a change that is made now takes effect. */
  soonestAfter(now: number): Units {
    return this.positionAt(now + CHANGE_LEAD);
  }

  /** Whether it stands at `time`, and why; null while it goes on. */
  standsAt(time: number): 'end' | 'halt' | null {
    const { kind } = this.#leg.then;
    if (kind === 'round' || kind === 'change') return null;
    return time >= timeAt(this.#leg, this.#leg.end) ? kind : null;
  }

  /** Whether the next mark can still be scheduled, and need not be left out. */
  isInTime(now: number): boolean {
    return this.#next === undefined || this.#startTime(this.#next) >= now + TOO_LATE;
  }

  /** Whether a mark sounds at `time`. */
  isOpenAt(time: number): boolean {
    return this.#edges.findLast(({ from }) => from <= time)?.isRise ?? false;
  }

  /**
   * Schedules what begins within the horizon. A mark that it is too late for is left out, and all that is to come stays
   * where the timeline has it: the audio clock decides, and not how busy the window is.
   */
  fill(now: number): void {
    this.#forget(now - MEMORY);
    while (!this.#isStopped) {
      if (this.#next === undefined) {
        if (!this.#goOn(now + HORIZON)) return;
        continue;
      }
      const start = this.#startTime(this.#next);
      if (start >= now + HORIZON) return;
      if (this.isInTime(now)) {
        this.#open(this.#next);
        this.#close(this.#next);
      }
      this.#next = this.#take();
    }
  }

  /**
   * Goes on by another plan. Speed, edges and route change at the next moment that can be changed, in the middle of
   * a mark if need be; timeline and hand in the next gap. Where it has come to stand, it stands.
   */
  change(change: Partial<Plan>, now: number): void {
    this.fill(now); // what sounds at the cut is scheduled by then, or its end would be
    this.#plan = { ...this.#plan, ...change };
    if (this.#isStopped || this.standsAt(now + CHANGE_LEAD) !== null) return;
    const { at, sounding } = this.#cut(now + CHANGE_LEAD);
    const position = placeAt(this.#leg, at);
    this.#push(legFrom(this.#plan, this.#leg, { at: seconds(at), position }), position);
    this.#resume(position);
    if (sounding !== undefined) this.#close(sounding);
    this.fill(now);
  }

  /** Falls silent without a click. Answers when the gate is free again. */
  stop(now: number): Seconds {
    const { at, sounding } = this.#cut(now + LEAD);
    this.#isStopped = true;
    const fall = sounding === undefined ? 0 : this.#plan.edge;
    if (sounding !== undefined) this.#curve(false, at, fall);
    return seconds(at + fall + INSTANT);
  }

  get #leg(): Leg {
    const [first, ...later] = this.#legs;
    return later.at(-1) ?? first;
  }

  #legAt(time: number): Leg {
    return this.#legs.findLast(({ at }) => at <= time) ?? this.#legs[0];
  }

  #take(): Mark | undefined {
    const { value } = this.#marks.next();
    return value !== undefined && value.end <= this.#leg.end + SAME ? value : undefined;
  }

  /** Takes the way up at `position` of the leg that was begun last. */
  #resume(position: Units): void {
    const { timeline, hand, unit } = this.#leg;
    this.#marks = keyedFrom(timeline, position + INSTANT / unit, hand);
    this.#next = this.#take();
    if (this.#next !== undefined && this.#next.start < position) this.#next = this.#take(); // it is open already
  }

  /** Begins the leg after one that ends before `horizon`; false where there is none, or not yet. */
  #goOn(horizon: number): boolean {
    const { timeline, end, then } = this.#leg;
    const at = timeAt(this.#leg, end);
    if (at >= horizon || then.kind === 'end' || then.kind === 'halt') return false;
    const plan = this.#plan;
    const isRound = then.kind === 'round';
    const position = isRound ? startOf(plan.timeline, then.signal) : samePlace(end, timeline, plan.timeline);
    this.#push(legFrom(plan, plan, { at, position }, isRound), end);
    this.#marks = keyedFrom(plan.timeline, position, plan.hand);
    this.#next = this.#take();
    return true;
  }

  /** A leg that was to begin at the same time or later never does; the one before goes up to `end` at most. */
  #push(leg: Leg, end: Units): void {
    const before = this.#legs.filter(({ at }) => at < leg.at);
    const last = before.at(-1);
    if (last === undefined) {
      this.#legs = [leg];
      return;
    }
    const shortened = { ...last, end: units(Math.min(last.end, end)) };
    const [oldest = shortened, ...rest] = before.slice(0, -1);
    this.#legs = before.length === 1 ? [shortened, leg] : [oldest, ...rest, shortened, leg];
  }

  #forget(time: number): void {
    this.#edges = this.#edges.filter(({ to }) => to > time);
    const from = this.#legs.findLastIndex(({ at }) => at < time);
    const [oldest = this.#legs[0], ...later] = this.#legs.slice(Math.max(0, from));
    this.#legs = [oldest, ...later];
  }

  #startTime(mark: Mark): number {
    return Math.max(timeAt(this.#leg, mark.start), this.#leg.at);
  }

  #open(mark: Mark): void {
    const start = this.#startTime(mark);
    this.#curve(true, start, this.#edgeOf(mark));
    this.#key.strike('click', start);
  }

  #close(mark: Mark): void {
    const edge = this.#edgeOf(mark);
    const earliest = Math.max(this.#leg.at, this.#edges.at(-1)?.to ?? 0);
    const fall = Math.max(timeAt(this.#leg, mark.end) - edge, earliest);
    this.#curve(false, fall, edge);
    this.#key.strike('clack', fall + edge);
  }

  #edgeOf({ start, end }: Mark): number {
    return edgeOf(seconds((end - start) * this.#leg.unit), this.#plan.edge);
  }

  #curve(isRise: boolean, from: number, length: number): void {
    this.#key.gate.setValueCurveAtTime(isRise ? RISE : FALL, from, length);
    this.#edges = [...this.#edges, { from, to: from + length, isRise }];
  }

  /**
   * Takes back what is scheduled from `earliest` on, or from the end of an edge that runs then, for a curve
   * that is cut leaves a click. Answers the moment and the mark that sounds then, which has lost its end.
   */
  #cut(earliest: number): { readonly at: number; readonly sounding: Mark | undefined } {
    const soonest = Math.max(earliest, this.#legs[0].at); // before it begins there is nothing to change
    // Of a short mark one edge follows the other at once: then it is the second that counts.
    const at = this.#edges.reduce((at, { from, to }) => (from <= at && at < to ? to + INSTANT : at), soonest);
    this.#edges = this.#edges.filter(({ from }) => from < at);
    const [first, ...later] = this.#legs;
    this.#legs = [first, ...later.filter((leg) => leg.at <= at)];
    const { timeline, hand, unit } = this.#leg;
    const position = placeAt(this.#leg, at);
    const { value: mark } = keyedFrom(timeline, position + INSTANT / unit, hand).next();
    const sounding = mark !== undefined && mark.start < position && this.isOpenAt(at) ? mark : undefined;
    this.#key.gate.cancelScheduledValues(at);
    this.#key.gate.setValueAtTime(sounding === undefined ? 0 : 1, at);
    this.#key.cancelStrikes(at);
    return { at, sounding };
  }
}
