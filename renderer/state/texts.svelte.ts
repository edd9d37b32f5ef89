import type { Bridge } from '../../core/bridge.ts';
import { sounderError } from '../../core/errors.ts';
import type { Module } from '../../core/python/installation.ts';
import { LARGEST_TEXT, MY_TEXTS } from '../../core/python/texts.ts';
import { type CatalogueEntry, catalogueOf } from './module-catalogue.ts';
import type { Notices } from './notices.svelte.ts';

/** What is looked at of a file. */
type DroppedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** The texts that a person brought: opened, dropped or pasted. */
export class Texts {
  list: readonly CatalogueEntry[] = $state.raw([]);
  readonly #bridge: Bridge;
  readonly #notices: Notices;
  readonly #onChange: () => void;

  /** `onChange` hears that there may be others than before. */
  constructor(bridge: Bridge, notices: Notices, onChange: () => void = () => undefined) {
    this.#bridge = bridge;
    this.#notices = notices;
    this.#onChange = onChange;
  }

  async load(): Promise<void> {
    try {
      this.list = catalogueOf(await this.#bridge.listModules(MY_TEXTS));
      this.#onChange();
    } catch (error) {
      this.#notices.fail(error, 'texts');
    }
  }

  /** Asks the person for a file. Answers with the text as a module; null where nothing came of it. */
  async open(): Promise<Module | null> {
    return this.#kept(() => this.#bridge.openText());
  }

  /** Keeps files that were dropped on the window, and answers with the first of them; what became of others is told. */
  async addFiles(files: readonly DroppedFile[]): Promise<Module | null> {
    const kept: Module[] = [];
    for (const file of files) {
      const module = await this.addFile(file);
      if (module !== null) kept.push(module);
    }
    const [first] = kept;
    if (first !== undefined && kept.length > 1) {
      const text = `${String(kept.length)} texts were stored under My texts, where you choose among them. ${first.path} is open.`;
      this.#notices.retell({ tone: 'news', text, topic: 'texts-added' });
    }
    return first ?? null;
  }

  /** Keeps a file that was dropped on the window. */
  async addFile(file: DroppedFile): Promise<Module | null> {
    return this.#kept(async () => {
      if (/\.wave?$/i.test(file.name)) {
        const complaint = 'it is a recording, which Decode a recording… in the menu Open reads back';
        throw sounderError('text-unusable', file.name, complaint);
      }
      if (file.size > LARGEST_TEXT) {
        throw sounderError('text-unusable', file.name, `it is larger than ${LARGEST_TEXT / 1e6} MB`);
      }
      return this.#bridge.addText(file.name, new Uint8Array(await file.arrayBuffer()));
    }, `text ${file.name}`);
  }

  /** Keeps what was pasted, called by its first line. */
  async addPasted(text: string): Promise<Module | null> {
    const [line = ''] = text.trim().split(/\r\n|\n|\r/, 1);
    const name = line.trim() === '' ? 'Pasted text' : Array.from(line.trim()).slice(0, 40).join('');
    return this.#kept(() => this.#bridge.addText(name, new TextEncoder().encode(text)));
  }

  /** Deletes a text, and offers to bring it back as it was; `onUndo` hears when that was done. */
  async delete({ id, path }: Module, onUndo: (module: Module) => void): Promise<boolean> {
    try {
      const source = await this.#bridge.readModule(id);
      await this.#bridge.deleteText(id);
      await this.load();
      const undo = async () => {
        const module = await this.#kept(() => this.#bridge.restoreText(source));
        if (module !== null) onUndo(module);
      };
      this.#notices.tell({
        tone: 'news',
        text: `${path} was deleted.`,
        topic: 'text-deleted',
        action: {
          label: 'Undo',
          run: () => {
            this.#notices.settle('text-deleted');
            void undo();
          },
        },
      });
      return true;
    } catch (error) {
      this.#notices.fail(error, 'texts');
      return false;
    }
  }

  async #kept(bring: () => Promise<Module | null>, topic = 'texts'): Promise<Module | null> {
    try {
      const module = await bring();
      this.#notices.settle(topic);
      if (module !== null) await this.load();
      return module;
    } catch (error) {
      this.#notices.fail(error, topic); // of several files each has its own
      return null;
    }
  }
}
