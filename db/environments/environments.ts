import type { Database } from 'better-sqlite3';
import type { InstallationId } from '../../core/python/installation.ts';
import { statement } from '../statement.ts';
import addSql from './add.sql?raw';
import clearAbsentSql from './clear-absent.sql?raw';
import clearSql from './clear.sql?raw';

/** Stores the environments that use an installation's library, in place of those it had. */
export function saveEnvironments(
  database: Database,
  installation: InstallationId,
  folders: readonly string[],
): void {
  statement<[number]>(database, clearSql).run(installation);
  statement<[number, string]>(database, addSql).run(installation, JSON.stringify(folders));
}

/** Forgets the environments of installations that are no longer there. */
export function clearAbsentEnvironments(database: Database): void {
  statement<[]>(database, clearAbsentSql).run();
}
