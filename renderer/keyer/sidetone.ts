import { loudness } from '../../core/audio/loudness.ts';
import type { KeyerSettings } from '../../core/keyer/modes.ts';
import type { Hertz } from '../../core/units.ts';
import { isContextAlive, watchContext } from '../sound/liveness.ts';
import { KEYER, type Order, type Report } from './messages.ts';
import { Waking } from './waking.ts';
import worklet from './worklet.ts?worker&url';

/** How long a change of pitch or volume takes, in seconds: short for the hand, too long to click. */
const GLIDE = 0.02;

/** How the key sounds. */
export interface Tone {
  readonly pitch: Hertz;
  /** Percent of full loudness. */
  readonly volume: number;
}

/** What the window hears of the keyer through; Sidetone is the real one. */
export type KeyOutput = Pick<Sidetone, keyof Sidetone>;

/**
 * What is heard while one keys, on an audio context of its own with the shortest way to the ear: a transmission sounds
 * through another. One tone always runs; the keyer in the worklet makes its level, sample by sample. Not through Tone,
 * which has no worklet of its own files.
 */
export class Sidetone {
  readonly #context: AudioContext;
  readonly #keyer: AudioWorkletNode;
  readonly #tone: OscillatorNode;
  readonly #volume: GainNode;
  readonly #waking: Waking;

  private constructor(context: AudioContext, settings: KeyerSettings, tone: Tone) {
    this.#context = context;
    this.#waking = new Waking(context);
    this.#keyer = new AudioWorkletNode(context, KEYER, {
      numberOfInputs: 0,
      outputChannelCount: [1],
      processorOptions: settings,
    });
    const gate = new GainNode(context, { gain: 0 });
    this.#tone = new OscillatorNode(context, { frequency: tone.pitch });
    this.#volume = new GainNode(context, { gain: loudness(tone.volume) });
    this.#keyer.connect(gate.gain);
    this.#tone.connect(gate).connect(this.#volume).connect(context.destination);
    this.#tone.start();
  }

  /** Opens one; `report` is called with what the keyer tells. */
  static async open(
    settings: KeyerSettings,
    tone: Tone,
    report: (report: Report) => void,
  ): Promise<Sidetone> {
    const context = new AudioContext({ latencyHint: 0 });
    try {
      await context.audioWorklet.addModule(worklet);
      const sidetone = new Sidetone(context, settings, tone);
      sidetone.#keyer.port.onmessage = ({ data }: MessageEvent<Report>) => {
        report(data);
      };
      return sidetone;
    } catch (error) {
      await context.close();
      throw error;
    }
  }

  /** Tells the keyer something. */
  order(order: Order): void {
    this.#keyer.port.postMessage(order);
  }

  /** Changes how it sounds. */
  setTone({ pitch, volume }: Tone): void {
    const now = this.#context.currentTime;
    this.#tone.frequency.setTargetAtTime(pitch, now, GLIDE / 3);
    this.#volume.gain.setTargetAtTime(loudness(volume), now, GLIDE / 3);
  }

  /** When what has `time` on the audio clock is heard, in milliseconds on the page's clock. */
  heardAt(time: number): number {
    const { contextTime = 0, performanceTime = 0 } = this.#context.getOutputTimestamp();
    if (performanceTime > 0) return performanceTime + (time - contextTime) * 1000;
    const ahead = time - this.#context.currentTime + this.#context.outputLatency; // before anything was heard
    return performance.now() + ahead * 1000;
  }

  /** How long a sample is under way to the ear, in milliseconds, as far as the system tells. */
  get outputLatency(): number {
    return this.#context.outputLatency * 1000;
  }

  /** Lets the clock run. */
  wake(): Promise<void> {
    return this.#waking.wake();
  }

  /** Stops the clock, so that a key that rests costs nothing. */
  sleep(): Promise<void> {
    return this.#waking.sleep();
  }

  /** Whether its clock runs. */
  get isRunning(): boolean {
    return this.#context.state === 'running';
  }

  watch(look: () => void): () => void {
    return watchContext(this.#context, look);
  }

  isAlive(): Promise<boolean> {
    return isContextAlive(this.#context);
  }

  /** Gives the device back for good. */
  async close(): Promise<void> {
    this.order({ kind: 'end' });
    if (this.#context.state !== 'closed') await this.#context.close();
  }
}
