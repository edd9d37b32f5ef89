import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { AudioProgress } from '../../../core/bridge.ts';
import type { Codebook } from '../../../core/codebook/codebook.ts';
import type { Recording } from '../../../core/decode/calls.ts';
import { SounderError, sounderError } from '../../../core/errors.ts';
import { fileErrorReason } from '../../python/host.ts';
import { audioProgress } from './audio-progress.ts';
import { receive } from './receive.ts';

/** Reads the recording in a file by a codebook. Throws what `receive` throws, `file-unreadable` and `cancelled`. */
export async function readRecording(
  path: string,
  codebook: Codebook,
  tell: (progress: AudioProgress) => void,
  signal: AbortSignal,
): Promise<Recording> {
  try {
    const { size } = await stat(path);
    return await receive(bytesOf(path, audioProgress(size, tell), signal), codebook);
  } catch (thrown) {
    if (signal.aborted) throw sounderError('cancelled', 'Nothing was changed.');
    if (thrown instanceof SounderError) throw thrown;
    throw sounderError('file-unreadable', path, fileErrorReason(thrown));
  }
}

async function* bytesOf(
  path: string,
  report: (bytes: number) => void,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  // A stream without an encoding gives buffers.
  for await (const part of createReadStream(path, { signal })) {
    const bytes = part as Buffer;
    yield bytes;
    report(bytes.length);
  }
}
