import type { BytePath } from '../../../db/files/byte-path.ts';
import type { FileSystem } from '../../python/host.ts';
import type { SourceReader } from '../index/source-reader.ts';
import { FolderLibrary } from './folder-library.ts';
import { isZip } from './is-zip.ts';
import type { Library } from './library.ts';
import { openZipLibrary } from './zip-library.ts';

/**
 * Opens a library where it lies. A folder opens always, and what is wrong with it shows when it is read; of a
 * zip it throws EZIP or what Node throws, and `cancelled` soon after the signal.
 */
export async function openLibrary(
  disk: FileSystem,
  library: BytePath,
  reader: SourceReader,
  signal: AbortSignal,
): Promise<Library> {
  return isZip(disk, library) ? openZipLibrary(library, signal) : new FolderLibrary(disk, library, reader);
}
