import { BandNoise } from '../../core/audio/noise.ts';
import type { Hertz } from '../../core/units.ts';

/** Noise is made in pieces of so many seconds. */
const PIECE = 0.25;
/** How long it takes to end, and to set in while all else sounds already, in seconds. */
const GLIDE = 0.02;

/** Band noise about a pitch, made piece by piece a little ahead of the audio clock. */
export class Hiss {
  readonly #context: BaseAudioContext;
  readonly #out: GainNode;
  readonly #noise: BandNoise;
  readonly #begin: number;
  #pieces = 0;
  #last: AudioBufferSourceNode | null = null;

  /** Begins with the first sample at or after `at`. `level` is that of its mean, the root of its mean square. */
  constructor(
    context: BaseAudioContext,
    out: AudioNode,
    { pitch, level, seed }: { readonly pitch: Hertz; readonly level: number; readonly seed: number },
    at: number,
  ) {
    this.#context = context;
    this.#out = new GainNode(context, { gain: level });
    this.#out.connect(out);
    this.#noise = new BandNoise(pitch, context.sampleRate, 1, seed);
    this.#begin = Math.round(at * context.sampleRate);
  }

  setLevel(level: number): void {
    this.#out.gain.setTargetAtTime(level, this.#context.currentTime, GLIDE / 3);
  }

  /** Makes what is to sound before `until`. */
  fill(until: number): void {
    const { sampleRate } = this.#context;
    const length = Math.round(PIECE * sampleRate);
    for (;;) {
      const first = (this.#begin + this.#pieces * length) / sampleRate;
      if (first >= until) return;
      const samples = new Float32Array(length);
      this.#noise.add(samples);
      const buffer = new AudioBuffer({ length, sampleRate });
      buffer.copyToChannel(samples, 0);
      this.#last = new AudioBufferSourceNode(this.#context, { buffer });
      this.#last.connect(this.#out);
      this.#last.start(first);
      this.#pieces++;
    }
  }

  /** Falls silent for good. */
  end(at: number): void {
    this.#out.gain.cancelScheduledValues(at);
    this.#out.gain.setTargetAtTime(0, at, GLIDE / 3);
    const free = () => {
      this.#out.disconnect();
    };
    if (this.#last === null) free();
    else this.#last.onended = free;
  }
}
