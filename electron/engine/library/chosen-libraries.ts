import { sounderError } from '../../../core/errors.ts';
import { bytePath } from '../../../db/files/byte-path.ts';
import type { Host } from '../../python/host.ts';
import { libraryIn, librariesUnder } from '../../python/libraries.ts';
import { isFile, isThere, realPath } from '../../python/look.ts';
import { checkSource } from '../index/walk.ts';
import { walkLibrary } from './walk-library.ts';

/**
 * The real paths of the libraries that a person means by a folder or a zip: the zip; the library that the folder
 * is; those of a prefix or a source checkout; else the folder with whatever source is in it. Throws
 * `library-missing`, `library-unnamed`, `library-unreadable`, `library-damaged`, `library-empty`,
 * `library-too-wide` or `cancelled`.
 */
export async function chosenLibraries(
  host: Host,
  path: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const real = realPath(host.files, path);
  if (real === null) throw sounderError(isNamed(host, path) ? 'library-missing' : 'library-unnamed', path);
  if (isFile(host.files, real)) {
    await walkLibrary(host.files, bytePath(real), { hasSitePackages: true }, signal);
    return [real];
  }
  const own = libraryIn(host, real);
  if (own !== null) return [own];
  const below = new Set(librariesUnder(host, real));
  if (below.size === 0) await checkSource(host.files, bytePath(real), signal);
  return below.size === 0 ? [real] : [...below];
}

/** False where a link leads to a name that is no text, or the path itself is none: then the dialog put U+FFFD there. */
function isNamed({ files }: Host, path: string): boolean {
  return !isThere(files, path) && !path.includes('\ufffd');
}
