import type { Installation, InstallationId } from '../../core/python/installation.ts';
import { placedName } from '../words/installation.ts';
import { count } from '../words/numbers.ts';
import type { Notices } from './notices.svelte.ts';

/** What the one notice of forgotten installations is about. */
export const FORGOTTEN = 'forgotten';

interface Entry {
  readonly installation: Installation;
  readonly restored: () => void;
}

/** What was forgotten and can be brought back, the last first: one notice tells of all. */
export class Forgotten {
  #entries: readonly Entry[] = [];
  readonly #notices: Notices;
  readonly #restore: (installation: Installation, restored: () => void) => void;

  /** `restore` brings one back, or tells why it cannot and offers it here again. */
  constructor(notices: Notices, restore: (installation: Installation, restored: () => void) => void) {
    this.#notices = notices;
    this.#restore = restore;
  }

  /**
   * Offers to bring an installation back, with all that was forgotten before, though its notice was dismissed;
   * `restored` is told when that was done.
   */
  offer(installation: Installation, restored: () => void): void {
    this.#entries = [...this.#without(installation.id), { installation, restored }];
    this.#tell();
  }

  /** Takes an offer back: the installation is known again. */
  settle(id: InstallationId): void {
    if (this.#entries.every(({ installation }) => installation.id !== id)) return;
    this.#entries = this.#without(id);
    if (this.#notices.list.some(({ topic }) => topic === FORGOTTEN)) this.#tell();
  }

  #without(id: InstallationId): readonly Entry[] {
    return this.#entries.filter(({ installation }) => installation.id !== id);
  }

  #tell(): void {
    const last = this.#entries.at(-1);
    if (last === undefined) {
      this.#notices.settle(FORGOTTEN);
      return;
    }
    const { installation, restored } = last;
    const what = placedName(installation);
    const text =
      this.#entries.length === 1
        ? `${what} is forgotten. Nothing was changed on the disk; its counts can be brought back until Sounder ends.`
        : `${count(this.#entries.length)} Pythons are forgotten, last ${what}. Each can be brought back until Sounder ends.`;
    const undo = () => {
      this.#entries = this.#entries.filter((entry) => entry !== last);
      this.#tell();
      this.#restore(installation, restored);
    };
    this.#notices.retell({ tone: 'news', topic: FORGOTTEN, text, action: { label: 'Undo', run: undo } });
  }
}
