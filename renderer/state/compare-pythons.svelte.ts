import type { Bridge, ComparisonFormat } from '../../core/bridge.ts';
import type { Method } from '../../core/codebook/codebook.ts';
import type { CorporaRead, CorpusName, Reference } from '../../core/compare/corpus.ts';
import type { Unfair } from '../../core/compare/fair-set.ts';
import type { Area } from '../../core/count/area.ts';
import type { Compared, PythonsCompared } from '../codebook/pythons-compared.ts';
import type { RunJob } from '../codebook/run-job.ts';
import { type Candidate, candidates, firstChoice, keyOf } from './compare-choice.ts';
import type { Library } from './library.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';

/** One that was asked for and could not be had, and why. */
export interface Missing {
  readonly name: CorpusName;
  readonly message: string;
}

/** Pythons beside each other: which, over which areas, by which method, and all figures. */
export class ComparePythons {
  references: readonly Reference[] = $state.raw([]);
  /** What is shown: it stays until there is something new. Null before the first, and where there is nothing. */
  shown: Compared | null = $state.raw(null);
  /** Why what was chosen cannot be compared; null where it can. */
  unfair: Unfair | null = $state.raw(null);
  missing: readonly Missing[] = $state.raw([]);
  /** Whether only the modules count that all have. */
  onlyShared = $state(false);
  isRunning = $state(false);
  readonly #bridge: Bridge;
  readonly #library: Library;
  readonly #notices: Notices;
  readonly #preferences: Preferences;
  readonly #run: RunJob;
  #abort = new AbortController();

  constructor(bridge: Bridge, library: Library, preferences: Preferences, notices: Notices, run: RunJob) {
    this.#bridge = bridge;
    this.#library = library;
    this.#preferences = preferences;
    this.#notices = notices;
    this.#run = run;
  }

  /** All that could be compared. */
  get candidates(): readonly Candidate[] {
    return candidates(this.#library.installations, this.references);
  }

  /** What is compared: as it was chosen, or a choice to begin with. */
  get names(): readonly CorpusName[] {
    return this.#preferences.settings.compared ?? firstChoice(this.candidates);
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
    if (this.references.length === 0) {
      try {
        this.references = await this.#bridge.listReferences();
      } catch (error) {
        this.#notices.fail(error, 'compare');
      }
    }
    await this.#compare();
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
    const { areas, method } = this;
    try {
      const read = await this.#bridge.readCorpora(this.names);
      if (abort !== this.#abort) return; // something else was chosen meanwhile
      const pythons = await this.#figures(read, areas, method, abort.signal);
      if (pythons === undefined || abort !== this.#abort) return;
      this.missing = read.corpora.flatMap((answer) => (answer.kind === 'failed' ? [answer] : []));
      this.onlyShared = read.onlyShared;
      this.unfair = pythons.kind === 'unfair' ? pythons.unfair : null;
      this.shown = pythons.kind === 'compared' ? pythons : null;
      this.#notices.settle('compare');
    } catch (error) {
      if (abort === this.#abort) this.#notices.fail(error, 'compare');
    } finally {
      if (abort === this.#abort) this.isRunning = false;
    }
  }

  async #figures(
    { corpora }: CorporaRead,
    areas: readonly Area[],
    method: Method,
    signal: AbortSignal,
  ): Promise<PythonsCompared | undefined> {
    let pythons: PythonsCompared | undefined;
    const counted = corpora.flatMap((answer) => (answer.kind === 'counted' ? [answer.corpus] : []));
    await this.#run(
      {
        kind: 'compare-pythons',
        corpora: counted,
        areas: [...areas],
        method,
        maxLength: this.#preferences.settings.maxLength,
      },
      (report) => {
        if (report.kind === 'pythons') pythons = report.pythons;
      },
      signal,
    );
    return pythons;
  }
}
