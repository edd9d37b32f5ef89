import type { KeyedSound, Keyer } from '../../core/keyer/keyer.ts';
import { createKeyer, type KeyerSettings } from '../../core/keyer/modes.ts';
import { type Seconds, seconds } from '../../core/units.ts';
import type { Move } from './messages.ts';

/** How long an event may be under way from the device to the page, in seconds. */
const UNDER_WAY = 0.02;

/**
 * What a straight key's hand did, by the times of the events themselves. What sounds is quantised to the blocks of the
 * audio device, which would make the hand look less even than it is; so this is what is read.
 */
export class HandClock {
  readonly #keyer: Keyer;
  /** Up to then all is told. */
  #until: Seconds = seconds(0);

  constructor(settings: KeyerSettings) {
    this.#keyer = createKeyer(settings);
  }

  get until(): Seconds {
    return this.#until;
  }

  move({ lever, isClosed, at }: Move): void {
    if (isClosed) this.#keyer.press(lever, at);
    else this.#keyer.release(lever, at);
  }

  /** What the hand did before `now`, as far as it is sure to be known. */
  advance(now: Seconds): readonly KeyedSound[] {
    this.#until = seconds(Math.max(this.#until, now - UNDER_WAY));
    return this.#keyer.advance(this.#until);
  }
}
