import type { Bridge } from '../../core/bridge.ts';
import { onOneLine } from '../../core/count/visible.ts';
import { BUILT_IN, type Installation, type InstallationId } from '../../core/python/installation.ts';
import { toSounderError } from '../../core/errors.ts';
import { compareInstallations } from '../../core/python/compare-installations.ts';
import type { Connection } from '../bridge/client.ts';
import { addedWords } from '../words/added.ts';
import { nameOf } from '../words/installation.ts';
import { Forgotten } from './forgotten.ts';
import type { Notices } from './notices.svelte.ts';
import type { Sorting } from './python-list.ts';

/** The Pythons of the computer. */
export class Library {
  /** In the order they are shown: newest version first, the built-in one last. */
  installations: readonly Installation[] = $state.raw([]);
  isSearching = $state(false);
  /** Whether a search came to its end, so that the list is all there is. */
  hasSearched = $state(false);
  /** What the list is narrowed to and ordered by. */
  sought = $state('');
  sorting: Sorting = $state('version');
  readonly #bridge: Bridge;
  readonly #notices: Notices;
  readonly #forgotten: Forgotten;

  constructor({ bridge, on }: Connection, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
    this.#forgotten = new Forgotten(notices, (installation, restored) => {
      void this.#restore(installation, restored);
    });
    on('installationFound', (found) => {
      this.put(found);
    });
  }

  /** Whether there is no Python on this computer, as far as a search can tell. */
  get isEmpty(): boolean {
    return this.hasSearched && this.installations.every(({ id }) => id === BUILT_IN);
  }

  find(id: InstallationId | null): Installation | undefined {
    return this.installations.find((installation) => installation.id === id);
  }

  /** Shows what is stored. */
  async load(): Promise<void> {
    await this.#tell('list', async () => {
      this.installations = await this.#bridge.listInstallations();
      this.#notices.settle('list');
    });
  }

  /** Searches the computer. */
  async search(): Promise<void> {
    if (this.isSearching) return;
    this.isSearching = true;
    await this.#tell('search', async () => {
      this.installations = await this.#bridge.locate();
      this.hasSearched = true;
      this.#notices.settle('search');
    });
    this.isSearching = false;
  }

  /** Adds libraries in a folder or zip that the person chooses, and answers with them. */
  async add(kind: 'folder' | 'zip'): Promise<readonly Installation[]> {
    let added: readonly Installation[] = [];
    await this.#tell('added', async () => {
      added = await this.#bridge.addLibrary(kind);
      if (added.length > 0) this.sought = ''; // or they might not be seen
      const listed = this.installations.filter(({ present }) => present).map(({ id }) => id);
      for (const installation of added) {
        this.put(installation);
        this.isKnownAgain(installation.id);
      }
      const text = addedWords(added, listed);
      if (text !== null) this.#notices.retell({ tone: 'news', topic: 'added', text });
    });
    return added;
  }

  /** Leaves an installation's counts out, and offers to bring them back; `restored` is told when that was done. */
  async forget(installation: Installation, restored: () => void): Promise<void> {
    const topic = `forget ${String(installation.id)}`;
    await this.#tell(topic, async () => {
      await this.#bridge.forget(installation.id);
      this.#notices.settle(topic);
      await this.load();
      this.#forgotten.offer(installation, restored);
    });
  }

  async #restore(installation: Installation, restored: () => void): Promise<void> {
    const topic = lost(installation.id);
    try {
      this.put(await this.#bridge.restore(installation.id));
      this.isKnownAgain(installation.id);
      this.#notices.say(`${nameOf(installation)} is in the list again.`);
      restored();
    } catch (error) {
      if (toSounderError(error).code === 'installation-unknown') {
        this.#notices.settle(topic);
        const text = `${nameOf(installation)} in ${onOneLine(installation.library)} cannot be brought back: its counts are no longer kept. Nothing of it was changed on the disk. Look for Pythons again or add it anew, and index it.`;
        this.#notices.tell({ tone: 'fault', topic, text });
      } else {
        this.#notices.fail(error, topic);
        this.#forgotten.offer(installation, restored); // it is still kept
      }
    }
  }

  /** Takes away what was told of an installation that was forgotten. */
  isKnownAgain(id: InstallationId): void {
    this.#forgotten.settle(id);
    this.#notices.settle(lost(id));
  }

  /** Shows an installation as it is now. */
  put(installation: Installation): void {
    const others = this.installations.filter(({ id }) => id !== installation.id);
    this.installations = [...others, installation].toSorted(compareInstallations);
  }

  /** Does what may fail; of one topic the last failure is told. */
  async #tell(topic: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#notices.fail(error, topic);
    }
  }
}

/** What a notice is about of an installation that could not be brought back. */
function lost(id: InstallationId): string {
  return `lost ${String(id)}`;
}
