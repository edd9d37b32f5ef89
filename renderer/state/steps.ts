import { signalOf, startOf, type Timeline } from '../../core/timeline/timeline.ts';
import type { Units } from '../../core/units.ts';
import type { Transmission } from './transmission.ts';
import { lineAfter, lineBefore, signalAfter, signalBefore, signalFrom, standingAt } from './way.ts';

/** What is gone through step by step. */
interface Open {
  readonly transmission: Transmission | null;
  /** Where its lines begin. */
  readonly lines: Uint32Array;
}

/** What goes. */
interface Goer {
  readonly position: Units;
  readonly phase: 'stopped' | 'playing' | 'paused';
  /** Goes to a position, and stands or plays on as it did. */
  seek(position: number): Promise<void>;
  /** Plays on to a signal, and stands before it. */
  playUntil(until: (timeline: Timeline, position: number) => number | null): Promise<void>;
  /** Says why nothing comes of what was asked. */
  refuse(text: string): void;
}

/** Goes through a transmission by symbols, lines and places of its source, as a debugger goes through a program. */
export class Steps {
  readonly #open: Open;
  readonly #goer: Goer;

  constructor(open: Open, goer: Goer) {
    this.#open = open;
    this.#goer = goer;
  }

  /** Sounds one symbol more and stands; while it plays, it stands after the one that sounds. */
  async symbol(): Promise<void> {
    await this.#goer.playUntil((timeline, position) => signalAfter(timeline, position));
  }

  /** Sounds what is left of the line and stands at the next one. */
  async line(): Promise<void> {
    await this.#goer.playUntil((timeline, position) => lineAfter(timeline, position, this.#open.lines));
  }

  /** Sounds on to a place of the source, and stands there. Before it there is nothing to go on to, which is said. */
  async onTo(place: number): Promise<void> {
    const signals = this.#open.transmission?.timeline.signals;
    if (signals === undefined) return;
    const until = signalFrom(signals, place);
    await this.#goer.playUntil((timeline, position) => {
      if (startOf(timeline, until) > position) return until;
      this.#goer.refuse(
        'The cursor stands at what sounds, or before it, so there is nothing to go on to. Put it further on in the source.',
      );
      return null;
    });
  }

  /** Goes back to the symbol before, and stands or plays on as it did; what is stopped stays so. */
  async back(): Promise<void> {
    if (this.#open.transmission === null || this.#goer.phase === 'stopped') return;
    const { timeline } = this.#open.transmission;
    const here = startOf(timeline, standingAt(timeline, this.#goer.position));
    await this.#goer.seek(startOf(timeline, signalBefore(timeline, here)));
  }

  /** Goes back to where the line begins, or the one before; what is stopped stays so. */
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
