import type { Codebook, Method } from '../../core/codebook/codebook.ts';
import type { KeptCodebook, KeptId } from '../../core/codebook/kept.ts';
import { methodFacts } from '../../core/codebook/methods.ts';
import type { Area } from '../../core/count/area.ts';
import type { Corpus } from './corpus.svelte.ts';
import type { KeptCodebooks } from './kept-codebooks.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { OpenModule } from './open-module.ts';
import type { Preferences } from './preferences.svelte.ts';

/** What a choice of codebook is about. */
interface BookChoiceParts {
  readonly corpus: Corpus;
  readonly kept: KeptCodebooks;
  readonly preferences: Preferences;
  readonly notices: Notices;
}

/** Chooses the codebook in use: one made of what counts, by a method, or one that is kept. What is open follows. */
export class BookChoice {
  readonly #parts: BookChoiceParts;
  readonly #open: OpenModule;

  constructor(parts: BookChoiceParts, open: OpenModule) {
    this.#parts = parts;
    this.#open = open;
  }

  /** Chooses which areas count. All that is made from counts follows; what sounds, sounds on. */
  async chooseAreas(areas: readonly Area[]): Promise<void> {
    await this.#parts.corpus.chooseAreas(areas);
    await this.#open.recodeOpen();
  }

  /** Chooses how codewords are given to symbols, in every corpus. */
  async chooseMethod(method: Method, maxLength?: number): Promise<void> {
    await this.#parts.corpus.chooseMethod(method, maxLength);
    await this.#open.recodeOpen();
  }

  /** Takes a kept codebook into use, or with null one made from what counts. */
  async chooseKept(id: KeptId | null): Promise<void> {
    await this.#parts.corpus.chooseKept(id);
    await this.#open.recodeOpen();
  }

  /** The same, said: where the list of kept codebooks is, nothing else tells of it without being seen. */
  async useKept(id: KeptId | null): Promise<void> {
    await this.chooseKept(id);
    if ((this.#parts.corpus.book?.kept ?? null) !== id) return; // it could not be had, which was told
    const { method } = this.#parts.preferences.settings;
    const name = this.#parts.kept.find(id)?.name;
    this.#parts.notices.say(
      name === undefined
        ? `The codebook is made from what counts again: ${methodFacts[method].name}.`
        : `The codebook ${name} is in use.`,
    );
  }

  /** Keeps the codebook in use under a name, and uses it from then on. */
  async keep(name: string, madeFrom: string, codebook: Codebook): Promise<void> {
    const { id } = await this.#parts.kept.keep(name, madeFrom, codebook);
    await this.chooseKept(id);
  }

  /** Deletes a kept codebook; if it was in use, one made from what counts takes its place until Undo. */
  async deleteKept(book: KeptCodebook): Promise<void> {
    const wasUsed = this.#parts.preferences.settings.codebook === book.id;
    const isGone = await this.#parts.kept.delete(book, () => void (wasUsed && this.chooseKept(book.id)));
    if (isGone && wasUsed) await this.chooseKept(null);
  }
}
