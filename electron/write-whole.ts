import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { sounderError } from '../core/errors.ts';
import { fileErrorCode, fileErrorReason } from './python/host.ts';

/** Writes a file whole or not at all: beside its place first, and then there. Throws `file-not-written`. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  try {
    // A device or a pipe is written to, and never put another file in its place.
    if (await isDevice(file)) await writeFile(file, content);
    else await replace(await followed(file), content);
  } catch (thrown) {
    throw sounderError('file-not-written', file, fileErrorReason(thrown));
  }
}

async function replace(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, content, { flush: true });
    await rename(beside, file);
  } catch (thrown) {
    await rm(beside, { force: true });
    throw thrown;
  }
}

async function isDevice(file: string): Promise<boolean> {
  const found = await stat(file).catch(absent);
  return found !== null && !found.isFile();
}

/** Where a link leads: the file there is replaced, not the link. */
async function followed(file: string): Promise<string> {
  return (await realpath(file).catch(absent)) ?? file;
}

function absent(thrown: unknown): null {
  if (fileErrorCode(thrown) === 'ENOENT') return null;
  throw thrown;
}
