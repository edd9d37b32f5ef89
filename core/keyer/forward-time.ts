import type { Seconds } from '../units.ts';

/** A time that does not go back, whatever a device's clock does. */
export class ForwardTime {
  #now: Seconds | null = null;

  /** It is now `at`, or as late as it was if that is later. */
  reach(at: Seconds): Seconds {
    if (this.#now === null || at > this.#now) this.#now = at;
    return this.#now;
  }
}
