import { open } from 'node:fs/promises';
import { sounderError } from '../core/errors.ts';
import { fileErrorReason } from './python/host.ts';

/** The text of a file, or why there is none. */
export type ReadText =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'too-large' }
  /** It is not UTF-8. */
  | { readonly kind: 'no-text' };

/** The text of a file of at most `most` bytes; of a larger one no more than that is read. Throws `file-unreadable`. */
export async function readText(file: string, most: number): Promise<ReadText> {
  const bytes = await readBeginning(file, most + 1);
  if (bytes.length > most) return { kind: 'too-large' };
  try {
    return { kind: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    return { kind: 'no-text' };
  }
}

/**
 * The first `most` bytes of a file, or all it has. Throws `file-unreadable`. It is read piece by piece, and not by the
 * size that the file is said to have: a device has none, and never ends.
 */
export async function readBeginning(file: string, most: number): Promise<Uint8Array> {
  try {
    return await beginning(file, most);
  } catch (thrown) {
    throw sounderError('file-unreadable', file, fileErrorReason(thrown));
  }
}

async function beginning(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const parts: Buffer[] = [];
    // A stream without an encoding gives buffers.
    for await (const part of handle.createReadStream({ end: most - 1, autoClose: false })) {
      parts.push(part as Buffer);
    }
    return Buffer.concat(parts);
  } finally {
    await handle.close();
  }
}
