import { fading } from '../../core/audio/fading.ts';

/** How far apart the levels are set, in seconds; between two of them it goes on a straight line. */
const STEP = 0.05;
/** How long it takes to set in and to end, in seconds. */
const GLIDE = 0.02;

/** Slow fading of what sounds, by a rolling schedule of levels on the audio clock. */
export class Swell {
  readonly #level: AudioParam;
  readonly #levelAt: (time: number) => number;
  readonly #origin: number;
  #filled: number;

  /** Sets in at `at`; the fading itself has its beginning at `origin`. */
  constructor(level: AudioParam, seed: number, origin: number, at: number) {
    this.#level = level;
    this.#levelAt = fading(seed);
    this.#origin = origin;
    this.#filled = at + (at > origin ? GLIDE : 0);
    level.cancelAndHoldAtTime(at);
    level.linearRampToValueAtTime(this.#levelAt(this.#filled - origin), this.#filled);
  }

  /** Schedules up to `until`. */
  fill(until: number): void {
    while (this.#filled < until) {
      this.#filled += STEP;
      this.#level.linearRampToValueAtTime(this.#levelAt(this.#filled - this.#origin), this.#filled);
    }
  }

  /** Gives the whole level back. */
  end(at: number): void {
    this.#level.cancelAndHoldAtTime(at);
    this.#level.linearRampToValueAtTime(1, at + GLIDE);
  }
}
