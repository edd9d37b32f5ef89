import type { Bridge } from '../../core/bridge.ts';
import type { InstallationId, ModuleId } from '../../core/python/installation.ts';
import { moduleCosts } from '../../core/timeline/module-costs.ts';
import type { Spacing } from '../../core/timeline/timeline.ts';
import type { Book } from './book.ts';
import type { Notices } from './notices.svelte.ts';

/** How long each module takes in the codebook in use: of the installation that it is of, or of another. */
export class ModuleTimes {
  #measured: Measured | null = $state.raw(null);
  readonly #bridge: Bridge;
  readonly #notices: Notices;
  readonly #installationOf: (book: Book) => InstallationId;
  #asked: Parted | null = null;

  constructor(
    bridge: Bridge,
    notices: Notices,
    installationOf = ({ installation }: Book): InstallationId => installation,
  ) {
    this.#bridge = bridge;
    this.#notices = notices;
    this.#installationOf = installationOf;
  }

  /** Units by module, for this book and spacing, gaps `stretch` times as long; null until they are known. */
  of(book: Book | null, spacing: Spacing, stretch = 1): Readonly<Record<ModuleId, number>> | null {
    const measured = this.#measured;
    return book !== null && isSame(measured, { book, spacing, stretch }) ? (measured?.units ?? null) : null;
  }

  /** Modules came or went: the next to ask has all measured anew. */
  forget(): void {
    this.#asked = null;
  }

  /** Asks for the times of every module, once for each way to send them. */
  async measure(book: Book | null, spacing: Spacing, stretch = 1): Promise<void> {
    if (book === null || isSame(this.#asked, { book, spacing, stretch })) return;
    const asked = { book, spacing, stretch };
    this.#asked = asked;
    try {
      const measured = await this.#bridge.measureModules(
        this.#installationOf(book),
        moduleCosts(book.codebook, spacing, stretch),
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

/** A book, and how its letters are parted. */
interface Parted {
  readonly book: Book;
  readonly spacing: Spacing;
  readonly stretch: number;
}

function isSame(a: Parted | null, b: Parted): boolean {
  return a?.book === b.book && a.spacing === b.spacing && a.stretch === b.stretch;
}

interface Measured extends Parted {
  readonly units: Readonly<Record<ModuleId, number>>;
}
