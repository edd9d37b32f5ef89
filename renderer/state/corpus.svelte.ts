import type { Bridge } from '../../core/bridge.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { huffmanCodebook } from '../../core/codebook/huffman.ts';
import { measure, type Measures } from '../../core/codebook/measure.ts';
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
  readonly measures: Measures;
}

/** The installation in use: its modules, and the codebook made from its tallies. */
export class Corpus {
  modules: readonly Module[] = $state.raw([]);
  book: Book | null = $state.raw(null);
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

  choose(id: InstallationId): void {
    this.#preferences.change({ installation: id });
  }

  /** Reads modules and tallies of the installation in use, and builds its codebook. */
  async load(): Promise<void> {
    const installation = this.installation;
    const asked = ++this.#asked;
    if (installation === undefined || installation.index.kind === 'none') {
      this.modules = [];
      this.book = null;
      return;
    }
    this.isLoading = true;
    try {
      const { id } = installation;
      const [modules, tallies] = await Promise.all([
        this.#bridge.listModules(id),
        this.#bridge.readTallies(id),
      ]);
      if (asked !== this.#asked) return; // another was chosen meanwhile
      this.modules = modules;
      this.book = tallies.length === 0 ? null : bookOf(id, huffmanCodebook(tallies));
    } catch (error) {
      this.#notices.fail(error);
    } finally {
      if (asked === this.#asked) this.isLoading = false;
    }
  }
}

function bookOf(installation: InstallationId, codebook: Codebook): Book {
  return { installation, codebook, measures: measure(codebook) };
}
