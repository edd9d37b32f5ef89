import { signalOf, startOf, type Timeline } from '../../core/timeline/timeline.ts';
import type { Units } from '../../core/units.ts';
import type { Notices } from './notices.svelte.ts';
import type { Transmission } from './transmission.ts';
import { lineAfter, lineBefore, signalAfter, signalBefore, signalFrom, standingAt } from './way.ts';

/** What is told of a cursor that lies behind goes with the next one. */
const TOPIC = 'cursor';

/** What is gone through step by step. */
interface Open {
  readonly transmission: Transmission | null;
  /** Where its lines begin. */
  readonly lines: Uint32Array;
}

/** What goes. */
interface Goer {
  readonly phase: 'stopped' | 'playing' | 'paused';
  readonly position: Units;
  /** Goes to a position, and stands or plays on as it did. */
  seek(position: number): Promise<void>;
  /** Plays on to a signal, and stands before it. */
  playUntil(until: (timeline: Timeline, position: number) => number | null): Promise<void>;
}

/** Goes through a transmission by symbols, lines and places of its source, as a debugger goes through a program. */
export class Steps {
  readonly #open: Open;
  readonly #goer: Goer;
  readonly #notices: Pick<Notices, 'tell' | 'settle'>;

  constructor(open: Open, goer: Goer, notices: Pick<Notices, 'tell' | 'settle'>) {
    this.#open = open;
    this.#goer = goer;
    this.#notices = notices;
  }

  /** Sounds one symbol more and stands; while it plays, it stands after the one that sounds. */
  async symbol(): Promise<void> {
    await this.#goer.playUntil((timeline, position) => signalAfter(timeline, position));
  }

  /** Sounds what is left of the line and stands at the next one. */
  async line(): Promise<void> {
    await this.#goer.playUntil((timeline, position) => lineAfter(timeline, position, this.#open.lines));
  }

  /** Sounds on to a place of the source, and stands there. Where that lies behind, it says so and goes nowhere. */
  async onTo(place: number): Promise<void> {
    const signals = this.#open.transmission?.timeline.signals;
    if (signals === undefined) return;
    const until = signalFrom(signals, place);
    this.#notices.settle(TOPIC);
    await this.#goer.playUntil((timeline, position) => {
      if (startOf(timeline, until) > position) return until;
      this.#notices.tell({
        tone: 'news',
        text: 'The cursor stands where it has sounded already.',
        topic: TOPIC,
      });
      return null;
    });
  }

  /** Goes back to the symbol before, and stands or plays on as it did; at the beginning there is none. */
  async back(): Promise<void> {
    if (this.#open.transmission === null || this.#goer.phase === 'stopped') return;
    const { timeline } = this.#open.transmission;
    const here = startOf(timeline, standingAt(timeline, this.#goer.position));
    await this.#goer.seek(startOf(timeline, signalBefore(timeline, here)));
  }

  /** Goes back to where the line begins, or the one before; at the beginning there is none. */
  async lineBack(): Promise<void> {
    if (this.#open.transmission === null || this.#goer.phase === 'stopped') return;
    const { timeline } = this.#open.transmission;
    await this.#goer.seek(startOf(timeline, lineBefore(timeline, this.#goer.position, this.#open.lines)));
  }

  /** Goes to the symbol at a place of the source, and stands or plays on as it did. */
  async goTo(place: number): Promise<void> {
    if (this.#open.transmission === null) return;
    const { timeline } = this.#open.transmission;
    await this.#goer.seek(startOf(timeline, Math.max(0, signalOf(timeline.signals, place))));
  }
}
