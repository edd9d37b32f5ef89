import { samePlace } from '../../core/timeline/same-place.ts';
import { startOf, signalAt, type Timeline } from '../../core/timeline/timeline.ts';
import { seconds, unitLength, type Units, units } from '../../core/units.ts';
import type { Graph } from './graph.ts';
import { keyingInTime } from './keying-in-time.ts';
import { HORIZON, type Key, type PlanKeying } from './plan-keying.ts';
import type { Output } from './output.ts';
import { isSamePlan, type Plan, type Route, STRAIGHT } from './route.ts';
import type { Voice } from './voice.ts';

/** How long the clock runs on in silence, in seconds: whoever pauses often goes on at once. */
const REST = 1;

/** What a player sounds through; Output is the real one. */
export interface Sink extends Omit<Pick<Output, keyof Output>, 'graph'> {
  readonly graph: Key & Pick<Graph, 'setVoice' | 'begin' | 'fill' | 'end'>;
}

/** Why it fell silent by itself. */
export type Stand =
  | { readonly kind: 'end' }
  /** Before a signal that it was to halt at: `position` is where that begins. */
  | { readonly kind: 'halt'; readonly position: Units }
  /** The computer took the sound away: this is where it was. */
  | { readonly kind: 'lost'; readonly position: Units };

/** What may change while it sounds. */
export interface Change {
  readonly voice?: Voice;
  /** The same signals, parted otherwise. */
  readonly timeline?: Timeline;
  readonly route?: Route;
}

/** Plays a timeline aloud. One at a time; a new one ends the one before. */
export class Player {
  readonly #open: (voice: Voice) => Promise<Sink>;
  readonly #onStand: (stand: Stand) => void;
  #voice: Voice;
  #opening: Promise<Sink> | undefined;
  #output: Sink | undefined;
  #keying: PlanKeying | undefined;
  /** What is to sound, from when it is asked for: what changes before the output is awake counts as well. */
  #plan: Plan | undefined;
  /** Where it is to begin, while it has not begun. */
  #waiting: Units | undefined;
  #stopFilling: (() => void) | undefined;
  /** When the gate is free of what was scheduled before. */
  #silentFrom = seconds(0);
  /** Whether it is to sound: the clock may sleep only while it is not. */
  #isWanted = false;
  #isLooking = false;
  /** Counts what was asked for, so that a slow start can tell that it is no longer wanted. */
  #wish = 0;

  constructor(voice: Voice, onStand: (stand: Stand) => void, open: (voice: Voice) => Promise<Sink>) {
    this.#voice = voice;
    this.#onStand = onStand;
    this.#open = open;
  }

