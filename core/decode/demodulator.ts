import type { Hertz } from '../units.ts';

/** What is left of sound once a tone was brought down to 0 Hz: in phase and in quadrature, a pair to a hop. */
export interface Baseband {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Hops last about this long, in seconds: twenty of them make the shortest dot. */
const HOP = 0.001;
/** How slowly the offset is followed, in hops. */
const OFFSET_MEMORY = 50;

/** Brings a tone down to 0 Hz (quadrature demodulation) and sums it over hops of about a millisecond. */
export class Demodulator {
  /** How many hops a second has. */
  readonly hopRate: number;
  readonly #cos: Float64Array;
  readonly #sin: Float64Array;
  /** What a steady offset of 1 would add to a hop. */
  readonly #offsetRe: number;
  readonly #offsetIm: number;
  readonly #cyclesPerHop: number;
  readonly #hopSamples: number;
  #hops = 0;
  #offset: number | undefined;
  #filled = 0;
  #re = 0;
  #im = 0;
  #sum = 0;

  constructor(pitch: Hertz, rate: number) {
    const size = Math.max(1, Math.round(HOP * rate));
    const turn = (2 * Math.PI * pitch) / rate;
    this.#cos = Float64Array.from({ length: size }, (_, at) => (2 * Math.cos(turn * at)) / size);
    this.#sin = Float64Array.from({ length: size }, (_, at) => (-2 * Math.sin(turn * at)) / size);
    this.#offsetRe = this.#cos.reduce((sum, value) => sum + value, 0);
    this.#offsetIm = this.#sin.reduce((sum, value) => sum + value, 0);
    this.#cyclesPerHop = (pitch * size) / rate;
    this.#hopSamples = size;
    this.hopRate = rate / size;
  }

  /** The hops that are complete with `samples`. A steady tone of level 1 gives a steady magnitude of 1. */
  push(samples: Float32Array): Baseband {
    const size = this.#hopSamples;
    const hops = Math.floor((this.#filled + samples.length) / size);
    const baseband = { re: new Float64Array(hops), im: new Float64Array(hops) };
    let [at, filled, re, im, sum] = [0, this.#filled, this.#re, this.#im, this.#sum];
    for (let hop = 0; hop <= hops; hop++) {
      const end = Math.min(samples.length, at + size - filled);
      for (; at < end; at++, filled++) {
        const sample = samples[at] ?? 0;
        re += sample * (this.#cos[filled] ?? 0);
        im += sample * (this.#sin[filled] ?? 0);
        sum += sample;
      }
      if (filled < size) break;
      this.#finishHop(baseband, hop, re, im, sum / size);
      [filled, re, im, sum] = [0, 0, 0, 0];
    }
    [this.#filled, this.#re, this.#im, this.#sum] = [filled, re, im, sum];
    return baseband;
  }

  /** Takes the offset out and turns the hop to the phase that it has in the whole. */
  #finishHop(baseband: Baseband, hop: number, re: number, im: number, mean: number): void {
    this.#offset = this.#offset === undefined ? mean : this.#offset + (mean - this.#offset) / OFFSET_MEMORY;
    const x = re - this.#offset * this.#offsetRe;
    const y = im - this.#offset * this.#offsetIm;
    const cycles = this.#hops++ * this.#cyclesPerHop;
    const angle = -2 * Math.PI * (cycles - Math.floor(cycles));
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    baseband.re[hop] = x * cos - y * sin;
    baseband.im[hop] = x * sin + y * cos;
  }
}
