import { BandNoise } from '../../core/audio/noise.ts';
import type { Hertz } from '../../core/units.ts';

/** Noise is made in pieces of so many seconds. */
const PIECE = 0.25;
/** A piece that is late sets in where it would be by now, so much later: what is to sound at once sounds later. */
const SOON = 0.01;
/** How long it takes to end, and to set in while all else sounds already, in seconds. */
const GLIDE = 0.02;

/** Band noise about a pitch, made piece by piece a little ahead of the audio clock. */
export class Hiss {
  readonly #context: BaseAudioContext;
  readonly #out: GainNode;
  readonly #noise: BandNoise;
  readonly #begin: number;
  #pieces = 0;
  #playing: readonly AudioBufferSourceNode[] = [];

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

  /** Makes what is to sound before `until`. Of what it is too late for, it makes nothing. */
  fill(until: number): void {
    const { sampleRate } = this.#context;
    const length = Math.round(PIECE * sampleRate);
    const over = Math.floor((this.#context.currentTime * sampleRate - this.#begin) / length);
    this.#pieces = Math.max(this.#pieces, over);
    for (;;) {
      const first = (this.#begin + this.#pieces * length) / sampleRate;
      if (first >= until) return;
      const samples = new Float32Array(length);
      this.#noise.add(samples);
      const buffer = new AudioBuffer({ length, sampleRate });
      buffer.copyToChannel(samples, 0);
      this.#play(buffer, first);
      this.#pieces++;
    }
  }

  #play(buffer: AudioBuffer, first: number): void {
    const { currentTime } = this.#context;
    const late = first < currentTime ? currentTime + SOON - first : 0;
    const source = new AudioBufferSourceNode(this.#context, { buffer });
    source.connect(this.#out);
    source.start(first + late, late);
    this.#playing = [...this.#playing, source];
    source.onended = () => {
      this.#playing = this.#playing.filter((each) => each !== source);
    };
  }

  /** Falls silent for good. */
  end(at: number): void {
    this.#out.gain.cancelScheduledValues(at);
    this.#out.gain.setTargetAtTime(0, at, GLIDE / 3);
    const last = this.#playing.at(-1);
    if (last === undefined) this.#out.disconnect();
    else
      last.onended = () => {
        this.#out.disconnect();
      };
    // What was made ahead would run on unheard, and with each change of pitch there would be more of it.
    for (const source of this.#playing) source.stop(at + 2 * GLIDE);
  }
}
