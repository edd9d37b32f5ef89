import type { Lever } from '../../core/keyer/keyer.ts';

/** Which contacts of which devices hold which lever: a lever is closed while any of them holds it. */
export class Contacts {
  readonly #holders: Readonly<Record<Lever, Set<string>>> = { dot: new Set(), dash: new Set() };

  /** Whether the lever is closed by that: it may have been closed before. */
  close(lever: Lever, holder: string): boolean {
    const holders = this.#holders[lever];
    const wasOpen = holders.size === 0;
    holders.add(holder);
    return wasOpen;
  }

  /** Whether the lever is opened by that: another may still hold it. */
  open(lever: Lever, holder: string): boolean {
    const holders = this.#holders[lever];
    return holders.delete(holder) && holders.size === 0;
  }

  isClosed(lever: Lever): boolean {
    return this.#holders[lever].size > 0;
  }

  /** Who holds a lever: the contacts of a device, which are named after it, `midi A note 60`; without one, all. */
  holdersOf(lever: Lever, device: string): readonly string[] {
    const holders = [...this.#holders[lever]];
    if (device === '') return holders;
    return holders.filter((holder) => holder === device || holder.startsWith(`${device} `));
  }
}
