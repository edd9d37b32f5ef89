import type { Bridge } from '../../core/bridge.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { codebookBy } from '../../core/codebook/methods.ts';
import type { OpenedRecording } from '../../core/decode/calls.ts';
import { toSounderError } from '../../core/errors.ts';
import type { Connection } from '../bridge/client.ts';
import type { DecodingBook } from './decoding-books.ts';
import { FileProgress } from './file-progress.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** Where the reading of a recording stands. */
type Stage =
  /** Nothing is read; `told` is what came of the last time, where nothing did. */
  | {
      readonly kind: 'idle';
      readonly told: { readonly tone: 'fault' | 'news'; readonly text: string } | null;
    }
  /** The person is asked for a file, or it is being read. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly recording: OpenedRecording; readonly by: string };

/** Reads recordings by a codebook, one at a time. */
export class Decoding {
  stage: Stage = $state.raw({ kind: 'idle', told: null });
  readonly progress: FileProgress;
  readonly #bridge: Bridge;

  constructor({ bridge, on }: Connection, notices: Notices, now = () => performance.now()) {
    this.#bridge = bridge;
    this.progress = new FileProgress(notices, now);
    on('decodeProgress', (progress) => {
      if (this.stage.kind === 'reading') this.progress.tell(progress, 'Decoding');
    });
  }

  /** Asks for a recording and reads it by a codebook. Nothing happens while another is read. */
  async read({ from, label }: Pick<DecodingBook, 'from' | 'label'>): Promise<void> {
    if (this.stage.kind === 'reading') return;
    this.stage = { kind: 'reading' };
    try {
      const recording = await this.#bridge.decodeRecording(await this.#codebook(from));
      this.stage = recording === null ? { kind: 'idle', told: null } : { kind: 'read', recording, by: label };
    } catch (error) {
      const { code, message } = toSounderError(error);
      const tone = code === 'cancelled' ? 'news' : 'fault';
      this.stage = { kind: 'idle', told: { tone, text: message } };
    } finally {
      this.progress.reset();
    }
  }

  /** Ends the reading; nothing is kept of it. */
  async cancel(): Promise<void> {
    try {
      await this.#bridge.cancelDecoding();
    } catch (error) {
      this.stage = { kind: 'idle', told: { tone: 'fault', text: toSounderError(error).message } };
    }
  }

  /** Forgets what was read or told. What is being read goes on. */
  clear(): void {
    if (this.stage.kind !== 'reading') this.stage = { kind: 'idle', told: null };
  }

  #codebook(from: DecodingBook['from']): Promise<Codebook> {
    switch (from.kind) {
      case 'in-use':
        return Promise.resolve(from.codebook);
      case 'kept':
        return this.#bridge.readCodebook(from.id);
      case 'given':
        return Promise.resolve(codebookBy(from.method, []));
    }
  }
}
