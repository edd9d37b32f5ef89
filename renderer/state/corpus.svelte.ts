import type { Bridge } from '../../core/bridge.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { huffmanCodebook } from '../../core/codebook/huffman.ts';
import { measure, type Measures } from '../../core/codebook/measure.ts';
import type { Tally } from '../../core/count/tally.ts';
import {
  BUILT_IN,
  type Installation,
  type InstallationId,
  type Module,
} from '../../core/python/installation.ts';
import type { Library } from './library.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';

/** The codebook of one installation, with what it was made from. */
export interface Book {
  readonly installation: InstallationId;
  readonly codebook: Codebook;
  /** Null where nothing was counted. */
  readonly measures: Measures | null;
}

/** The installation in use: its modules, and the codebook made from its tallies. */
export class Corpus {
  /** What was read last, with whose it is: what is shown is never another's. */
  #loaded: Loaded | null = $state.raw(null);
  isLoading = $state(false);
  readonly #bridge: Bridge;
  readonly #library: Library;
  readonly #notices: Notices;
  readonly #preferences: Preferences;
  #asked = 0;

  constructor(bridge: Bridge, library: Library, preferences: Preferences, notices: Notices) {
    this.#bridge = bridge;
    this.#library = library;
    this.#notices = notices;
    this.#preferences = preferences;
  }

  /** The installation chosen, or the one to begin with: the newest that is indexed, else the first of the list. */
  get installation(): Installation | undefined {
    const { installations } = this.#library;
    return (
      this.#library.find(this.#preferences.settings.installation) ??
      installations.find(({ id, index }) => id !== BUILT_IN && index.kind === 'done') ??
      installations[0]
    );
  }

  /** The modules of the installation in use, by path. */
  get modules(): readonly Module[] {
    return this.#current?.modules ?? [];
  }

  /** Its codebook; null while there are no counts. */
  get book(): Book | null {
    return this.#current?.book ?? null;
  }

  /** Whether what is shown is of the installation in use. */
  get isCurrent(): boolean {
    return this.#current !== undefined;
  }

  choose(id: InstallationId): void {
    this.#preferences.change({ installation: id });
  }

  /** Reads modules and tallies of the installation in use, and builds its codebook. */
  async load(): Promise<void> {
    const installation = this.installation;
    const asked = ++this.#asked;
    const isStale = () => asked !== this.#asked; // another was chosen meanwhile
    this.isLoading = true;
    try {
      const loaded = installation === undefined ? null : await this.#read(installation);
      if (!isStale()) this.#loaded = loaded;
    } catch (error) {
      if (isStale()) return;
      this.#loaded = null;
      this.#notices.fail(error);
    } finally {
      if (!isStale()) this.isLoading = false;
    }
  }

  /** The codebook of any installation; null while there are no counts. */
  async bookOf(id: InstallationId): Promise<Book | null> {
    if (this.#loaded?.installation === id) return this.#loaded.book;
    return bookOf(id, await this.#bridge.readTallies(id));
  }

  get #current(): Loaded | undefined {
    return this.#loaded?.installation === this.installation?.id ? (this.#loaded ?? undefined) : undefined;
  }

  async #read({ id, index }: Installation): Promise<Loaded> {
    if (id === BUILT_IN) return this.#readBuiltIn();
    if (index.kind === 'none' || index.files === 0) return { installation: id, modules: [], book: null };
    const [modules, tallies] = await Promise.all([
      this.#bridge.listModules(id),
      this.#bridge.readTallies(id),
    ]);
    return { installation: id, modules, book: bookOf(id, tallies) };
  }

  /** The samples can be seen although their reference table is damaged; that is told, and costs the codebook. */
  async #readBuiltIn(): Promise<Loaded> {
    const modules = await this.#bridge.listModules(BUILT_IN);
    try {
      return {
        installation: BUILT_IN,
        modules,
        book: bookOf(BUILT_IN, await this.#bridge.readTallies(BUILT_IN)),
      };
    } catch (error) {
      this.#notices.fail(error);
      return { installation: BUILT_IN, modules, book: null };
    }
  }
}

interface Loaded {
  readonly installation: InstallationId;
  readonly modules: readonly Module[];
  readonly book: Book | null;
}

function bookOf(installation: InstallationId, tallies: readonly Tally[]): Book | null {
  if (tallies.length === 0) return null; // a library of empty files
  const codebook = huffmanCodebook(tallies);
  return { installation, codebook, measures: measure(codebook) };
}
