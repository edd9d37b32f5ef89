/** The mean of the last `length` values, those before the first being 0. */
export class RunningMean {
  readonly #ring: Float64Array;
  #at = 0;
  #sum = 0;

  constructor(length: number) {
    this.#ring = new Float64Array(length);
  }

  push(value: number): number {
    const ring = this.#ring;
    this.#sum += value - (ring[this.#at] ?? 0);
    ring[this.#at] = value;
    if (++this.#at === ring.length) this.#renew();
    return this.#sum / ring.length;
  }

  /** Sums anew once a round, so that no rounding is carried along. */
  #renew(): void {
    this.#at = 0;
    this.#sum = 0;
    for (const value of this.#ring) this.#sum += value;
  }
}

/** The greatest of the last `length` values (a queue that only falls, so each value costs two steps). */
export class RunningMost {
  readonly #length: number;
  readonly #values: Float64Array;
  readonly #places: Float64Array;
  #head = 0;
  #size = 0;
  #count = 0;

  constructor(length: number) {
    this.#length = length;
    this.#values = new Float64Array(length);
    this.#places = new Float64Array(length);
  }

  push(value: number): number {
    const length = this.#length;
    const place = this.#count++;
    if (this.#size > 0 && (this.#places[this.#head] ?? 0) <= place - length) {
      this.#head = (this.#head + 1) % length;
      this.#size--;
    }
    while (this.#size > 0 && (this.#values[(this.#head + this.#size - 1) % length] ?? 0) <= value)
      this.#size--;
    const free = (this.#head + this.#size++) % length;
    this.#values[free] = value;
    this.#places[free] = place;
    return this.#values[this.#head] ?? 0;
  }
}

/** Gives back what was pushed `length` pushes ago; 0 until then. */
export class Delay {
  readonly #ring: Float64Array;
  #at = 0;

  constructor(length: number) {
    this.#ring = new Float64Array(length);
  }

  push(value: number): number {
    if (this.#ring.length === 0) return value;
    const old = this.#ring[this.#at] ?? 0;
    this.#ring[this.#at] = value;
    this.#at = (this.#at + 1) % this.#ring.length;
    return old;
  }
}
