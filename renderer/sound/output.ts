import { Context, Gain, Oscillator, setContext } from 'tone';
import { loudness } from '../../core/audio/loudness.ts';
import type { Hertz } from '../../core/units.ts';
import type { Gate } from './keying.ts';

/** How often the schedule is filled, in seconds: well within what is scheduled ahead. */
const FILL_EVERY = 0.1;
/** How often Tone's clock ticks, in seconds. It lives in a worker, which no window in the background slows. */
const TICK = 0.05;
/** How long a change of pitch or volume takes, in seconds: short for the hand, long enough not to click. */
const GLIDE = 0.02;

/** A tone that always runs, into a gate that opens and closes it, into a volume: one audio context of its own. */
export class Output {
  readonly gate: Gate;
  readonly #raw = new AudioContext({ latencyHint: 'interactive' });
  readonly #context = new Context({ context: this.#raw, lookAhead: 0, updateInterval: TICK });
  readonly #tone: Oscillator;
  readonly #volume: Gain;

  constructor(pitch: Hertz, volume: number) {
    const context = this.#context;
    setContext(context, true); // Tone makes a context of its own when it is loaded; that one would run for ever
    this.#tone = new Oscillator({ context, frequency: pitch, type: 'sine' });
    const gate = new Gain({ context, gain: 0 });
    this.#volume = new Gain({ context, gain: loudness(volume) });
    this.gate = gate.input.gain; // the bare AudioParam: Tone would cut a curve into corners
    this.#tone.chain(gate, this.#volume, context.destination);
    this.#tone.start();
  }

  /** The audio clock, in seconds: the only clock that decides when a tone starts. */
  get now(): number {
    return this.#raw.currentTime;
  }

  /** The time on the audio clock of what is heard at this moment. */
  get heard(): number {
    return this.#raw.currentTime - this.#raw.outputLatency;
  }

  /** Lets the clock run. Call it on a gesture: browsers ask for one, Electron does not. */
  async wake(): Promise<void> {
    if (this.#raw.state !== 'running') await this.#raw.resume();
  }

  /** Stops the clock, so that a silent Sounder costs nothing. */
  async sleep(): Promise<void> {
    if (this.#raw.state === 'running') await this.#raw.suspend();
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

  setPitch(pitch: Hertz): void {
    this.#tone.frequency.rampTo(pitch, GLIDE);
  }

  setVolume(volume: number): void {
    this.#volume.gain.rampTo(loudness(volume), GLIDE);
  }
}
