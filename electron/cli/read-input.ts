import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { sounderError } from '../../core/errors.ts';
import { fileErrorReason } from '../python/host.ts';

/** The bytes of a file, or of stdin where it is called `-`. Throws `file-unreadable`. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await (file === '-' ? buffer(process.stdin) : readFile(file));
  } catch (thrown) {
    throw sounderError('file-unreadable', file === '-' ? 'stdin' : file, fileErrorReason(thrown));
  }
}
