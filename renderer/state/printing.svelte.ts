import { tick } from 'svelte';
import type { Bridge } from '../../core/bridge.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Notices } from './notices.svelte.ts';

/** What a booklet is printed from. */
interface Booklet {
  readonly name: string;
  /** What the codebook was made from, in words. */
  readonly madeFrom: string;
  readonly codebook: Codebook;
}

/** Prints codebooks as booklets. */
export class Printing {
  /** What is being printed; the page shows it in print only. Null while nothing is. */
  booklet: Booklet | null = $state.raw(null);
  readonly #bridge: Bridge;
  readonly #notices: Notices;

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  /** Prints a booklet where the person says, and tells what came of it. While one is printed nothing happens. */
  async print(booklet: Booklet): Promise<void> {
    if (this.booklet !== null) return;
    this.booklet = booklet;
    try {
      await tick(); // main prints the page as it is
      const file = await this.#bridge.printBooklet(booklet.name);
      if (file !== null) this.#notices.tell({ tone: 'news', text: `The booklet was printed to ${file}.` });
    } catch (error) {
      this.#notices.fail(error, 'booklet');
    } finally {
      this.booklet = null;
    }
  }
}
