import type { Bridge } from '../../core/bridge.ts';
import type { Codebook, Method } from '../../core/codebook/codebook.ts';
import type { KeptId } from '../../core/codebook/kept.ts';
import { measure } from '../../core/codebook/measure.ts';
import { methodFacts } from '../../core/codebook/methods.ts';
import type { Area } from '../../core/count/area.ts';
import type { Tally } from '../../core/count/tally.ts';
import { BUILT_IN, type Installation, type InstallationId } from '../../core/python/installation.ts';
import type { Builder } from '../codebook/builder.ts';
import { heldLimit } from '../codebook/held-limit.ts';
import { type Book, type Choice, isSameChoice } from './book.ts';
import type { Library } from './library.svelte.ts';
import { corpusWords } from '../words/corpus.ts';
import { type CatalogueEntry, catalogueOf } from './module-catalogue.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';

/** The installation in use: its modules, and the codebook made from the tallies of the areas that count. */
export class Corpus {
  /** What was read last, with whose it is: what is shown is never another's. */
  #loaded: Loaded | null = $state.raw(null);
  isLoading = $state(false);
  /** How far a codebook is that takes long to make, from 0 to 1; null while none does. */
  progress: number | null = $state(null);
  readonly #bridge: Bridge;
  readonly #library: Library;
  readonly #notices: Notices;
  readonly #preferences: Preferences;
  readonly #build: Builder;
  #asked = 0;
  /** The modules asked for last: they may still be under way when something else is chosen. */
  #listing: Listing | null = null;
  #abort = new AbortController();

  constructor(bridge: Bridge, library: Library, preferences: Preferences, notices: Notices, build: Builder) {
    this.#bridge = bridge;
    this.#build = build;
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

  /** Makes the codebook by a method, and with a limit where it takes one; nothing is read or counted again. */
  async chooseMethod(method: Method, maxLength = this.#preferences.settings.maxLength): Promise<void> {
    this.#preferences.change({ method, maxLength, codebook: null });
    await this.#load(this.#known);
  }

  /** Takes a kept codebook into use, for every installation; null makes one from what counts again. */
  async chooseKept(codebook: KeptId | null): Promise<void> {
    this.#preferences.change({ codebook });
    await this.#load(this.#known);
  }

  /** Reads modules and tallies of the installation in use, and builds its codebook. */
  async load(): Promise<void> {
    this.#listing = null;
    await this.#load();
  }

  /** `known` are the tallies where they need not be read again. */
  async #load(known?: readonly Tally[]): Promise<void> {
    const installation = this.installation;
    const asked = ++this.#asked;
    const isStale = () => asked !== this.#asked; // another was chosen meanwhile
    this.#abort.abort();
    this.#abort = new AbortController();
    this.isLoading = true;
    try {
      const loaded =
        installation === undefined ? null : await this.#read(installation, known, this.#abort.signal);
      if (isStale()) return;
      this.#loaded = loaded;
      this.#notices.settle('corpus');
    } catch (error) {
      if (isStale()) return;
      this.#loaded = null;
      this.#listing = null; // or what could not be read would never be read again
      this.#notices.fail(error, 'corpus');
    } finally {
      if (!isStale()) {
        this.isLoading = false;
        this.progress = null;
      }
    }
  }

  /** The codebook of any installation, of the areas that count; null while there are no counts. */
  async bookOf(id: InstallationId): Promise<Book | null> {
    const choice = this.#choice;
    const loaded = this.#loaded;
    if (loaded?.installation === id && isSameChoice(loaded.choice, choice)) return loaded.book;
    const tallies = await this.#bridge.readTallies(id, choice.areas);
    return this.#bookOf(id, tallies, choice, new AbortController().signal);
  }

  /** What is chosen now, in one piece: it may change while a book is made. */
  get #choice(): Choice {
    const { areas, method, maxLength, codebook } = this.#preferences.settings;
    return { areas, method, maxLength, codebook };
  }

  /** The tallies of the installation in use, if they are of the areas that count. */
  get #known(): readonly Tally[] | undefined {
    const current = this.#current;
    return current?.choice.areas === this.areas ? current.tallies : undefined;
  }

  get #current(): Loaded | undefined {
    return this.#loaded?.installation === this.installation?.id ? (this.#loaded ?? undefined) : undefined;
  }

  async #read(
    { id, index }: Installation,
    known: readonly Tally[] | undefined,
    signal: AbortSignal,
  ): Promise<Loaded> {
    const choice = this.#choice;
    const isEmpty =
      id !== BUILT_IN && (index.kind === 'none' || (index.kind !== 'done' && index.files === 0));
    const [modules, tallies] = await Promise.all([
      isEmpty ? [] : this.#modulesOf(id),
      known ?? (isEmpty ? [] : this.#tallies(id, choice.areas)),
    ]);
    return {
      installation: id,
      choice,
      modules,
      tallies,
      book: await this.#bookOf(id, tallies, choice, signal),
    };
  }

  /** Asks for the modules of an installation, unless that was done since it was last loaded. */
  #modulesOf(id: InstallationId): Listing['modules'] {
    if (this.#listing?.installation !== id) {
      this.#listing = { installation: id, modules: this.#bridge.listModules(id).then(catalogueOf) };
    }
    return this.#listing.modules;
  }

  /** The samples can be seen although their reference table is damaged; that is told, and costs the codebook. */
  async #tallies(id: InstallationId, areas: readonly Area[]): Promise<readonly Tally[]> {
    try {
      return await this.#bridge.readTallies(id, areas);
    } catch (error) {
      if (id !== BUILT_IN) throw error;
      this.#notices.fail(error);
      return [];
    }
  }

  async #bookOf(
    installation: InstallationId,
    tallies: readonly Tally[],
    choice: Choice,
    signal: AbortSignal,
  ): Promise<Book | null> {
    const { areas, method, maxLength } = choice;
    const kept = await this.#keptBook(choice.codebook);
    if (kept === null && tallies.length === 0 && !methodFacts[method].isGiven) return null; // nothing to make it from
    const onProgress = (share: number) => {
      if (!signal.aborted && signal === this.#abort.signal) this.progress = share;
    };
    const codebook = kept ?? (await this.#build({ method, tallies, maxLength }, { signal, onProgress }));
    const id = kept === null ? null : choice.codebook;
    const limit = kept === null ? heldLimit(method, maxLength, tallies.length) : null;
    return { installation, areas, tallies, kept: id, limit, codebook, measures: measure(codebook) };
  }

  /** The kept codebook in use. One that cannot be read is told, and is in use no longer. */
  async #keptBook(id: KeptId | null): Promise<Codebook | null> {
    if (id === null) return null;
    try {
      return await this.#bridge.readCodebook(id);
    } catch (error) {
      this.#notices.fail(error);
      this.#preferences.change({ codebook: null });
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
  readonly choice: Choice;
  readonly modules: readonly CatalogueEntry[];
  readonly tallies: readonly Tally[];
  readonly book: Book | null;
}
