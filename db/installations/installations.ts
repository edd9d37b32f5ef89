import type { Database } from 'better-sqlite3';
import type {
  FoundInstallation,
  Implementation,
  IndexState,
  Installation,
  InstallationId,
  Origin,
} from '../../core/python/installation.ts';
import { statement } from '../statement.ts';
import beginSql from './begin-index.sql?raw';
import finishSql from './finish-index.sql?raw';
import forgetSql from './forget-absent.sql?raw';
import listSql from './list.sql?raw';
import markSql from './mark-absent.sql?raw';
import saveSql from './save.sql?raw';

/** Stores what was found, under the number it had if its library is known already. */
export function saveInstallation(database: Database, found: FoundInstallation): InstallationId {
  const { implementation, version, origin, library } = found;
  const save = statement<[string, string, string, string], { id: number }>(database, saveSql);
  const row = save.get(implementation, version, origin, library);
  if (row === undefined) throw new Error('SQLite returned no number for an installation');
  return row.id;
}

/** Marks all others as no longer there, and forgets those of them that were never indexed. */
export function keepPresent(database: Database, found: readonly InstallationId[]): void {
  database.transaction(() => {
    statement<[string]>(database, markSql).run(JSON.stringify(found));
    statement<[]>(database, forgetSql).run();
  })();
}

/** All installations; an index that was begun and not finished is `partial`. */
export function storedInstallations(database: Database): readonly Installation[] {
  return statement<[{ id: null }], Row>(database, listSql).all({ id: null }).map(installationOf);
}

/** One installation, or null where none has this number. */
export function storedInstallation(database: Database, id: InstallationId): Installation | null {
  const row = statement<[{ id: number }], Row>(database, listSql).get({ id });
  return row === undefined ? null : installationOf(row);
}

/** The installation whose library this is, or null where none is known. */
export function installationWithLibrary(database: Database, library: string): Installation | null {
  return storedInstallations(database).find((stored) => stored.library === library) ?? null;
}

/** From now on the index is unfinished, whatever happens. */
export function beginIndex(database: Database, id: InstallationId): void {
  statement<[number]>(database, beginSql).run(id);
}

/** The index is done: every file is stored as it was at `at` (milliseconds since 1970). */
export function finishIndex(
  database: Database,
  id: InstallationId,
  done: { readonly foldersUnread: number; readonly at: number },
): void {
  statement<[number, number, number]>(database, finishSql).run(done.foldersUnread, done.at, id);
}

interface Row {
  readonly id: number;
  readonly implementation: Implementation;
  readonly version: string;
  readonly origin: Origin;
  readonly library: string;
  readonly present: 0 | 1;
  readonly state: 'none' | 'unfinished' | 'done';
  readonly indexedAt: number | null;
  readonly files: number;
  readonly bytes: number;
  readonly symbols: number;
  readonly notes: number;
}

function installationOf(row: Row): Installation {
  const { id, implementation, version, origin, library } = row;
  return { id, implementation, version, origin, library, present: row.present === 1, index: indexOf(row) };
}

function indexOf({ state, files, bytes, symbols, notes, indexedAt }: Row): IndexState {
  switch (state) {
    case 'none':
      return { kind: 'none' };
    case 'unfinished':
      return { kind: 'partial', files };
    case 'done':
      return { kind: 'done', files, bytes, symbols, notes, at: indexedAt ?? 0 };
  }
}
