import type { Database } from 'better-sqlite3';
import { databaseFailure } from '../../../db/failure.ts';
import { purgeForgotten } from '../../../db/installations/installations.ts';

/** Deletes what was forgotten, for good. Where the disk refuses it stays out of sight until the next time. */
export function tryToPurge(database: Database): void {
  try {
    purgeForgotten(database);
  } catch (thrown) {
    if (databaseFailure(thrown).code === 'unexpected') throw thrown;
  }
}
