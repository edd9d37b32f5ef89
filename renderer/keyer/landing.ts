import { type Seconds, seconds } from '../../core/units.ts';

/** The longest that an edge may be put off, in seconds: as late as a busy window may be (`event-time.ts`). */
const LONGEST = 0.5;

/**
 * Where what a hand does lands on the audio clock. The first closing lands at once, as early as it can sound. What
 * follows until all levers are open keeps its distance from it, by the clock of the hand: so a touch keeps its length
 * when a busy window hands over both of its edges at once.
 */
export class Landing {
  #offset = 0;
  #last = -Infinity;

  /** `at` on the clock of the hand, on the audio clock that reads `now`. Landings never go back. */
  place(at: Seconds, now: Seconds, isFirst: boolean): Seconds {
    if (isFirst && this.#last <= now) this.#offset = now - at;
    const wanted = Math.min(at + this.#offset, now + LONGEST);
    this.#last = Math.max(wanted, now, this.#last);
    return seconds(this.#last);
  }
}
