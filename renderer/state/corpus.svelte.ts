import type { Bridge } from '../../core/bridge.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { huffmanCodebook } from '../../core/codebook/huffman.ts';
import { measure, type Measures } from '../../core/codebook/measure.ts';
import type { Area } from '../../core/count/area.ts';
import type { Tally } from '../../core/count/tally.ts';
import { BUILT_IN, type Installation, type InstallationId } from '../../core/python/installation.ts';
import type { Library } from './library.svelte.ts';
import { corpusWords } from '../words/corpus.ts';
import { type CatalogueEntry, catalogueOf } from './module-catalogue.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';

/** The codebook of one installation, with what it was made from. */
export interface Book {
  readonly installation: InstallationId;
  /** The areas that were counted. */
  readonly areas: readonly Area[];
  readonly codebook: Codebook;
  /** Null where nothing was counted. */
  readonly measures: Measures | null;
}

/** The installation in use: its modules, and the codebook made from the tallies of the areas that count. */
export class Corpus {
  /** What was read last, with whose it is: what is shown is never another's. */
  #loaded: Loaded | null = $state.raw(null);
  isLoading = $state(false);
  readonly #bridge: Bridge;
  readonly #library: Library;
  readonly #notices: Notices;
  readonly #preferences: Preferences;
  #asked = 0;
  /** The modules asked for last: they may still be under way when other areas are chosen. */
  #listing: Listing | null = null;

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

  /** The modules of the installation in use, by area and path. */
  get modules(): readonly CatalogueEntry[] {
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

  /** The areas that count, in every installation. */
  get areas(): readonly Area[] {
    return this.#preferences.settings.areas;
  }

  choose(id: InstallationId): void {
    this.#preferences.change({ installation: id });
  }

  /** Chooses which areas count, and counts anew; the modules stay as they are. */
  async chooseAreas(areas: readonly Area[]): Promise<void> {
    this.#preferences.change({ areas: [...areas] });
    await this.#load();
    const { installation } = this;
    if (installation !== undefined) this.#notices.say(corpusWords(installation, areas));
  }

  /** Reads modules and tallies of the installation in use, and builds its codebook. */
  async load(): Promise<void> {
    this.#listing = null;
    await this.#load();
  }

  async #load(): Promise<void> {
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
      this.#listing = null; // or what could not be read would never be read again
      this.#notices.fail(error);
    } finally {
      if (!isStale()) this.isLoading = false;
    }
  }

  /** The codebook of any installation, of the areas that count; null while there are no counts. */
  async bookOf(id: InstallationId): Promise<Book | null> {
    const { areas } = this;
    const loaded = this.#loaded;
    if (loaded?.installation === id && loaded.areas === areas) return loaded.book;
    return this.#readBook(id, areas);
  }

  get #current(): Loaded | undefined {
    return this.#loaded?.installation === this.installation?.id ? (this.#loaded ?? undefined) : undefined;
  }

  async #read({ id, index }: Installation): Promise<Loaded> {
    const { areas } = this;
    if (id !== BUILT_IN && (index.kind === 'none' || (index.kind !== 'done' && index.files === 0))) {
      return { installation: id, areas, modules: [], book: null };
    }
    const [modules, book] = await Promise.all([
      this.#modulesOf(id),
      id === BUILT_IN ? this.#bookOfSamples(areas) : this.#readBook(id, areas),
    ]);
    return { installation: id, areas, modules, book };
  }

  /** Asks for the modules of an installation, unless that was done since it was last loaded. */
  #modulesOf(id: InstallationId): Listing['modules'] {
    if (this.#listing?.installation !== id) {
      this.#listing = { installation: id, modules: this.#bridge.listModules(id).then(catalogueOf) };
    }
    return this.#listing.modules;
  }

  async #readBook(id: InstallationId, areas: readonly Area[]): Promise<Book | null> {
    return bookOf(id, areas, await this.#bridge.readTallies(id, areas));
  }

  /** The samples can be seen although their reference table is damaged; that is told, and costs the codebook. */
  async #bookOfSamples(areas: readonly Area[]): Promise<Book | null> {
    try {
      return await this.#readBook(BUILT_IN, areas);
    } catch (error) {
      this.#notices.fail(error);
      return null;
    }
  }
}

interface Listing {
  readonly installation: InstallationId;
  readonly modules: Promise<readonly CatalogueEntry[]>;
}

interface Loaded {
  readonly installation: InstallationId;
  readonly areas: readonly Area[];
  readonly modules: readonly CatalogueEntry[];
  readonly book: Book | null;
}

function bookOf(
  installation: InstallationId,
  areas: readonly Area[],
  tallies: readonly Tally[],
): Book | null {
  if (tallies.length === 0) return null; // a library of empty files, or nothing in these areas
  const codebook = huffmanCodebook(tallies);
  return { installation, areas, codebook, measures: measure(codebook) };
}
