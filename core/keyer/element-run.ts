import { sounderError } from '../errors.ts';
import { type Seconds, seconds, unitLength } from '../units.ts';
import type { KeyedSound, KeyerTiming, Lever } from './keyer.ts';

/** What the weight may be, in percent. Beyond, dots or gaps are too short to be heard. */
export const WEIGHT_RANGE = { least: 25, most: 75 } as const;

/** Lengths are counted in fiftieths of a unit, so that every whole percent of weight is a whole number. */
const STEPS_PER_UNIT = 50;
/** A dot and its gap: 2 u. A dash and its gap take twice that, whatever the weight. */
const DOT_STEPS = 2 * STEPS_PER_UNIT;

/**
 * Lays elements end to end. Each place is the run's first moment plus a whole number of steps, so an hour of
 * dots ends where it should: no rounding is carried from element to element.
 */
export class ElementRun {
  #timing: KeyerTiming;
  #laidBy: KeyerTiming;
  #origin = 0;
  #steps = 0;

  constructor(timing: KeyerTiming) {
    this.#timing = checked(timing);
    this.#laidBy = timing;
  }

  /** How long 1 u is for the next element. */
  get unit(): Seconds {
    return unitLength(this.#timing.speed);
  }

  /** Elements that begin from now on have another timing. */
  retime(timing: KeyerTiming): void {
    this.#timing = checked(timing);
  }

  /** An element that begins at `at`; where the one before ended, it goes on with its run. */
  place(lever: Lever, at: Seconds): { readonly sound: KeyedSound; readonly windowEnd: Seconds } {
    if (at !== this.#placeOf(0) || this.#laidBy !== this.#timing) {
      this.#laidBy = this.#timing;
      this.#origin = at;
      this.#steps = 0;
    }
    const { weight } = this.#laidBy;
    const end = this.#placeOf(lever === 'dot' ? weight : DOT_STEPS + weight);
    this.#steps += lever === 'dot' ? DOT_STEPS : 2 * DOT_STEPS;
    return {
      sound: { kind: 'element', element: lever === 'dot' ? '.' : '-', start: at, end },
      windowEnd: this.#placeOf(0),
    };
  }

  /** The moment so many steps after the run's last element and its gap. */
  #placeOf(steps: number): Seconds {
    const unit = unitLength(this.#laidBy.speed);
    return seconds(this.#origin + ((this.#steps + steps) * unit) / STEPS_PER_UNIT);
  }
}

function checked(timing: KeyerTiming): KeyerTiming {
  const { weight } = timing;
  const { least, most } = WEIGHT_RANGE;
  if (Number.isInteger(weight) && weight >= least && weight <= most) return timing;
  throw sounderError('caller-mistake', `a weight of ${weight} % is not a whole one of ${least} to ${most}`);
}
