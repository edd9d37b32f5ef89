import { tick } from 'svelte';
import type { Bridge } from '../../core/bridge.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { sounderError } from '../../core/errors.ts';
import type { Notices } from './notices.svelte.ts';

/** What a booklet is printed from. */
interface Booklet {
  readonly name: string;
  /** What the codebook was made from, in words. */
  readonly madeFrom: string;
  readonly codebook: Codebook;
}

/** What is told of files, here and in `kept-codebooks.svelte.ts`: it goes when one has gone well. */
const TOPIC = 'export';

/** So many codewords take long: several seconds, and half a minute where there are most. */
const LONG = 2000;

/** Prints codebooks as booklets. */
export class Printing {
  /** What is being printed; the page shows it in print only. Null while nothing is. */
  booklet: Booklet | null = $state.raw(null);
  /** The same from the moment it was asked for: what to tell the person meanwhile. */
  asked: Booklet | null = $state.raw(null);
  readonly #bridge: Bridge;
  readonly #notices: Notices;
  readonly #painted: () => Promise<void>;

  /** `painted` waits until the person can see what the page shows: a large booklet stops the page for seconds. */
  constructor(bridge: Bridge, notices: Notices, painted = nextPaint) {
    this.#bridge = bridge;
    this.#notices = notices;
    this.#painted = painted;
  }

  /** Whether what is being printed takes long enough to be spoken of. */
  get isLong(): boolean {
    return (this.asked?.codebook.entries.length ?? 0) >= LONG;
  }

  /** Prints a booklet where the person says, and tells what came of it. While one is printed a second is refused. */
  async print(booklet: Booklet): Promise<void> {
    if (this.asked !== null) {
      this.#notices.fail(sounderError('question-open'), TOPIC);
      return;
    }
    this.asked = booklet;
    this.#notices.settle(TOPIC);
    try {
      await this.#painted();
      this.booklet = booklet;
      await tick(); // main prints the page as it is
      const file = await this.#bridge.printBooklet(booklet.name);
      this.#notices.settle(TOPIC); // what was refused meanwhile can be asked again
      if (file === null) return; // the person thought better of it
      this.#notices.tell({ tone: 'news', topic: TOPIC, text: `The booklet was printed to ${file}.` });
    } catch (error) {
      this.#notices.fail(error, TOPIC);
    } finally {
      this.asked = this.booklet = null;
    }
  }
}

/** The frame that is made now is on the screen when the one after it begins. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });
}