  /** Sounds `timeline` from `position`. Resolves when it has begun, or when something else was asked meanwhile. */
  async play(timeline: Timeline, position: Units, route: Route = STRAIGHT): Promise<void> {
    const wish = this.#await({ ...this.#keyed, timeline, route }, position);
    try {
      const output = await this.#opened();
      const isAwake = await output.wake();
      if (wish !== this.#wish) this.#sleepIfSilent();
      else if (isAwake) this.#begin(output);
      else await this.#goOnElsewhere(output);
    } catch (error) {
      if (wish === this.#wish) this.stop();
      throw error;
    }
  }

  /** Falls silent without a click. Answers where it was, or was to begin; null when nothing was to sound. */
  stop(): Units | null {
    this.#wish++;
    this.#isWanted = false;
    const position = this.position();
    const output = this.#output;
    const keying = this.#keying;
    this.#plan = undefined;
    this.#waiting = undefined;
    if (output === undefined || keying === undefined) return position;
    this.#silentFrom = keying.stop(output.now);
    output.graph.end(this.#silentFrom);
    this.#stopFilling?.();
    this.#keying = undefined;
    output.at(this.#silentFrom + REST, () => {
      this.#sleepIfSilent();
    });
    return position;
  }

  /** What is heard at this moment, or where it is to begin, in units from the beginning; null when nothing is to sound. */
  position(): Units | null {
    const output = this.#output;
    return (output && this.#keying?.positionAt(output.heard)) ?? this.#waiting ?? null;
  }

  /** Where a change that is made now takes effect: what comes before is on its way. Null when nothing is to sound. */
  nextPosition(): Units | null {
    const output = this.#output;
    return (output && this.#keying?.soonestAfter(output.now)) ?? this.#waiting ?? null;
  }

  /** Whether a mark is heard at this moment. */
  isLit(): boolean {
    return this.#output !== undefined && (this.#keying?.isOpenAt(this.#output.heard) ?? false);
  }

  /** Changes how it sounds, how letters are parted and where it goes, while it sounds or is about to. */
  change({ voice, ...change }: Change): void {
    if (voice !== undefined) this.#tell(voice);
    const before = this.#plan;
    if (before === undefined) return;
    const plan = { ...before, ...this.#keyed, ...change };
    this.#plan = plan;
    if (this.#waiting !== undefined) {
      this.#waiting = samePlace(this.#waiting, before.timeline, plan.timeline);
    } else if (this.#output !== undefined && !isSamePlan(before, plan)) {
      this.#keying?.change(plan, this.#output.now);
    }
  }

  #tell(voice: Voice): void {
    this.#voice = voice;
    const output = this.#output;
    if (output === undefined) return;
    output.graph.setVoice(voice);
    if (this.#keying !== undefined) output.graph.fill(output.now + HORIZON); // noise that sets in has no later moment
  }

  /** What of the voice is a matter of keying. */
  get #keyed(): Pick<Plan, 'unit' | 'edge' | 'hand'> {
    const { speed, edge, hand } = this.#voice;
    return { unit: unitLength(speed), edge, hand };
  }

  /** Ends what sounds, and has this wait for its output. Answers the wish that it is. */
  #await(plan: Plan, position: Units): number {
    this.stop();
    this.#isWanted = true;
    this.#plan = plan;
    this.#waiting = position;
    return this.#wish;
  }

  /** Begins what waits. */
  #begin(output: Sink): void {
    if (this.#plan === undefined || this.#waiting === undefined) return;
    const keying = keyingInTime(output, this.#plan, this.#waiting, this.#silentFrom);
    this.#keying = keying;
    this.#waiting = undefined;
    const fill = () => {
      const stands = keying.standsAt(output.heard);
      if (stands !== null) {
        this.#stand(stands);
        return;
      }
      keying.fill(output.now);
      output.graph.fill(output.now + HORIZON);
    };
    fill();
    this.#stopFilling = output.every(fill);
    void this.#look(output); // it says that it is awake; whether its clock runs, only time tells
  }

  /** The output, opened once, with the voice that is wanted by the time it is there. */
  async #opened(): Promise<Sink> {
    this.#opening ??= this.#open(this.#voice);
    try {
      const output = await this.#opening;
      if (this.#output === undefined) {
        this.#output = output;
        this.#silentFrom = seconds(0); // another clock
        output.graph.setVoice(this.#voice);
        output.watch(() => void this.#look(output));
      }
      return output;
    } catch (error) {
      this.#opening = undefined; // the next attempt opens another
      throw error;
    }
  }

  /** Sees to it that it sounds on after the system took the sound away: through this output, else another. */
  async #look(output: Sink): Promise<void> {
    if (this.#isLooking || !this.#isInUse(output)) return;
    this.#isLooking = true;
    try {
      if (await output.isAlive()) return;
      // A clock that stands because nothing is wanted any more is as it should be.
      if (this.#isInUse(output)) await this.#goOnElsewhere(output);
    } finally {
      this.#isLooking = false;
    }
  }

  #isInUse(output: Sink): boolean {
    return this.#isWanted && output === this.#output;
  }

  /** Goes on through another output with the symbol that was cut short, or says that there is none. */
  async #goOnElsewhere(output: Sink): Promise<void> {
    const plan = this.#plan;
    const position = this.stop();
    if (plan === undefined || position === null) return this.#giveUp(output);
    const symbol = startOf(plan.timeline, Math.max(0, signalAt(plan.timeline, position)));
    const wish = this.#await(plan, symbol);
    await this.#giveUp(output);
    try {
      const another = await this.#opened();
      const isAlive = await another.isAlive();
      if (wish !== this.#wish) this.#sleepIfSilent();
      else if (isAlive) this.#begin(another);
      else throw new Error('there is no sound device');
    } catch {
      // Whatever stands in the way, one can do but one thing about it: the message says which.
      if (wish !== this.#wish) return;
      const lost = this.stop() ?? symbol; // elsewhere in units, if letters were parted otherwise meanwhile
      if (this.#output !== undefined) await this.#giveUp(this.#output);
      this.#onStand({ kind: 'lost', position: lost });
    }
  }

  /** The next to sound opens another output. */
  async #giveUp(output: Sink): Promise<void> {
    this.#output = undefined;
    this.#opening = undefined;
    await output.close();
  }

  #sleepIfSilent(): void {
    if (!this.#isWanted) void this.#output?.sleep();
  }

  #stand(kind: 'end' | 'halt'): void {
    const position = this.stop() ?? units(0);
    this.#onStand(kind === 'end' ? { kind } : { kind, position });
  }
}
