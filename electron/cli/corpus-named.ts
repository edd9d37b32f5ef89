import { resolve } from 'node:path';
import { areas, defaultAreas } from '../../core/count/area.ts';
import { sounderError } from '../../core/errors.ts';
import type { Host } from '../python/host.ts';
import { realPath } from '../python/look.ts';
import { findPythons } from './pythons.ts';
import type { Corpus } from './report.ts';

const walkedAreas = areas.filter((area) => area !== 'site-packages');

/**
 * The folder or zip that was named, every area of it but site-packages; without one the newest Python's library
 * without its tests.
 */
export async function corpusNamed(
  host: Host,
  path: string | undefined,
): Promise<Corpus & { readonly path: string }> {
  if (path === '') throw sounderError('bad-usage', '--path names no folder');
  if (path !== undefined) {
    const library = realPath(host.files, resolve(path)) ?? resolve(path);
    return { path: resolve(path), library, areas: walkedAreas };
  }
  const [newest] = await findPythons(host);
  if (newest === undefined) throw sounderError('no-python');
  return { path: newest.library, library: newest.library, areas: defaultAreas };
}
