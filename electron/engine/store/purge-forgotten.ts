import type { Database } from 'better-sqlite3';
import { purgeFiles } from '../../../db/files/files.ts';
import { deleteForgotten, dropForgotten } from '../../../db/installations/installations.ts';
import { takingTurns } from '../index/turn.ts';

/** So many files take some ten milliseconds with their tallies, after which others have a turn. */
const AT_ONCE = 64;

/**
 * Deletes what was forgotten before. From the call on it is not indexed and cannot be restored; its files go
 * little by little. Throws `cancelled` soon after the signal: the next purge goes on.
 */
export async function purgeForgotten(database: Database, signal: AbortSignal): Promise<void> {
  const dropped = dropForgotten(database);
  const turn = takingTurns(signal);
  while (purgeFiles(database, AT_ONCE)) await turn();
  deleteForgotten(database, dropped);
}
