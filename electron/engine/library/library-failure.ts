import { sounderError } from '../../../core/errors.ts';
import { fileErrorCode, fileErrorReason } from '../../python/host.ts';

/** What is wrong with a zip, in the words of the catalogue: of what `openZip` throws. */
export function libraryFailure(thrown: unknown, library: string): unknown {
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
