import type { Lever } from '../../core/keyer/keyer.ts';

/** How long a touch took to be heard. */
export interface Touch {
  /** Who touched: the name of a device. */
  readonly source: string;
  readonly lever: Lever;
  /** Milliseconds from the event's own timestamp to the first sample at the ear; null while that is not known. */
  readonly latency: number | null;
}

/** Nothing takes longer to be heard, in milliseconds: what seems to tells of two clocks that went apart. */
const LONGEST_LATENCY = 2000;

/** The last touch that broke silence, and how soon it was heard. */
export class LastTouch {
  last: Touch | null = $state.raw(null);
  /** When the touch began whose sound is not heard yet, in milliseconds on the page's clock. */
  #since: number | null = null;

  /** Whether its sound is not heard yet. */
  get isPending(): boolean {
    return this.#since !== null;
  }

  /** A touch began at `at`, in milliseconds on the page's clock. */
  begin(source: string, lever: Lever, at: number): void {
    this.#since = at;
    this.last = { source, lever, latency: null };
  }

  /** Its first sample is at the ear at `at`; null where nobody can tell when that is. */
  hear(at: number | null): void {
    if (this.#since === null || this.last === null) return;
    const latency = (at ?? NaN) - this.#since;
    if (latency >= 0 && latency < LONGEST_LATENCY) this.last = { ...this.last, latency };
    this.#since = null;
  }
}
