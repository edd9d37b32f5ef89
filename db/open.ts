import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { type SounderError, sounderError } from '../core/errors.ts';
import { databaseFailure } from './failure.ts';
import { fileVersion, isNoDatabase } from './file-version.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';

/** The database's name in the data folder. */
export const DATABASE_NAME = 'sounder.db';

const BUSY_TIMEOUT = 5000;

/** How opening went; only the first two have a database to work with. */
export type Opened =
  | { readonly kind: 'ready'; readonly database: Database }
  /** The file was no database of ours: it lies beside under the name `keptAs`, and a new one was made. */
  | { readonly kind: 'replaced'; readonly keptAs: string; readonly database: Database }
  /** The file is of a newer Sounder and was not touched. */
  | { readonly kind: 'newer'; readonly error: SounderError }
  | { readonly kind: 'failed'; readonly error: SounderError };

/**
 * Opens the database of today's schema, making it and its folder where they are missing. `now` (milliseconds
 * since 1970) goes into the name under which a file that is no database is kept. Expected failures are values.
 */
export function openDatabase(file: string, now: number): Opened {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const found = fileVersion(file);
    if (found.kind === 'foreign') return replace(file, now);
    if (found.kind === 'ours' && found.version > migrations.length) {
      return { kind: 'newer', error: sounderError('database-newer', found.version, migrations.length) };
    }
    return openOrReplace(file, now);
  } catch (thrown) {
    const failure = databaseFailure(thrown);
    // A disk that refuses is as foreseen here as a database that does.
    const error = failure.code === 'unexpected' ? sounderError('database-failed', reasonOf(thrown)) : failure;
    return { kind: 'failed', error };
  }
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function openOrReplace(file: string, now: number): Opened {
  try {
    return { kind: 'ready', database: connect(file) };
  } catch (thrown) {
    if (!isNoDatabase(thrown)) throw thrown;
    return replace(file, now);
  }
}

function replace(file: string, now: number): Opened {
  const { dir, name, ext } = parse(file);
  const stamp = new Date(now).toISOString().replaceAll(':', '-');
  const keptAs = join(dir, `${name}.not-a-database-${stamp}${ext}`);
  renameSync(file, keptAs);
  // Its logs would otherwise be taken for the new database's.
  for (const log of ['-wal', '-shm']) if (existsSync(file + log)) renameSync(file + log, keptAs + log);
  return { kind: 'replaced', keptAs: basename(keptAs), database: connect(file) };
}

function connect(file: string): Database {
  const database = new Sqlite(file, { timeout: BUSY_TIMEOUT });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL'); // in WAL mode a loss of power costs the last commits, never the file
    database.pragma('foreign_keys = ON');
    migrate(database);
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}
