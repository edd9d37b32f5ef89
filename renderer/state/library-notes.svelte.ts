import type { Bridge } from '../../core/bridge.ts';
import { type Area, areaOf, areaOfFolder } from '../../core/count/area.ts';
import type { Installation, InstallationId, Note } from '../../core/python/installation.ts';
import { lacksOf } from './area-lacks.ts';
import type { Notices } from './notices.svelte.ts';

/** What could not be read of the installation in use, or not as it declares; shown in place of its modules. */
export class LibraryNotes {
  /** Whether a person wants to see notes only. */
  isWanted = $state(false);
  /** Whether those that are shown are of the areas that do not count. */
  areOfOthers = $state(false);
  #read: Read | null = $state.raw(null);
  readonly #bridge: Bridge;
  readonly #notices: Notices;

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  /** The notes on the chosen areas of an installation as it was indexed last; null until they are read. */
  of({ id, index }: Installation, chosen: readonly Area[]): readonly Note[] | null {
    if (this.#read?.installation !== id || this.#read.at !== timeOf(index)) return null;
    const { unread } = lacksOf(index, chosen);
    return this.#read.notes.filter((note) => {
      const area = areaOfNote(note);
      return chosen.includes(area) && !unread.includes(area);
    });
  }

  /** Has the notes read anew when they are wanted next. */
  renew(): void {
    this.#read = null;
  }

  /** Reads the notes of an installation, unless they are there. */
  async read(installation: Installation): Promise<void> {
    if (this.of(installation, []) !== null) return;
    const { id, index } = installation;
    try {
      this.#read = { installation: id, at: timeOf(index), notes: await this.#bridge.listNotes(id) };
    } catch (error) {
      this.isWanted = false;
      this.#notices.fail(error);
    }
  }
}

interface Read {
  readonly installation: InstallationId;
  /** When it was indexed; null where that is not finished. */
  readonly at: number | null;
  readonly notes: readonly Note[];
}

function areaOfNote({ kind, path }: Note): Area {
  return kind === 'folder' ? areaOfFolder(path) : areaOf(path);
}

function timeOf(index: Installation['index']): number | null {
  return index.kind === 'done' ? index.at : null;
}
