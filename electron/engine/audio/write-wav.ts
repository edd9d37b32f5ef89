import { type FileHandle, open } from 'node:fs/promises';
import { type Rendition, renditionSamples, synthesisOf } from '../../../core/audio/rendition.ts';
import { BLOCK } from '../../../core/audio/synthesis.ts';
import { wavHeader, wavSamples } from '../../../core/audio/wav-writing.ts';
import { sounderError } from '../../../core/errors.ts';
import { fileErrorReason } from '../../python/host.ts';
import { fileAtPlace } from '../../write-whole.ts';

/** Who wants to know how far it is, and whether it is still wanted. */
export interface Watch {
  /** Called with how many samples were written since the last time. */
  readonly report: (samples: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes a rendition as a WAV, block by block, so that it never lies in memory as a whole. Throws `cancelled` soon
 * after the signal, and `file-not-written`; what was written until then lies at `place` and is the caller's to remove.
 */
export async function writeWav(place: string, rendition: Rendition, watch: Watch): Promise<void> {
  const { rate } = rendition.sound;
  try {
    const handle = await open(place, 'w');
    try {
      await handle.writeFile(wavHeader(rate, renditionSamples(rendition)));
      await writeBlocks(handle, rendition, watch);
    } finally {
      await handle.close(); // not synced: on a slow disk that takes longer than all the rest
    }
  } catch (thrown) {
    if (watch.signal.aborted) throw sounderError('cancelled', 'Nothing of the file is kept.');
    throw sounderError('file-not-written', fileAtPlace(place), fileErrorReason(thrown));
  }
}

/** The next block is made while the last is written, in the same few rooms again and again. */
async function writeBlocks(
  handle: FileHandle,
  rendition: Rendition,
  { report, signal }: Watch,
): Promise<void> {
  const synthesis = synthesisOf(rendition);
  const samples = new Float32Array(BLOCK);
  let [free, taken] = [new Int16Array(BLOCK), new Int16Array(BLOCK)];
  let writing = Promise.resolve();
  while (synthesis.left > 0) {
    const block = synthesis.next(samples);
    const bytes = wavSamples(block, free);
    await writing;
    signal.throwIfAborted();
    report(block.length);
    writing = handle.writeFile(bytes);
    [free, taken] = [taken, free];
  }
  await writing;
}
