import { edgeOf, rise } from '../../core/audio/envelope.ts';
import type { KeyedSound, Lever } from '../../core/keyer/keyer.ts';
import { type Seconds, seconds } from '../../core/units.ts';

/** From `frame` on the level goes to 1 or to 0, in so many frames. */
interface Turn {
  readonly frame: number;
  readonly frames: number;
  /** What sounds from then on. */
  readonly lit: Lever | null;
}

/**
 * The level of a keyed tone, sample by sample, with edges of a raised cosine. An automatic element has both of them
 * within its mark, as in a transmission. A mark by hand has no end yet when it begins, so there the fall follows it.
 */
export class Gate {
  /** What sounds now. */
  lit: Lever | null = null;
  readonly #rate: number;
  readonly #edge: Seconds;
  readonly #turns: Turn[] = [];
  #turn: Turn = { frame: 0, frames: 0, lit: null };
  /** The level where the turn began. */
  #from = 0;

  constructor(rate: number, edge: Seconds) {
    this.#rate = rate;
    this.#edge = edge;
  }

  /** Adds a sound; `hand` is whose mark one by hand is. */
  add(sound: KeyedSound, hand: Lever): void {
    switch (sound.kind) {
      case 'element': {
        const frame = this.#frameOf(sound.start);
        const end = this.#frameOf(sound.end);
        const frames = this.#framesOf(edgeOf(seconds(sound.end - sound.start), this.#edge));
        this.#turns.push({ frame, frames, lit: sound.element === '.' ? 'dot' : 'dash' });
        this.#turns.push({ frame: end - frames, frames, lit: null });
        return;
      }
      case 'down':
        this.#turns.push({ frame: this.#frameOf(sound.at), frames: this.#framesOf(this.#edge), lit: hand });
        return;
      case 'up':
        this.#turns.push({ frame: this.#frameOf(sound.at), frames: this.#framesOf(this.#edge), lit: null });
        return;
    }
  }

  /** Falls silent from `frame` on, and forgets what was to come. */
  shut(frame: number): void {
    this.#turns.length = 0;
    this.#turns.push({ frame, frames: this.#framesOf(this.#edge), lit: null });
  }

  /** The levels of the samples from `frame` on. */
  fill(levels: Float32Array, frame: number): void {
    for (let at = 0; at < levels.length; at++) {
      while ((this.#turns[0]?.frame ?? Infinity) <= frame + at) this.#begin(frame + at);
      levels[at] = this.#levelAt(frame + at);
    }
  }

  #begin(frame: number): void {
    const turn = this.#turns.shift();
    if (turn === undefined) return;
    this.#from = this.#levelAt(frame);
    this.#turn = { ...turn, frame };
    this.lit = turn.lit;
  }

  #levelAt(frame: number): number {
    const { frame: began, frames, lit } = this.#turn;
    const target = lit === null ? 0 : 1;
    if (frame - began >= frames) return target;
    return this.#from + (target - this.#from) * rise((frame - began) / frames);
  }

  #frameOf(time: Seconds): number {
    return Math.round(time * this.#rate);
  }

  #framesOf(length: Seconds): number {
    return Math.round(length * this.#rate);
  }
}
