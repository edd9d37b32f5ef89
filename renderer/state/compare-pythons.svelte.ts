import type { Bridge } from '../../core/bridge.ts';
import type { Method } from '../../core/codebook/codebook.ts';
import type { ComparisonFormat } from '../../core/compare/calls.ts';
import type { CorporaRead, CorpusName, Reference } from '../../core/compare/corpus.ts';
import type { TableName } from '../../core/compare/saved-table.ts';
import type { Unfair } from '../../core/compare/fair-set.ts';
import type { Area } from '../../core/count/area.ts';
import { toSounderError } from '../../core/errors.ts';
import { type Comparer, comparerBy } from '../codebook/comparer.ts';
import type { Compared } from '../codebook/pythons-compared.ts';
import type { RunJob } from '../codebook/run-job.ts';
import { nameOf } from '../words/installation.ts';
import type { Gone, Missing } from '../words/missing.ts';
import {
  basisOf,
  type Candidate,
  candidates,
  firstChoice,
  goneFrom,
  keyOf,
  titlesOf,
  toggled,
} from './compare-choice.ts';
import type { Indexing } from './indexing.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { SavedTables } from './saved-tables.svelte.ts';

/** What comparing is made of. */
interface CompareParts {
  readonly bridge: Bridge;
  readonly library: Library;
  readonly indexing: Pick<Indexing, 'underWay'>;
  readonly preferences: Preferences;
  readonly notices: Notices;
}

/** Pythons beside each other: which, over which areas, by which method, and all figures. */
export class ComparePythons {
  references: readonly Reference[] = $state.raw([]);
  /** What is shown: it stays until there is something new. Null before the first, and where there is nothing. */
  shown: Compared | null = $state.raw(null);
  /** Why what was chosen cannot be compared; null where it can. */
  unfair: Unfair | null = $state.raw(null);
  missing: readonly Missing[] = $state.raw([]);
  /** Why the last comparison came to nothing; what was compared before is still shown. */
  failure: string | null = $state.raw(null);
  /** Whether only the modules count that all have. */
  onlyShared = $state(false);
  isRunning = $state(false);
  readonly #bridge: Bridge;
  readonly #library: Library;
  readonly #indexing: CompareParts['indexing'];
  readonly #notices: Notices;
  readonly #preferences: Preferences;
  readonly #saved: SavedTables;
  readonly #comparer: Comparer;
  #abort = new AbortController();
  /** What was compared last hangs on it; null where that is not known. */
  #basis: string | null = null;

  constructor({ bridge, library, indexing, preferences, notices }: CompareParts, run: RunJob) {
    this.#bridge = bridge;
    this.#saved = new SavedTables(bridge, notices);
    this.#library = library;
    this.#indexing = indexing;
    this.#preferences = preferences;
    this.#notices = notices;
    this.#comparer = comparerBy(run);
  }

  /** All that could be compared. */
  get candidates(): readonly Candidate[] {
    return candidates(this.#library.installations, this.references, this.#saved.list);
  }

  /** What is compared: as it was chosen, or a choice to begin with. */
  get names(): readonly CorpusName[] {
    return this.#preferences.settings.compared ?? firstChoice(this.candidates);
  }

  /** What is chosen and is in no list any more. */
  get gone(): readonly Gone[] {
    if (this.references.length === 0) return []; // nothing is listed yet
    return goneFrom(this.names, this.candidates).map(({ key, name }) => ({
      ...{ key, name },
      title: this.#titleOf(name),
    }));
  }

  /**
   * What the figures hang on: where that changes, `keepUp` is to be told. Null until all is indexed that was asked for
   * and would change it: the figures of many are made once.
   */
  get basis(): string | null {
    const underWay = this.#indexing.underWay.map(({ installation }) => installation);
    const isChosen = this.#preferences.settings.compared !== null;
    if (!isChosen && underWay.length > 0) return null; // each of them may be another choice
    return basisOf(this.names, this.candidates, underWay);
  }

  get areas(): readonly Area[] {
    return this.#preferences.settings.comparedAreas;
  }

  get method(): Method {
    return this.#preferences.settings.comparedMethod;
  }

  /** Whether it is among what is compared. */
  has(name: CorpusName): boolean {
    return this.names.some((one) => keyOf(one) === keyOf(name));
  }

  /** Compares what is chosen as it is counted now. */
  async open(): Promise<void> {
    this.isRunning = true;
    this.#basis = null;
    try {
      const { references } = this;
      [this.references] = await Promise.all([
        references.length === 0 ? this.#bridge.listReferences() : references,
        this.#saved.load(),
      ]);
    } catch (error) {
      this.#fail(error);
      return;
    }
    await this.#compare();
  }

  /** Compares again where an index has ended that changes what is chosen, or what was counted of it. */
  async keepUp(basis: string | null): Promise<void> {
    if (basis === null || this.#basis === null || basis === this.#basis) return;
    await this.#compare();
  }

  /** Opens a table that the person chooses, and compares it with the others where there is room for one more. */
  async openTable(): Promise<void> {
    const name = await this.#saved.open();
    if (name === null) return;
    const table = { kind: 'table', name } as const;
    if (this.has(table)) await this.#compare();
    else await this.choose(toggled(this.names, table));
  }

  /** Closes a saved table, and compares the others, until it is brought back. */
  async closeTable(name: TableName): Promise<void> {
    const table = { kind: 'table', name } as const;
    const wasCompared = this.has(table);
    const isClosed = await this.#saved.close(name, (back) => {
      const again = { kind: 'table', name: back } as const;
      if (wasCompared && !this.has(again)) void this.choose(toggled(this.names, again));
    });
    if (isClosed && this.has(table)) await this.choose(toggled(this.names, table));
  }

