import { SPEED_RANGE, type WordsPerMinute, wordsPerMinute } from '../units.ts';

/** So many answers are looked at together. */
const ANSWERS = 10;
/** From so many right on it gets faster, up to so many right slower. */
const ENOUGH = 9;
const TOO_FEW = 6;
const FASTER = 1.05;
const SLOWER = 0.9;
/** Words per minute: speeds are multiples of it, and change by as much at least. */
const STEP = 0.5;

/** Something that was heard, and whether the answer to it was right. */
export interface HeardAnswer {
  /** Words per minute that it was sounded at. */
  readonly speed: number;
  readonly isRight: boolean;
}

/** The latest so many answers tell what comes next: those that the speed goes by. */
export const HEARD_ANSWERS = ANSWERS;

/**
 * A speed that follows how well somebody does: after every ten answers it goes up by 5 % if nine of them were right,
 * and down by 10 % if no more than six were. It stays within SPEED_RANGE.
 */
export class AdaptedSpeed {
  #speed: WordsPerMinute;
  #answers = 0;
  #right = 0;

  constructor(speed: WordsPerMinute) {
    this.#speed = bounded(speed);
  }

  /** The speed after the answers of another time, the latest first; `otherwise` where there were none. */
  static after([last, ...before]: readonly HeardAnswer[], otherwise: WordsPerMinute): AdaptedSpeed {
    if (last === undefined) return new AdaptedSpeed(otherwise);
    const adapted = new AdaptedSpeed(wordsPerMinute(last.speed));
    const change = before.findIndex(({ speed }) => speed !== last.speed);
    const same = [last, ...(change < 0 ? before : before.slice(0, change))];
    for (const { isRight } of same.toReversed()) adapted.answered(isRight);
    return adapted;
  }

  /** The speed now. */
  get speed(): WordsPerMinute {
    return this.#speed;
  }

  /** One more answer. */
  answered(isRight: boolean): void {
    this.#answers++;
    if (isRight) this.#right++;
    if (this.#answers < ANSWERS) return;
    if (this.#right >= ENOUGH) this.#speed = bounded(Math.max(this.#speed * FASTER, this.#speed + STEP));
    if (this.#right <= TOO_FEW) this.#speed = bounded(Math.min(this.#speed * SLOWER, this.#speed - STEP));
    this.#answers = this.#right = 0;
  }
}

function bounded(speed: number): WordsPerMinute {
  const stepped = Math.round(speed / STEP) * STEP;
  return wordsPerMinute(Math.min(SPEED_RANGE.most, Math.max(SPEED_RANGE.least, stepped)));
}
