import type { Database } from 'better-sqlite3';
import { areas } from '../../../core/count/area.ts';
import { talliesOf } from '../../../core/count/count.ts';
import type { Tally } from '../../../core/count/tally.ts';
import { sounderError } from '../../../core/errors.ts';
import type { Installation } from '../../../core/python/installation.ts';
import { sumTallies } from '../../../db/tallies/tallies.ts';

/** The counts of an installation, of the files that are indexed by now. Throws `not-indexed` if none is. */
export function readTallies(database: Database, { id, index }: Installation): readonly Tally[] {
  if (index.kind === 'none' || index.files === 0) throw sounderError('not-indexed');
  return talliesOf(sumTallies(database, id, areas));
}
