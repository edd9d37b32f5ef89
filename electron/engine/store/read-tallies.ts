import type { Database } from 'better-sqlite3';
import type { Area } from '../../../core/count/area.ts';
import { talliesOf } from '../../../core/count/count.ts';
import type { Tally } from '../../../core/count/tally.ts';
import { sounderError } from '../../../core/errors.ts';
import type { Installation } from '../../../core/python/installation.ts';
import { sumTallies } from '../../../db/tallies/tallies.ts';

/**
 * The counts of some areas of an installation, of the files that are indexed by now: none where those areas
 * have no file, and none of site-packages that are not wholly read while the rest is. Throws `not-indexed` if no file
 * is indexed at all.
 */
export function readTallies(
  database: Database,
  { id, index }: Installation,
  areas: readonly Area[],
): readonly Tally[] {
  if (index.kind === 'none' || (index.kind !== 'done' && index.files === 0))
    throw sounderError('not-indexed');
  const isWhole = (area: Area) => area !== 'site-packages' || index.kind !== 'done' || index.hasSitePackages;
  return talliesOf(sumTallies(database, id, areas.filter(isWhole)));
}
