import type { AudioExport } from '../../core/audio/audio-export.ts';
import type { Rate } from '../../core/audio/sound.ts';
import type { Bridge } from '../../core/bridge.ts';
import { sounderError, toSounderError } from '../../core/errors.ts';
import type { Connection } from '../bridge/client.ts';
import { cancelledExport, exportedWords } from '../words/exporting.ts';
import { FileProgress } from './file-progress.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** What is told of an export goes when the next one has gone well. */
const TOPIC = 'audio-export';

/** Exports audio, one at a time, beside whatever else is done. */
export class Exporting {
  /** What is exported; null while nothing is. */
  name: string | null = $state(null);
  readonly progress: FileProgress;
  /** Samples a second, as they were chosen last. */
  rate: Rate = $state(22_050);
  readonly #bridge: Bridge;
  readonly #notices: Notices;
  #placed: () => void = () => undefined;

  constructor({ bridge, on }: Connection, notices: Notices, now = () => performance.now()) {
    this.#bridge = bridge;
    this.#notices = notices;
    this.progress = new FileProgress(notices, now);
    on('exportProgress', (progress) => {
      if (this.name === null) return;
      this.progress.tell(progress, `Exporting ${this.name}`);
      this.#placed();
    });
  }

  /** Whether the person has said where, and it is being written. */
  get isWriting(): boolean {
    return this.name !== null && this.progress.share !== null;
  }

  /**
   * Asks where, and writes it there. Answers as soon as that is settled, whether there is a place for it; the rest
   * goes on by itself and tells what came of it. While another is under way it is refused in words.
   */
  begin(name: string, asked: AudioExport): Promise<boolean> {
    if (this.name !== null) {
      this.#notices.fail(sounderError('busy', `The export of ${this.name}`), TOPIC);
      return Promise.resolve(false);
    }
    this.name = name;
    this.#notices.settle(TOPIC);
    return new Promise((resolve) => {
      this.#placed = () => {
        resolve(true);
      };
      void this.#write(name, asked).then(resolve);
    });
  }

  /** Ends it, and leaves nothing of it. */
  async cancel(): Promise<void> {
    try {
      await this.#bridge.cancelExport();
    } catch (error) {
      this.#notices.fail(error, TOPIC);
    }
  }

  async #write(name: string, asked: AudioExport): Promise<boolean> {
    try {
      const files = await this.#bridge.exportAudio(name, asked);
      this.#notices.settle(TOPIC); // what was refused meanwhile can be asked again
      if (files === null) return false; // the person thought better of it
      this.#notices.tell({ tone: 'news', topic: TOPIC, text: exportedWords(name, files) });
    } catch (error) {
      const isCancelled = toSounderError(error).code === 'cancelled';
      if (isCancelled) this.#notices.retell({ tone: 'news', topic: TOPIC, text: cancelledExport(name) });
      else this.#notices.fail(error, TOPIC);
    } finally {
      this.name = null;
      this.progress.reset();
    }
    return true;
  }
}
