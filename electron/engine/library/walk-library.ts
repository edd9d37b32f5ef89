import { sounderError } from '../../../core/errors.ts';
import { type BytePath, textOfPath } from '../../../db/files/byte-path.ts';
import { type FileSystem, fileErrorCode, fileErrorReason } from '../../python/host.ts';
import { SourceReader } from '../index/source-reader.ts';
import type { Reach, Walked } from '../index/walk.ts';
import type { Library } from './library.ts';
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
    throw explained(thrown, textOfPath(library));
  }
}

/** What is wrong with a zip, in the words of the catalogue. */
function explained(thrown: unknown, library: string): unknown {
  switch (fileErrorCode(thrown)) {
    case null:
      return thrown;
    case 'EZIP':
      return sounderError('library-damaged', library, fileErrorReason(thrown));
    case 'ENOENT':
      return sounderError('library-missing', library);
    default:
      return thrown instanceof Error && 'syscall' in thrown
        ? sounderError('library-unreadable', library, fileErrorReason(thrown))
        : thrown; // a SounderError has a code of its own
  }
}
