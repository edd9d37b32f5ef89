import { open } from 'node:fs/promises';
import type { Database } from 'better-sqlite3';
import { sounderError } from '../../../core/errors.ts';
import { PRACTICE_HEADER, practiceRow } from '../../../core/practice/csv.ts';
import { everyAttempt } from '../../../db/attempts/attempts.ts';
import { databaseFailure } from '../../../db/failure.ts';
import { fileErrorReason } from '../../python/host.ts';
import { fileAtPlace } from '../../write-whole.ts';

/**
 * Writes every attempt on record as CSV, some thousands at a time. Throws `file-not-written`; what was written until
 * then lies at `place` and is the caller's to remove.
 */
export async function writePractice(database: () => Database, place: string): Promise<void> {
  try {
    const handle = await open(place, 'w');
    try {
      await handle.writeFile(PRACTICE_HEADER);
      for (const attempts of everyAttempt(database())) {
        await handle.writeFile(attempts.map(practiceRow).join(''));
        database(); // throws once Sounder ends
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    const error = databaseFailure(thrown);
    if (error.code !== 'unexpected') throw error;
    throw sounderError('file-not-written', fileAtPlace(place), fileErrorReason(thrown));
  }
}
