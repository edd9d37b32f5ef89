import { RunningMean } from './running.ts';

/** How strong the tone is at one moment, and how strong the sound on both sides of it through the same filter. */
export interface Strength {
  tone: number;
  above: number;
  below: number;
}

/**
 * Listens to a narrow band about 0 Hz and to two like it beside it. The filter is a triangle in time, near
 * enough to the matched one of a dot and far better against what lies beside.
 */
export class NarrowBand {
  readonly #step: number;
  readonly #tone: Filter;
  readonly #above: Filter;
  readonly #below: Filter;
  readonly #turnCos: number;
  readonly #turnSin: number;
  #cos = 1;
  #sin = 0;
  #taken = 0;

  /**
   * A moment is `step` hops; the filter is twice `width` moments long. `beside` is how far from the tone the bands
   * beside it lie, in turns a hop.
   */
  constructor(step: number, width: number, beside: number) {
    this.#step = step;
    this.#tone = new Filter(width);
    this.#above = new Filter(width);
    this.#below = new Filter(width);
    const turn = 2 * Math.PI * beside;
    this.#turnCos = Math.cos(turn);
    this.#turnSin = Math.sin(turn);
  }

  /** Takes the next hop. True when a moment is complete with it: then `strength` has what is heard. */
  push(re: number, im: number, strength: Strength): boolean {
    const [cos, sin] = [this.#cos, this.#sin];
    this.#tone.add(re, im);
    this.#above.add(re * cos + im * sin, im * cos - re * sin);
    this.#below.add(re * cos - im * sin, im * cos + re * sin);
    const scale = 1.5 - (cos * cos + sin * sin) / 2; // keeps the turning pair at length 1
    this.#cos = (cos * this.#turnCos - sin * this.#turnSin) * scale;
    this.#sin = (cos * this.#turnSin + sin * this.#turnCos) * scale;
    if (++this.#taken < this.#step) return false;
    this.#taken = 0;
    strength.tone = this.#tone.strength() / this.#step;
    strength.above = this.#above.strength() / this.#step;
    strength.below = this.#below.strength() / this.#step;
    return true;
  }
}

/** Two running means, one after the other, of the sums of a complex signal. */
class Filter {
  readonly #re1: RunningMean;
  readonly #re2: RunningMean;
  readonly #im1: RunningMean;
  readonly #im2: RunningMean;
  #re = 0;
  #im = 0;

  constructor(width: number) {
    this.#re1 = new RunningMean(width);
    this.#re2 = new RunningMean(width);
    this.#im1 = new RunningMean(width);
    this.#im2 = new RunningMean(width);
  }

  add(re: number, im: number): void {
    this.#re += re;
    this.#im += im;
  }

  /** Ends a moment: what was added since the last is one value. */
  strength(): number {
    const x = this.#re2.push(this.#re1.push(this.#re));
    const y = this.#im2.push(this.#im1.push(this.#im));
    [this.#re, this.#im] = [0, 0];
    return Math.sqrt(x * x + y * y);
  }
}
