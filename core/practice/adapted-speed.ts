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
