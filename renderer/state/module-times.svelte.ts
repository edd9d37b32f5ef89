import type { Bridge } from '../../core/bridge.ts';
import type { ModuleId } from '../../core/python/installation.ts';
import { moduleCosts } from '../../core/timeline/module-costs.ts';
import type { Spacing } from '../../core/timeline/timeline.ts';
import type { Book } from './book.ts';
import type { Notices } from './notices.svelte.ts';

/** How long each module takes in the codebook in use. */
export class ModuleTimes {
  #measured: Measured | null = $state.raw(null);
  readonly #bridge: Bridge;
  readonly #notices: Notices;
  #asked: { readonly book: Book; readonly spacing: Spacing } | null = null;

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  /** Units by module, for this book and spacing; null until they are known. */
  of(book: Book | null, spacing: Spacing): Readonly<Record<ModuleId, number>> | null {
    return this.#measured?.book === book && this.#measured.spacing === spacing ? this.#measured.units : null;
  }

  /** Asks for the times of every module of a book's installation, once for each book and spacing. */
  async measure(book: Book | null, spacing: Spacing): Promise<void> {
    if (book === null || (this.#asked?.book === book && this.#asked.spacing === spacing)) return;
    const asked = { book, spacing };
    this.#asked = asked;
    try {
      const measured = await this.#bridge.measureModules(
        book.installation,
        moduleCosts(book.codebook, spacing),
      );
      if (this.#asked !== asked) return; // another book was taken into use meanwhile
      this.#measured = {
        ...asked,
        units: Object.fromEntries(measured.map(({ module, units }) => [module, units])),
      };
    } catch (error) {
      if (this.#asked === asked) this.#notices.fail(error, 'times');
    }
  }
}

interface Measured {
  readonly book: Book;
  readonly spacing: Spacing;
  readonly units: Readonly<Record<ModuleId, number>>;
}
