import { type Seconds, seconds } from '../units.ts';
import { ElementRun } from './element-run.ts';
import { ForwardTime } from './forward-time.ts';
import type { KeyedSound, Keyer, KeyerTiming, Lever } from './keyer.ts';
import { Sounded } from './sounded.ts';

/** A closing of the dash lever that does not sound yet, or sounds. */
interface Hold {
  readonly from: Seconds;
  until: Seconds | null;
}

/**
 * A bug (Martin's Vibroplex, US patent 767303, 1904): dots by themselves while their lever is closed, dashes
 * by hand, as long as theirs is. On the real one a lever cannot lie on both sides; with two keys it can. So a
 * dash closed while a dot sounds waits for the end of the dot's gap and keeps its length, and dots stay away
 * while the dash lever is closed and for 1 u after.
 */
export class BugKeyer implements Keyer {
  readonly #run: ElementRun;
  readonly #time = new ForwardTime();
  readonly #sounded = new Sounded();
  #isDotClosed = false;
  /** When the dot lever closed, if no dot has answered that yet. */
  #dotEdge: number | null = null;
  /** Before this no sound may begin: the end of the last dot's gap. */
  #dotEnd = -Infinity;
  #holds: Hold[] = [];
  /** How late the dash that sounds is behind the hand; null while none sounds. */
  #lag: number | null = null;
  /** Of the last dash: when the lever opened, and when its sound ended. */
  #last = { opened: -Infinity, ended: -Infinity };
  /** When the timing changed: a gap that got shorter by it lets nothing begin before that. */
  #retimed = -Infinity;

  constructor(timing: KeyerTiming) {
    this.#run = new ElementRun(timing);
  }

  press(lever: Lever, at: Seconds): void {
    const now = this.#reach(at);
    const hold = this.#holds.at(-1);
    if (lever === 'dash') {
      if (hold?.until === now)
        hold.until = null; // open for no time at all
      else if (hold?.until !== null) this.#holds.push({ from: now, until: null });
    } else if (!this.#isDotClosed) {
      this.#isDotClosed = true;
      this.#dotEdge ??= now;
    }
  }

  release(lever: Lever, at: Seconds): void {
    const now = this.#reach(at);
    const hold = this.#holds.at(-1);
    if (lever === 'dot') this.#isDotClosed = false;
    else if (hold?.from === now) this.#holds.pop();
    else if (hold?.until === null) hold.until = now;
  }

  retime(timing: KeyerTiming, at: Seconds): void {
    this.#retimed = this.#reach(at);
    this.#run.retime(timing);
  }

  advance(to: Seconds): readonly KeyedSound[] {
    this.#reach(to);
    return this.#sounded.take();
  }

  #reach(to: Seconds): Seconds {
    for (;;) {
      const dot = this.#dotDue();
      const dash = this.#dashDue();
      if (Math.min(dot, dash) >= to) return this.#time.reach(to);
      if (dot <= dash) this.#soundDot(seconds(dot));
      else this.#soundDash(seconds(dash));
    }
  }

  /** When the next dot begins, as the levers are; never, if none is wanted. */
  #dotDue(): number {
    const hold = this.#holds[0];
    const isFirst = this.#dotEdge !== null && (hold === undefined || this.#dotEdge <= hold.from);
    if (this.#lag !== null || !(isFirst || (this.#isDotClosed && hold === undefined))) return Infinity;
    const freeFrom = Math.max(this.#dotEnd, this.#last.ended + this.#run.unit);
    return Math.max(this.#dotEdge ?? -Infinity, freeFrom, this.#retimed);
  }

  /** When the dash that sounds ends, or else the next one begins. */
  #dashDue(): number {
    const hold = this.#holds[0];
    if (hold === undefined) return Infinity;
    if (this.#lag !== null) return hold.until === null ? Infinity : hold.until + this.#lag;
    // Behind a late dash the gap is the hand's, up to the 1 u that parts elements.
    const gap = Math.min(hold.from - this.#last.opened, this.#run.unit);
    const freeFrom = Math.max(this.#dotEnd, gap === Infinity ? -Infinity : this.#last.ended + gap);
    return Math.max(hold.from, freeFrom, this.#retimed);
  }

  #soundDot(at: Seconds): void {
    this.#dotEdge = null;
    const { sound, windowEnd } = this.#run.place('dot', at);
    this.#dotEnd = windowEnd;
    this.#sounded.add(sound);
  }

  #soundDash(at: Seconds): void {
    const hold = this.#holds[0];
    if (hold === undefined) return;
    if (this.#lag === null) {
      this.#lag = at - hold.from;
      this.#sounded.add({ kind: 'down', at });
      return;
    }
    this.#holds.shift();
    this.#lag = null;
    this.#last = { opened: hold.until ?? at, ended: at };
    this.#sounded.add({ kind: 'up', at });
  }
}
