import type { BytePath } from '../../../db/files/byte-path.ts';
import { type FileSystem, fileErrorCode } from '../../python/host.ts';

/** Whether the library at this path is a file, and so a zip: one that is gone is told of as a folder. */
export function isZip(disk: FileSystem, library: BytePath): boolean {
  try {
    return disk.stat(library).kind === 'file';
  } catch (thrown) {
    if (fileErrorCode(thrown) === null) throw thrown;
    return false;
  }
}
