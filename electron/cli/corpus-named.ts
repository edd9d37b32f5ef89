import { resolve } from 'node:path';
import { areas, defaultAreas } from '../../core/count/area.ts';
import { sounderError } from '../../core/errors.ts';
import type { Host } from '../python/host.ts';
import { isThere, realPath } from '../python/look.ts';
import { checkName } from './options.ts';
import { findPythons } from './pythons.ts';
import type { Corpus } from './report.ts';

const walkedAreas = areas.filter((area) => area !== 'site-packages');

/**
 * The folder or zip that was named, every area of it but site-packages; without one the newest Python's library
 * without its tests. Throws `bad-usage`, `library-unnamed` or `no-python`.
 */
export async function corpusNamed(
  host: Host,
  path: string | undefined,
): Promise<Corpus & { readonly path: string }> {
  checkName('--path', path);
  if (path !== undefined) {
    const named = resolve(path);
    // What is no UTF-8 does not reach us: Node puts U+FFFD in its place, in arguments and in the folder we are in.
    if (named.includes('\ufffd') && !isThere(host.files, named)) throw sounderError('library-unnamed', named);
    return { path: named, library: realPath(host.files, named) ?? named, areas: walkedAreas };
  }
  const [newest] = await findPythons(host);
  if (newest === undefined) throw sounderError('no-python');
  return { path: newest.library, library: newest.library, areas: defaultAreas };
}
