import { draws } from '../random.ts';
import type { Hertz } from '../units.ts';

/** How wide the band is, in hertz: a receiver's filter for Morse. */
const BAND = 500;
/** How finely the filter is looked at to tell how much it lets through. */
const STEPS = 256;

/** Noise as a receiver's filter lets it through, about a pitch. It goes on from block to block without a seam. */
export class BandNoise {
  readonly #draw: () => number;
  readonly #first: BandPass;
  readonly #second: BandPass;
  readonly #gain: number;
  #drawn = new Float64Array(0);

  /** `strength` is the mean square of what lies within 250 Hz of `pitch`, full scale being 1. */
  constructor(pitch: Hertz, rate: number, strength: number, seed: number) {
    this.#draw = draws(seed);
    this.#first = new BandPass(pitch, rate);
    this.#second = new BandPass(pitch, rate);
    const drawn = 1 / 3; // the mean square of draws from -1 to 1
    this.#gain = Math.sqrt(strength / (drawn * throughput(this.#first, pitch, rate)));
  }

  /** Adds the next samples to `block`. */
  add(block: Float32Array): void {
    const [draw, gain] = [this.#draw, this.#gain];
    if (this.#drawn.length < block.length) this.#drawn = new Float64Array(block.length);
    const drawn = this.#drawn.subarray(0, block.length);
    for (let at = 0; at < drawn.length; at++) drawn[at] = gain * (2 * draw() - 1);
    this.#first.pass(drawn);
    this.#second.pass(drawn);
    for (let at = 0; at < block.length; at++) block[at] = (block[at] ?? 0) + (drawn[at] ?? 0);
  }
}

/** The share of white noise's power that two such filters let through within the band. */
function throughput(filter: BandPass, pitch: number, rate: number): number {
  let sum = 0;
  for (let step = 0; step < STEPS; step++)
    sum += filter.power(pitch + BAND * ((step + 0.5) / STEPS - 0.5), rate) ** 2;
  return ((sum / STEPS) * BAND) / (rate / 2);
}

/** A band-pass of the second order whose middle passes as it is (Bristow-Johnson, Audio EQ Cookbook). */
class BandPass {
  readonly #b: number;
  readonly #a1: number;
  readonly #a2: number;
  #x1 = 0;
  #x2 = 0;
  #y1 = 0;
  #y2 = 0;

  constructor(pitch: number, rate: number) {
    const turn = (2 * Math.PI * pitch) / rate;
    const width = (BAND * 1.2) / pitch; // two in a row are narrower than one
    const alpha = (Math.sin(turn) * width) / 2;
    this.#b = alpha / (1 + alpha);
    this.#a1 = (-2 * Math.cos(turn)) / (1 + alpha);
    this.#a2 = (1 - alpha) / (1 + alpha);
  }

  /** Puts what passes in the place of `samples`. */
  pass(samples: Float64Array): void {
    const [b, a1, a2] = [this.#b, this.#a1, this.#a2];
    let [x1, x2, y1, y2] = [this.#x1, this.#x2, this.#y1, this.#y2];
    for (let at = 0; at < samples.length; at++) {
      const x = samples[at] ?? 0;
      const y = b * (x - x2) - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      samples[at] = y;
    }
    [this.#x1, this.#x2, this.#y1, this.#y2] = [x1, x2, y1, y2];
  }

  /** How much of the power at `frequency` passes. */
  power(frequency: number, rate: number): number {
    const turn = (2 * Math.PI * frequency) / rate;
    const [cos, cos2, sin, sin2] = [Math.cos(turn), Math.cos(2 * turn), Math.sin(turn), Math.sin(2 * turn)];
    const over = this.#b ** 2 * ((1 - cos2) ** 2 + sin2 ** 2);
    const [re, im] = [1 + this.#a1 * cos + this.#a2 * cos2, this.#a1 * sin + this.#a2 * sin2];
    return over / (re ** 2 + im ** 2);
  }
}
