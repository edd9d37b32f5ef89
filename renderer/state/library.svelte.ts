import type { Bridge, IndexProgress } from '../../core/bridge.ts';
import { toSounderError } from '../../core/errors.ts';
import { BUILT_IN, type Installation, type InstallationId } from '../../core/python/installation.ts';
import { compareInstallations } from '../../core/python/compare-installations.ts';
import type { Connection } from '../bridge/client.ts';
import { nameOf } from '../words/installation.ts';
import type { Notices } from './notices.svelte.ts';

/** The Pythons of the computer, and how far each is indexed. */
export class Library {
  /** In the order they are shown: newest version first, the built-in one last. */
  installations: readonly Installation[] = $state.raw([]);
  isSearching = $state(false);
  /** Whether a search came to its end, so that the list is all there is. */
  hasSearched = $state(false);
  /** What is being indexed now, by installation. */
  progress: Readonly<Record<InstallationId, IndexProgress>> = $state.raw({});
  readonly #bridge: Bridge;
  readonly #notices: Notices;
  readonly #goOn: (id: InstallationId) => void;

  /** `goOn` indexes again, and shows the outcome wherever it is in use. */
  constructor({ bridge, on }: Connection, notices: Notices, goOn: (id: InstallationId) => void) {
    this.#goOn = goOn;
    this.#bridge = bridge;
    this.#notices = notices;
    on('installationFound', (found) => {
      this.#put(found);
    });
    on('indexProgress', (progress) => {
      if (progress.installation in this.progress) this.#setProgress(progress.installation, progress);
    });
    on('engineRestarted', ({ indexing }) => {
      this.#offerToGoOn(indexing);
    });
  }

  /** Whether there is no Python on this computer, as far as a search can tell. */
  get isEmpty(): boolean {
    return this.hasSearched && this.installations.every(({ id }) => id === BUILT_IN);
  }

  /** Whether an index was asked for that waits until another has ended. */
  isWaiting(id: InstallationId): boolean {
    const others = Object.values(this.progress).filter(({ installation }) => installation !== id);
    return this.progress[id]?.filesTotal === 0 && others.some(({ filesTotal }) => filesTotal > 0);
  }

  find(id: InstallationId | null): Installation | undefined {
    return this.installations.find((installation) => installation.id === id);
  }

  /** Shows what is stored. */
  async load(): Promise<void> {
    await this.#tell(async () => {
      this.installations = await this.#bridge.listInstallations();
    });
  }

  /** Searches the computer. */
  async search(): Promise<void> {
    if (this.isSearching) return;
    this.isSearching = true;
    await this.#tell(async () => {
      this.installations = await this.#bridge.locate();
      this.hasSearched = true;
    });
    this.isSearching = false;
  }

  /** Reads what changed in a library. Resolves when that has ended, however it ended. */
  async index(id: InstallationId): Promise<void> {
    if (id in this.progress) return;
    const nothing = { files: 0, filesTotal: 0, bytes: 0, bytesTotal: 0, filesPerSecond: 0 };
    this.#setProgress(id, { installation: id, ...nothing });
    try {
      this.#put(await this.#bridge.index(id));
      await this.load();
      this.#endProgress(id); // last, or the row would look not indexed for a moment
    } catch (error) {
      this.#endProgress(id); // first: whoever is told may go on at once
      if (toSounderError(error).code === 'engine-stopped') this.#offerToGoOn(id);
      else this.#notices.fail(error);
      await this.load();
    }
  }

  cancel(id: InstallationId): void {
    this.#bridge.cancelIndex(id).catch((error: unknown) => {
      this.#notices.fail(error);
    });
  }

  #put(installation: Installation): void {
    const others = this.installations.filter(({ id }) => id !== installation.id);
    this.installations = [...others, installation].toSorted(compareInstallations);
  }

  #endProgress(id: InstallationId): void {
    const others = Object.entries(this.progress).filter(([other]) => Number(other) !== id);
    this.progress = Object.fromEntries(others);
  }

  #setProgress(id: InstallationId, progress: IndexProgress): void {
    this.progress = { ...this.progress, [id]: progress };
  }

  #offerToGoOn(indexing: InstallationId | null): void {
    const installation = this.find(indexing);
    if (installation === undefined) return;
    this.#notices.tell({
      tone: 'fault',
      text: `Indexing ${nameOf(installation)} stopped unexpectedly. What was read until then is kept; go on and only the rest is read.`,
      action: {
        label: 'Go on',
        run: () => {
          this.#goOn(installation.id);
        },
      },
    });
  }

  async #tell(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
