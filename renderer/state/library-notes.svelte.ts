import type { Bridge } from '../../core/bridge.ts';
import { type Area, areaOf, areaOfFolder } from '../../core/count/area.ts';
import { lacksOf } from '../../core/count/area-lacks.ts';
import type { Installation, InstallationId, Note } from '../../core/python/installation.ts';
import type { Notices } from './notices.svelte.ts';

/** What could not be read of the installation in use, or not as it declares; shown in place of its modules. */
export class LibraryNotes {
  /** Whether a person wants to see notes only. */
  isWanted = $state(false);
  /** Whether those that are shown are of the areas that do not count. */
  areOfOthers = $state(false);
  #read: Read | null = $state.raw(null);
  /** How often an index changed what is read or being read. */
  #renewals = $state(0);
  /** What is asked for last: an answer to anything before it comes too late. */
  #asked: { readonly installation: InstallationId } | null = null;
  readonly #bridge: Bridge;
  readonly #notices: Notices;

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  /**
   * The notes on the chosen areas of an installation; null until they are read. While they are read anew those before
   * stay, so that whoever reads or searches them keeps list and place.
   */
  of({ id, index }: Installation, chosen: readonly Area[]): readonly Note[] | null {
    if (this.#read?.installation !== id) return null;
    const { unread } = lacksOf(index, chosen);
    return this.#read.notes.filter((note) => {
      const area = areaOfNote(note);
      return chosen.includes(area) && !unread.includes(area);
    });
  }

  /** Has the notes of an installation read anew when they are wanted next, where they are read or asked for. */
  renew(id: InstallationId): void {
    if (this.#read?.installation === id || this.#asked?.installation === id) this.#renewals++;
  }

  /** Reads the notes of an installation, unless they are there as it was indexed last. */
  async read({ id, index }: Installation): Promise<void> {
    const renewals = this.#renewals;
    const at = timeOf(index);
    const read = this.#read;
    if (read?.installation === id && read.at === at && read.renewals === renewals) return;
    const asked = { installation: id };
    this.#asked = asked;
    try {
      const notes = await this.#bridge.listNotes(id);
      if (this.#asked === asked) this.#read = { installation: id, at, renewals, notes };
    } catch (error) {
      if (this.#asked !== asked) return;
      this.isWanted = false;
      this.#notices.fail(error);
    } finally {
      if (this.#asked === asked) this.#asked = null;
    }
  }
}

interface Read {
  readonly installation: InstallationId;
  /** When it was indexed; null where that is not finished. */
  readonly at: number | null;
  /** As many had been asked for. */
  readonly renewals: number;
  readonly notes: readonly Note[];
}

function areaOfNote({ kind, path }: Note): Area {
  return kind === 'folder' ? areaOfFolder(path) : areaOf(path);
}

function timeOf(index: Installation['index']): number | null {
  return index.kind === 'done' ? index.at : null;
}
