import type { KeyedSound, Keyer } from '../../core/keyer/keyer.ts';
import { createKeyer, type KeyerSettings } from '../../core/keyer/modes.ts';
import { type Seconds, seconds } from '../../core/units.ts';
import type { Move } from './messages.ts';

/** How long an event may be under way from the device to the page, in seconds. */
const UNDER_WAY = 0.02;
/** After so long a pause no distance is to be kept any more, in seconds. */
const PAUSE = 1;
/** The least there is on a clock of milliseconds. */
const INSTANT = 0.001;

/**
 * What a straight key's hand did, by the times of the events themselves. What sounds is quantised to the blocks of the
 * audio device, which would make the hand look less even than it is; so this is what is read. An event that comes later
 * than silence was told of is put off, and so is what follows it: marks and gaps keep their lengths.
 */
export class HandClock {
  readonly #keyer: Keyer;
  /** Up to then all is told. */
  #until: Seconds = seconds(0);
  /** When the lever moved last: by its event, and as it was taken. */
  #last = { said: -Infinity, taken: -Infinity };

  constructor(settings: KeyerSettings) {
    this.#keyer = createKeyer(settings);
  }

  get until(): Seconds {
    return this.#until;
  }

  move({ lever, isClosed, at }: Move): void {
    const taken = this.#take(at);
    if (isClosed) this.#keyer.press(lever, taken);
    else this.#keyer.release(lever, taken);
  }

  /** What the hand did before `now`, as far as it is sure to be known. */
  advance(now: Seconds): readonly KeyedSound[] {
    return this.#tell(now - UNDER_WAY);
  }

  /** All that the hand did: nothing is under way any more. */
  finish(): readonly KeyedSound[] {
    return this.#tell(this.#last.taken + INSTANT);
  }

  #tell(until: number): readonly KeyedSound[] {
    this.#until = seconds(Math.max(this.#until, until));
    return this.#keyer.advance(this.#until);
  }

  #take(said: Seconds): Seconds {
    const isPause = said - this.#last.said > PAUSE || this.#last.said === -Infinity;
    const putOff = isPause ? 0 : this.#last.taken - this.#last.said;
    const taken = Math.max(said + putOff, this.#until, this.#last.taken);
    this.#last = { said, taken };
    return seconds(taken);
  }
}