  async choose(names: readonly CorpusName[]): Promise<void> {
    this.#preferences.change({ compared: [...names] });
    await this.#compare();
  }

  async chooseAreas(areas: readonly Area[]): Promise<void> {
    this.#preferences.change({ comparedAreas: [...areas] });
    await this.#compare();
  }

  async chooseMethod(method: Method): Promise<void> {
    this.#preferences.change({ comparedMethod: method });
    await this.#compare();
  }

  /** Writes what `make` makes to a file that the person chooses. */
  async export(
    format: ComparisonFormat,
    name: string,
    make: () => Promise<string | Uint8Array>,
  ): Promise<void> {
    try {
      this.#notices.settle('comparison export');
      const file = await this.#bridge.exportComparison(format, name, await make());
      if (file === null) return; // the person thought better of it
      this.#notices.tell({ tone: 'news', topic: 'comparison export', text: `The comparison is in ${file}.` });
    } catch (error) {
      this.#notices.fail(error, 'comparison export');
    }
  }

  async #compare(): Promise<void> {
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.isRunning = true;
    this.#basis = this.basis ?? '';
    const { areas, method } = this;
    try {
      const read = await this.#bridge.readCorpora(this.names);
      if (abort !== this.#abort) return; // something else was chosen meanwhile
      const corpora = read.corpora.flatMap((answer) => (answer.kind === 'counted' ? [answer.corpus] : []));
      const { maxLength } = this.#preferences.settings;
      const order = { corpora, areas: [...areas], method, maxLength };
      const pythons = await this.#comparer(order, abort.signal);
      if (pythons === undefined || abort !== this.#abort) return;
      this.#remember(read);
      this.missing = read.corpora.flatMap((answer) =>
        answer.kind === 'failed'
          ? [{ code: answer.code, title: this.#titleOf(answer.name), message: answer.message }]
          : [],
      );
      this.onlyShared = read.onlyShared;
      this.unfair = pythons.kind === 'unfair' ? pythons.unfair : null;
      this.shown = pythons.kind === 'compared' ? pythons : null;
      this.failure = null;
    } catch (error) {
      if (abort === this.#abort) this.#fail(error);
    } finally {
      if (abort === this.#abort) this.isRunning = false;
    }
  }

  /** Keeps what those are called that were chosen, for when they are gone: after a restart nothing else tells. */
  #remember(read: CorporaRead): void {
    const { compared, comparedTitles: before } = this.#preferences.settings;
    if (compared === null) return;
    const titles = titlesOf(compared, this.candidates, read, before);
    if (JSON.stringify(titles) !== JSON.stringify(before)) {
      this.#preferences.change({ comparedTitles: titles });
    }
  }

  /** It is said where the figures are, or would be. */
  #fail(error: unknown): void {
    this.failure = toSounderError(error).message;
    this.isRunning = false;
  }

  #titleOf(name: CorpusName): string | null {
    const python = name.kind === 'installation' ? this.#library.find(name.id) : undefined;
    return python === undefined
      ? (this.#preferences.settings.comparedTitles[keyOf(name)] ?? null)
      : nameOf(python);
  }
}
