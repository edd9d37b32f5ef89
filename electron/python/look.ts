import { bytePath, textOfPath } from '../../db/files/byte-path.ts';
import type { FileSystem } from './host.ts';

/*
 * Looking around on a disk, where a folder that is missing, unreadable or no folder means only that no Python
 * is there: what the file system refuses is answered with nothing.
 */

/** The names in a folder, none if it cannot be read. */
export function namesIn(files: FileSystem, folder: string): readonly string[] {
  const entries = orNull(() => files.readDirectory(bytePath(folder))) ?? [];
  return entries.map(({ name }) => textOfPath(name)).toSorted();
}

/** Whether a file is there, at the end of links too. */
export function isFile(files: FileSystem, path: string): boolean {
  return orNull(() => files.stat(bytePath(path)))?.kind === 'file';
}

/** The place a path leads to, or null if nowhere, or to a name that is no text: nothing could be stored of it. */
export function realPath(files: FileSystem, path: string): string | null {
  const real = orNull(() => files.realPath(bytePath(path)));
  const text = real === null ? null : textOfPath(real);
  return text !== null && bytePath(text) === real ? text : null;
}

/** Whether there is something at a path, whatever the name of the place it leads to is made of. */
export function isThere(files: FileSystem, path: string): boolean {
  return orNull(() => files.realPath(bytePath(path))) !== null;
}

/** What is written in a small file, or null if it cannot be read. */
export function readText(files: FileSystem, path: string): string | null {
  const bytes = orNull(() => files.readFile(bytePath(path)));
  return bytes === null ? null : Buffer.from(bytes).toString();
}

function orNull<T>(look: () => T): T | null {
  try {
    return look();
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return null;
    throw thrown;
  }
}
