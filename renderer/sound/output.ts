import { Context, setContext } from 'tone';
import { Graph } from './graph.ts';
import { isContextAlive, wakeContext, watchContext } from './liveness.ts';
import type { Voice } from './voice.ts';

/** How often the schedule is filled, in seconds: well within what is scheduled ahead. */
const FILL_EVERY = 0.1;
/** How often Tone's clock ticks, in seconds. It lives in a worker, which no window in the background slows. */
const TICK = 0.05;

/** A graph on an audio context of its own, and that context's clock. */
export class Output {
  readonly graph: Graph;
  readonly #raw = new AudioContext({ latencyHint: 'interactive' });
  readonly #context = new Context({ context: this.#raw, lookAhead: 0, updateInterval: TICK });

  constructor(voice: Voice) {
    setContext(this.#context, true); // Tone makes a context of its own when it is loaded; that one would run for ever
    this.graph = new Graph(this.#context, this.#raw, voice);
  }

  /** The audio clock, in seconds: the only clock that decides when a tone starts. */
  get now(): number {
    return this.#raw.currentTime;
  }

  /** The time on the audio clock of what is heard at this moment. */
  get heard(): number {
    return this.#raw.currentTime - this.#raw.outputLatency;
  }

  /**
   * Lets the clock run, and answers whether it does before long: a device that is gone says nothing at all. Call it on
   * a gesture: browsers ask for one, Electron does not.
   */
  wake(): Promise<boolean> {
    return wakeContext(this.#raw);
  }

  /** Stops the clock, so that a silent Sounder costs nothing. */
  async sleep(): Promise<void> {
    if (this.#raw.state === 'running') await this.#raw.suspend();
  }

  /** Calls `look` when the system may have taken the sound away: the clock stopped, or devices changed. */
  watch(look: () => void): () => void {
    return watchContext(this.#raw, look);
  }

  /** Whether the clock runs, or can be made to. */
  isAlive(): Promise<boolean> {
    return isContextAlive(this.#raw);
  }

  /** Gives the device back for good. */
  async close(): Promise<void> {
    this.#context.dispose();
    if (this.#raw.state !== 'closed') await this.#raw.close();
  }

  /** Calls `fill` again and again until the function it returns is called. */
  every(fill: () => void): () => void {
    let isOver = false; // Tone calls an interval once more that was cleared from within
    const id = this.#context.setInterval(() => {
      if (!isOver) fill();
    }, FILL_EVERY);
    return () => {
      isOver = true;
      this.#context.clearInterval(id);
    };
  }

  /** Calls `then` once the audio clock reads `time`. */
  at(time: number, then: () => void): void {
    this.#context.setTimeout(then, Math.max(0, time - this.now));
  }
}
