import type { Database } from 'better-sqlite3';
import { databaseFailure } from '../../../db/failure.ts';
import { purgeCodebooks } from '../../../db/codebooks/codebooks.ts';
import { purgeForgotten } from '../../../db/installations/installations.ts';

/** Deletes the Pythons that were forgotten and the codebooks that were deleted, for good. Where the disk refuses it stays out of sight until the next time. */
export function tryToPurge(database: Database): void {
  try {
    purgeForgotten(database);
    purgeCodebooks(database);
  } catch (thrown) {
    if (databaseFailure(thrown).code === 'unexpected') throw thrown;
  }
}
