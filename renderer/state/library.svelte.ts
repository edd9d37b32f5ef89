import type { Bridge } from '../../core/bridge.ts';
import { BUILT_IN, type Installation, type InstallationId } from '../../core/python/installation.ts';
import { compareInstallations } from '../../core/python/compare-installations.ts';
import type { Connection } from '../bridge/client.ts';
import type { Notices } from './notices.svelte.ts';

/** The Pythons of the computer. */
export class Library {
  /** In the order they are shown: newest version first, the built-in one last. */
  installations: readonly Installation[] = $state.raw([]);
  isSearching = $state(false);
  /** Whether a search came to its end, so that the list is all there is. */
  hasSearched = $state(false);
  readonly #bridge: Bridge;
  readonly #notices: Notices;

  constructor({ bridge, on }: Connection, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
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

  /** Shows an installation as it is now. */
  put(installation: Installation): void {
    const others = this.installations.filter(({ id }) => id !== installation.id);
    this.installations = [...others, installation].toSorted(compareInstallations);
  }

  async #tell(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
