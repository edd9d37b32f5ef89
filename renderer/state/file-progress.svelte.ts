import type { AudioProgress } from '../../core/bridge.ts';
import type { Notices } from './notices.svelte.ts';

/** Seconds that pass before it is told how long the rest takes: sooner it would be a guess. */
const SOON = 2;
/** Seconds between two words on how far it is, for those who listen. */
const PAUSE = 5;

/** How far long work with a file is, and how long the rest takes; at quarters it is said to those who listen. */
export class FileProgress {
  /** From 0 to 1; null until it has begun. */
  share: number | null = $state(null);
  /** Seconds; null as long as nobody can know. */
  left: number | null = $state(null);
  readonly #notices: Notices;
  readonly #now: () => number;
  #began = 0;
  #said = { at: 0, quarter: 0 };

  /** `now` tells milliseconds. */
  constructor(notices: Notices, now: () => number) {
    this.#notices = notices;
    this.#now = now;
  }

  reset(): void {
    this.share = null;
    this.left = null;
  }

  /** Takes in how far the work is; `name` is what those who listen hear it called. */
  tell({ done, total }: AudioProgress, name: string): void {
    const share = total > 0 ? Math.min(1, done / total) : 0;
    const now = this.#now() / 1000;
    if (this.share === null) {
      this.#began = now;
      this.#said = { at: now, quarter: 0 };
    }
    this.share = share;
    const passed = now - this.#began;
    this.left = passed < SOON || share === 0 ? null : (passed * (1 - share)) / share;
    this.#say(share, now, name);
  }

  #say(share: number, now: number, name: string): void {
    const quarter = Math.floor(share * 4);
    if (quarter === this.#said.quarter || quarter === 4 || now - this.#said.at < PAUSE) return;
    this.#said = { at: now, quarter };
    this.#notices.say(`${name}: ${String(quarter * 25)} %.`);
  }
}
