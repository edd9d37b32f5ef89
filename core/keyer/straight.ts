import type { Seconds } from '../units.ts';
import { ForwardTime } from './forward-time.ts';
import type { KeyedSound, Keyer, Lever } from './keyer.ts';

/** A straight key: it sounds while a lever is closed, and does nothing of its own. */
export class StraightKey implements Keyer {
  readonly #time = new ForwardTime();
  readonly #closed = new Set<Lever>();
  #edges: Extract<KeyedSound, { kind: 'down' | 'up' }>[] = [];

  press(lever: Lever, at: Seconds): void {
    const now = this.#time.reach(at);
    if (this.#closed.size === 0) this.#edge('down', now);
    this.#closed.add(lever);
  }

  release(lever: Lever, at: Seconds): void {
    const now = this.#time.reach(at);
    if (this.#closed.delete(lever) && this.#closed.size === 0) this.#edge('up', now);
  }

  /** Does nothing: a straight key has no speed but the hand's. */
  retime(): void {
    return;
  }

  advance(to: Seconds): readonly KeyedSound[] {
    this.#time.reach(to);
    const told = this.#edges.filter(({ at }) => at < to);
    this.#edges = this.#edges.slice(told.length);
    return told;
  }

  /** A mark or a gap without length is none: both of its edges are taken back. */
  #edge(kind: 'down' | 'up', at: Seconds): void {
    if (this.#edges.at(-1)?.at === at) this.#edges.pop();
    else this.#edges.push({ kind, at });
  }
}
