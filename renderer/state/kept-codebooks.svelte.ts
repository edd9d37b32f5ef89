import type { Bridge } from '../../core/bridge.ts';
import type { ExportFormat } from '../../core/codebook/calls.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { byName, type KeptCodebook, type KeptId } from '../../core/codebook/kept.ts';
import type { Notices } from './notices.svelte.ts';

/** A codebook that was read from a file and has no place yet. */
export interface Imported {
  readonly name: string;
  readonly codebook: Codebook;
}

/** The codebooks that were kept under a name, and the ways in and out of Sounder. */
export class KeptCodebooks {
  /** By name. */
  list: readonly KeptCodebook[] = $state.raw([]);
  readonly #bridge: Bridge;
  readonly #notices: Notices;

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  find(id: KeptId | null): KeptCodebook | undefined {
    return this.list.find((kept) => kept.id === id);
  }

  /** Shows what is stored. */
  async load(): Promise<void> {
    await this.#tell(async () => {
      this.list = await this.#bridge.listCodebooks();
    });
  }

  /** Keeps a codebook under a name. Throws where the name cannot be had, for whoever asked for it to say so. */
  async keep(name: string, madeFrom: string, codebook: Codebook): Promise<KeptCodebook> {
    const kept = await this.#bridge.keepCodebook(name, madeFrom, codebook);
    this.#put(kept);
    this.#notices.say(`${kept.name} is kept.`);
    return kept;
  }

  /** Gives it another name. Throws where that cannot be had. */
  async rename(id: KeptId, name: string): Promise<void> {
    this.#put(await this.#bridge.renameCodebook(id, name));
  }

  async duplicate(id: KeptId): Promise<void> {
    await this.#tell(async () => {
      const copy = await this.#bridge.duplicateCodebook(id);
      this.#put(copy);
      this.#notices.say(`${copy.name} is kept.`);
    });
  }

  /** Deletes a kept codebook, and offers to bring it back. Answers whether it is gone. */
  async delete({ id, name }: KeptCodebook, restored: () => void): Promise<boolean> {
    return this.#tell(async () => {
      await this.#bridge.deleteCodebook(id);
      this.list = this.list.filter((kept) => kept.id !== id);
      this.#notices.tell({
        tone: 'news',
        topic: deleted(id),
        text: `The codebook ${name} is deleted. Until Sounder ends it can be brought back.`,
        action: { label: 'Undo', run: () => void this.#restore(id, restored) },
      });
    });
  }

  /** Writes a codebook to a file that the person chooses. */
  async export(format: ExportFormat, name: string, codebook: Codebook): Promise<void> {
    await this.#tell(async () => {
      const file = await this.#bridge.exportCodebook(format, name, codebook);
      this.#notices.settle('export');
      if (file === null) return; // the person thought better of it
      this.#notices.tell({ tone: 'news', topic: 'export', text: `The codebook ${name} is in ${file}.` });
    });
  }

  /** Reads a codebook from a file that the person chooses; null where there is none to be had. */
  async import(): Promise<Imported | null> {
    let imported: Imported | null = null;
    await this.#tell(async () => {
      imported = await this.#bridge.importCodebook();
      this.#notices.settle('export'); // what was refused meanwhile can be asked again
    });
    return imported;
  }

  async #restore(id: KeptId, restored: () => void): Promise<void> {
    await this.#tell(async () => {
      const back = await this.#bridge.restoreCodebook(id);
      this.#put(back);
      this.#notices.settle(deleted(id));
      this.#notices.say(`The codebook ${back.name} is back.`);
      restored();
    });
  }

  #put(kept: KeptCodebook): void {
    const others = this.list.filter(({ id }) => id !== kept.id);
    this.list = [...others, kept].toSorted(byName);
  }

  async #tell(work: () => Promise<void>): Promise<boolean> {
    try {
      this.#notices.settle('export');
      await work();
      return true;
    } catch (error) {
      this.#notices.fail(error, 'export');
      return false;
    }
  }
}

function deleted(id: KeptId): string {
  return `deleted codebook ${id}`;
}
