import { startOf, signalAt, type Timeline } from '../../core/timeline/timeline.ts';
import { seconds, unitLength, type Units, units } from '../../core/units.ts';
import type { Graph } from './graph.ts';
import { HORIZON, type Key, Keying, LEAD } from './keying.ts';
import type { Output } from './output.ts';
import { type Plan, type Route, STRAIGHT } from './route.ts';
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
  #keying: Keying | undefined;
  #plan: Plan | undefined;
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
    this.stop();
    this.#isWanted = true;
    const wish = this.#wish;
    const output = await this.#opened();
    await output.wake();
    if (wish === this.#wish) this.#begin(output, { ...this.#keyed, timeline, route }, position);
    else this.#sleepIfSilent();
  }

  /** Falls silent without a click. Answers where it was; null when nothing sounded. */
  stop(): Units | null {
    this.#wish++;
    this.#isWanted = false;
    const output = this.#output;
    const keying = this.#keying;
    if (output === undefined || keying === undefined) return null;
    const position = keying.positionAt(output.heard);
    this.#silentFrom = keying.stop(output.now);
    output.graph.end(this.#silentFrom);
    this.#stopFilling?.();
    this.#keying = undefined;
    this.#plan = undefined;
    output.at(this.#silentFrom + REST, () => {
      this.#sleepIfSilent();
    });
    return position;
  }

  /** What is heard at this moment, in units from the beginning; null when nothing sounds. */
  position(): Units | null {
    return this.#output === undefined ? null : (this.#keying?.positionAt(this.#output.heard) ?? null);
  }

  /** Where a change that is made now takes effect: what comes before is on its way. Null when nothing sounds. */
  nextPosition(): Units | null {
    const output = this.#output;
    const keying = this.#keying;
    return output === undefined || keying === undefined ? null : keying.soonestAfter(output.now);
  }

  /** Whether a mark is heard at this moment. */
  isLit(): boolean {
    return this.#output !== undefined && (this.#keying?.isOpenAt(this.#output.heard) ?? false);
  }

  /** Changes how it sounds, how letters are parted and where it goes, while it sounds too. */
  change({ voice, ...change }: Change): void {
    if (voice !== undefined) this.#voice = voice;
    const output = this.#output;
    if (output === undefined) return;
    if (voice !== undefined) output.graph.setVoice(voice);
    const plan = this.#plan;
    if (plan === undefined) return;
    this.#plan = { ...plan, ...this.#keyed, ...change };
    if (!isSamePlan(plan, this.#plan)) this.#keying?.change(this.#plan, output.now);
  }

  /** What of the voice is a matter of keying. */
  get #keyed(): Pick<Plan, 'unit' | 'edge' | 'hand'> {
    const { speed, edge, hand } = this.#voice;
    return { unit: unitLength(speed), edge, hand };
  }

  #begin(output: Sink, plan: Plan, position: Units): void {
    const from = Math.max(output.now, this.#silentFrom);
    const keying = new Keying(output.graph, plan, position, from);
    output.graph.begin(from + LEAD);
    this.#keying = keying;
    this.#plan = plan;
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
    if (!this.#isWanted || this.#isLooking || output !== this.#output) return;
    this.#isLooking = true;
    try {
      if (await output.isAlive()) return;
      await this.#goOnElsewhere(output);
    } finally {
      this.#isLooking = false;
    }
  }

  async #goOnElsewhere(output: Sink): Promise<void> {
    const plan = this.#plan;
    const position = this.#keying?.positionAt(output.heard) ?? null;
    this.stop();
    await this.#giveUp(output);
    if (plan === undefined || position === null) return;
    const symbol = startOf(plan.timeline, Math.max(0, signalAt(plan.timeline, position)));
    const wish = this.#wish;
    try {
      const another = await this.#opened();
      if (wish !== this.#wish) return;
      this.#isWanted = true;
      if (!(await another.isAlive())) throw new Error('there is no sound device');
      if (wish === this.#wish) this.#begin(another, plan, symbol);
    } catch {
      // Whatever stands in the way, one can do but one thing about it: the message says which.
      if (wish !== this.#wish) return;
      this.#isWanted = false;
      if (this.#output !== undefined) await this.#giveUp(this.#output);
      this.#onStand({ kind: 'lost', position: symbol });
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

function isSamePlan(a: Plan, b: Plan): boolean {
  return (
    a.timeline === b.timeline &&
    a.route === b.route &&
    a.unit === b.unit &&
    a.edge === b.edge &&
    a.hand === b.hand
  );
}

/** Tone is loaded at the first sound: the window opens sooner without it. */
export async function openOutput(voice: Voice): Promise<Sink> {
  Object.assign(window, { TONE_SILENCE_LOGGING: true }); // else it greets on the console
  const { Output } = await import('./output.ts');
  return new Output(voice);
}
