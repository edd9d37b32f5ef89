import type { Seconds } from '../units.ts';
import { ElementRun } from './element-run.ts';
import { ForwardTime } from './forward-time.ts';
import type { KeyedSound, Keyer, KeyerTiming, Lever } from './keyer.ts';
import { Levers, type LeverState } from './levers.ts';
import { Sounded } from './sounded.ts';

/** What makes one automatic keyer differ from another. */
export interface PaddleRule {
  /**
   * What follows `last` (null: silence, from which a lever has just closed) when its window is over, mark and
   * gap; null for silence.
   */
  readonly next: (levers: LeverState, last: Lever | null) => Lever | null;
  /** How long a closing that no element has answered is remembered. */
  readonly memory: 'window' | 'until answered';
}

/** A keyer whose dots and dashes are both automatic. It decides at the end of each element's gap. */
export class PaddleKeyer implements Keyer {
  readonly #rule: PaddleRule;
  readonly #run: ElementRun;
  readonly #levers = new Levers();
  readonly #time = new ForwardTime();
  readonly #sounded = new Sounded();
  #sounding: Lever | null = null;
  /** When the next element is decided: null while nothing sounds and no lever has closed. */
  #due: Seconds | null = null;

  constructor(rule: PaddleRule, timing: KeyerTiming) {
    this.#rule = rule;
    this.#run = new ElementRun(timing);
  }

  press(lever: Lever, at: Seconds): void {
    const now = this.#reach(at);
    // Decided only when time has moved on: the other lever may close at this very moment.
    if (this.#levers.close(lever, now)) this.#due ??= now;
  }

  release(lever: Lever, at: Seconds): void {
    this.#reach(at);
    this.#levers.open(lever);
  }

  retime(timing: KeyerTiming, at: Seconds): void {
    this.#reach(at);
    this.#run.retime(timing);
  }

  advance(to: Seconds): readonly KeyedSound[] {
    this.#reach(to);
    return this.#sounded.take();
  }

  #reach(to: Seconds): Seconds {
    while (this.#due !== null && this.#due < to) this.#due = this.#decide(this.#due);
    return this.#time.reach(to);
  }

  /** The element that begins at `at`, if any, and the end of its window. */
  #decide(at: Seconds): Seconds | null {
    const last = this.#sounding;
    this.#sounding = this.#rule.next(this.#levers, last);
    if (this.#sounding === null) return null;
    // A lever that closed together with the one that broke the silence closed in this window, too.
    this.#levers.begin(this.#sounding, last === null || this.#rule.memory === 'until answered');
    const { sound, windowEnd } = this.#run.place(this.#sounding, at);
    this.#sounded.add(sound);
    return windowEnd;
  }
}
