import { type Seconds, seconds } from '../units.ts';
import { ForwardTime } from './forward-time.ts';
import type { KeyedSound, Keyer, KeyerTiming, Lever } from './keyer.ts';

/** What a contact is taken to be, what it is, and until when it may chatter. */
interface Contact {
  readonly lever: Lever;
  isTaken: boolean;
  isClosed: boolean;
  settles: Seconds | null;
}

/**
 * `keyer` behind contacts that chatter for up to `settling` after they close or open. The first edge counts at
 * once, so no mark comes late; what follows within that time is ignored, and how the contact then stands is
 * taken at its end.
 */
export class Debounced implements Keyer {
  readonly #keyer: Keyer;
  readonly #settling: Seconds;
  readonly #time = new ForwardTime();
  readonly #contacts: Readonly<Record<Lever, Contact>> = { dot: contact('dot'), dash: contact('dash') };

  constructor(keyer: Keyer, settling: Seconds) {
    this.#keyer = keyer;
    this.#settling = settling;
  }

  press(lever: Lever, at: Seconds): void {
    this.#move(lever, true, at);
  }

  release(lever: Lever, at: Seconds): void {
    this.#move(lever, false, at);
  }

  retime(timing: KeyerTiming, at: Seconds): void {
    this.#keyer.retime(timing, this.#reach(at));
  }

  advance(to: Seconds): readonly KeyedSound[] {
    this.#reach(to);
    return this.#keyer.advance(to);
  }

  #move(lever: Lever, isClosed: boolean, at: Seconds): void {
    const now = this.#reach(at);
    const moved = this.#contacts[lever];
    moved.isClosed = isClosed;
    if (moved.settles === null) this.#take(moved, now);
  }

  /** Lets the contacts settle whose time is over before `to`, the earlier one first. */
  #reach(to: Seconds): Seconds {
    for (;;) {
      const next = this.#nextToSettle();
      if (next.settles === null || next.settles >= to) return this.#time.reach(to);
      this.#settle(next, next.settles);
    }
  }

  #nextToSettle(): Contact {
    const { dot, dash } = this.#contacts;
    return (dash.settles ?? Infinity) < (dot.settles ?? Infinity) ? dash : dot;
  }

  #settle(settled: Contact, at: Seconds): void {
    settled.settles = null;
    this.#take(settled, at);
  }

  /** Passes an edge on, if it is one, and waits for the contact to settle. */
  #take(taken: Contact, at: Seconds): void {
    if (taken.isTaken === taken.isClosed) return;
    taken.isTaken = taken.isClosed;
    taken.settles = seconds(at + this.#settling);
    if (taken.isClosed) this.#keyer.press(taken.lever, at);
    else this.#keyer.release(taken.lever, at);
  }
}

function contact(lever: Lever): Contact {
  return { lever, isTaken: false, isClosed: false, settles: null };
}
