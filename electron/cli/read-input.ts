import { createReadStream } from 'node:fs';
import { sounderError } from '../../core/errors.ts';
import { fileErrorReason } from '../python/host.ts';

/**
 * The bytes of a file, or of stdin where it is called `-`: at most `megabytes` of 2^20, for a device never ends.
 * Throws `file-unreadable`.
 */
export async function readInput(file: string, megabytes: number): Promise<Uint8Array> {
  const name = file === '-' ? 'stdin' : file;
  const parts: Buffer[] = [];
  let size = 0;
  try {
    // A stream without an encoding gives buffers.
    for await (const part of file === '-' ? process.stdin : createReadStream(file)) {
      const bytes = part as Buffer;
      parts.push(bytes);
      size += bytes.length;
      if (size > megabytes * 1024 * 1024) break;
    }
  } catch (thrown) {
    throw sounderError('file-unreadable', name, fileErrorReason(thrown));
  }
  if (size > megabytes * 1024 * 1024) {
    throw sounderError('file-unreadable', name, `it is larger than ${megabytes} MB`);
  }
  return Buffer.concat(parts);
}
