import Sqlite from 'better-sqlite3';
import { type SounderError, sounderError, toSounderError } from '../core/errors.ts';

/** Whatever was thrown as a SounderError: `database-failed` if SQLite threw it. */
export function databaseFailure(thrown: unknown): SounderError {
  if (!(thrown instanceof Sqlite.SqliteError)) return toSounderError(thrown);
  const failure = sounderError('database-failed', `${thrown.message}, ${thrown.code}`);
  failure.cause = thrown;
  return failure;
}
