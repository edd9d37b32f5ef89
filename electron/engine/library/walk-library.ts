import { type BytePath, textOfPath } from '../../../db/files/byte-path.ts';
import type { FileSystem } from '../../python/host.ts';
import { SourceReader } from '../index/source-reader.ts';
import type { Reach, Walked } from '../index/walk.ts';
import type { Library } from './library.ts';
import { libraryFailure } from './library-failure.ts';
import { openLibrary } from './open-library.ts';

/**
 * Finds the source files of a library in a folder or a zip, in site-packages or not. Throws `library-missing`,
 * `library-unreadable`, `library-damaged`, `library-empty` or `cancelled`.
 */
export async function walkLibrary(
  disk: FileSystem,
  library: BytePath,
  reach: Reach,
  signal: AbortSignal,
): Promise<Walked> {
  const opened = await opening(disk, library, signal);
  try {
    return await opened.walk(reach, signal);
  } finally {
    opened.close();
  }
}

async function opening(disk: FileSystem, library: BytePath, signal: AbortSignal): Promise<Library> {
  try {
    return await openLibrary(disk, library, new SourceReader(), signal);
  } catch (thrown) {
    throw libraryFailure(thrown, textOfPath(library));
  }
}
