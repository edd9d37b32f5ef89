import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { SounderError, sounderError } from '../core/errors.ts';
import { fileErrorCode, fileErrorReason } from './python/host.ts';

/** Writes a file whole or not at all: beside its place first, and then there. Throws `file-not-written`. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeAllWhole([file], ([place = file]) => writeFile(place, content, { flush: true }));
}

/**
 * Has `write` write files, all of them whole or none at all: it is told where beside their places, in the same order.
 * Throws `file-not-written`, and the SounderError that `write` throws.
 */
export async function writeAllWhole(
  files: readonly string[],
  write: (places: readonly string[]) => Promise<void>,
): Promise<void> {
  const placed: Placed[] = [];
  const stands: string[] = [];
  let current = files[0] ?? '';
  try {
    for (current of files) placed.push(await placeOf(current));
    await write(placed.map(({ place }) => place));
    for (const { place, file } of placed) {
      current = file;
      if (place === file) continue;
      await rename(place, file);
      stands.push(file);
    }
  } catch (thrown) {
    for (const { place, file } of placed) if (place !== file) await rm(place, { force: true });
    for (const file of stands) await rm(file, { force: true }); // a part alone is not what was asked for
    if (thrown instanceof SounderError) throw thrown;
    throw sounderError('file-not-written', current, fileErrorReason(thrown));
  }
}

/** The file that is written at such a place at first, for what people are told. */
export function fileAtPlace(place: string): string {
  return place.replace(/\.\d+\.part$/, '');
}

/** A file, and where it is written first. */
interface Placed {
  readonly file: string;
  readonly place: string;
}

/** A device or a pipe is written to, and never put another file in its place. */
async function placeOf(file: string): Promise<Placed> {
  if (await isDevice(file)) return { file, place: file };
  const target = await followed(file);
  return { file: target, place: `${target}.${process.pid}.part` };
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
