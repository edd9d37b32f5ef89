import type { Bridge } from '../../core/bridge.ts';
import { toSounderError } from '../../core/errors.ts';
import type { InstallationId } from '../../core/python/installation.ts';
import { MY_TEXTS } from '../../core/python/texts.ts';
import type { Book } from './book.ts';
import type { Corpus } from './corpus.svelte.ts';
import type { Listening } from './listening.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';

/** What it takes to keep the open module in step. */
interface OpenModuleParts {
  readonly bridge: Bridge;
  readonly corpus: Corpus;
  readonly listening: Listening;
  readonly preferences: Preferences;
  readonly notices: Notices;
}

/** The module that is open, kept in step with the codebook that its corpus is sent by. */
export class OpenModule {
  readonly #parts: OpenModuleParts;

  constructor(parts: OpenModuleParts) {
    this.#parts = parts;
  }

  /** Loads the corpus in use, and opens the module that was open last. */
  async reopen(): Promise<void> {
    const { bridge, corpus, listening, preferences, notices } = this.#parts;
    await corpus.load();
    const { module: id } = preferences.settings;
    if (id === null) return;
    try {
      const { module } = await bridge.readModule(id);
      const book = await this.#bookOf(module.installation); // it need not be of the corpus in use
      const isFree = listening.transmission === null && listening.opening === null;
      if (book !== null && isFree) await listening.open(module, book);
    } catch (error) {
      if (toSounderError(error).code !== 'module-unknown') notices.fail(error, 'module');
    }
  }

  /** Keys it by the codebook of today, whatever it is of. */
  async recodeOpen(): Promise<void> {
    const open = this.#parts.listening.transmission?.source.module.installation;
    if (open !== undefined) await this.recode(open);
  }

  /** Keys an open module of an installation by the codebook of its new counts. */
  async recode(installation: InstallationId): Promise<void> {
    const { corpus, listening, notices } = this.#parts;
    if (!listening.isOf(installation)) return;
    try {
      const book = await this.#bookOf(installation);
      if (book === null || book.areas !== corpus.areas) return; // or others were chosen meanwhile
      if (listening.isOf(installation)) await listening.recode(book);
    } catch (error) {
      notices.fail(error);
    }
  }

  /** The codebook that the modules of an installation are sent by: texts go by the one in use. */
  #bookOf(installation: InstallationId): Promise<Book | null> {
    const { corpus } = this.#parts;
    return installation === MY_TEXTS ? Promise.resolve(corpus.book) : corpus.bookOf(installation);
  }
}
