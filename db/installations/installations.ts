import type { Database } from 'better-sqlite3';
import type { Area } from '../../core/count/area.ts';
import { nothing, totalOf, totalsByArea } from '../../core/count/area-totals.ts';
import type {
  AreaTotals,
  FoundInstallation,
  Implementation,
  IndexState,
  Installation,
  InstallationId,
  Origin,
} from '../../core/python/installation.ts';
import { clearAbsentEnvironments, saveEnvironments } from '../environments/environments.ts';
import { purgeFiles } from '../files/files.ts';
import { statement } from '../statement.ts';
import { purgeTallies } from '../tallies/tallies.ts';
import { saveUnreadFolders } from '../unread-folders/unread-folders.ts';
import addedSql from './added.sql?raw';
import beginSql from './begin-index.sql?raw';
import deleteForgottenSql from './delete-forgotten.sql?raw';
import dropSql from './drop-absent.sql?raw';
import dropForgottenSql from './drop-forgotten.sql?raw';
import finishSql from './finish-index.sql?raw';
import goOnSql from './go-on.sql?raw';
import listSql from './list.sql?raw';
import markSql from './mark-absent.sql?raw';
import saveSql from './save.sql?raw';
import setForgottenSql from './set-forgotten.sql?raw';

/** Stores what was found, under the number it had if its library is known already. */
export function saveInstallation(database: Database, found: FoundInstallation): InstallationId {
  const { implementation, version, origin, library, environments } = found;
  const save = statement<[string, string, string, string], { id: number }>(database, saveSql);
  return database.transaction(() => {
    const row = save.get(implementation, version, origin, library);
    if (row === undefined) throw new Error('SQLite returned no number for an installation');
    saveEnvironments(database, row.id, environments);
    return row.id;
  })();
}

/** The libraries that a person added. */
export function addedLibraries(
  database: Database,
): readonly { readonly id: InstallationId; readonly library: string }[] {
  return statement<[], { id: number; library: string }>(database, addedSql).all();
}

/** Marks these as there and all others as no longer there; what was found and never indexed is then dropped. */
export function keepPresent(database: Database, found: readonly InstallationId[]): void {
  database.transaction(() => {
    statement<[string]>(database, markSql).run(JSON.stringify(found));
    statement<[]>(database, dropSql).run();
    clearAbsentEnvironments(database);
  })();
}

/**
 * The installations for the list; an index that never came to its end is `partial`, what is forgotten is not
 * indexed, and not listed either if it was added by hand or is no longer there.
 */
export function storedInstallations(database: Database): readonly Installation[] {
  return statement<[{ id: null }], Row>(database, listSql).all({ id: null }).map(installationOf);
}

/** One installation, listed or not, or null where none has this number. */
export function storedInstallation(database: Database, id: InstallationId): Installation | null {
  const row = statement<[{ id: number }], Row>(database, listSql).get({ id });
  return row === undefined ? null : installationOf(row);
}

/** The installation whose library this is, or null where none is known. */
export function installationWithLibrary(database: Database, library: string): Installation | null {
  return storedInstallations(database).find((stored) => stored.library === library) ?? null;
}

/** Leaves out an installation's counts, or no longer: nothing of it is deleted. */
export function setForgotten(database: Database, id: InstallationId, isForgotten: boolean): void {
  statement<[number, number]>(database, setForgottenSql).run(Number(isForgotten), id);
}

/**
 * Makes of all that is forgotten what never was indexed, for good. What was added by hand, or is no longer
 * there, is gone altogether.
 */
export function purgeForgotten(database: Database): void {
  database
    .transaction(() => {
      for (const id of statement<[], InstallationId>(database, dropForgottenSql).pluck().all()) {
        purgeFiles(database, id);
        purgeTallies(database, id);
        saveUnreadFolders(database, id, []);
      }
      statement<[]>(database, deleteForgottenSql).run();
    })
    .immediate();
}

/**
 * From now on the index is unfinished, whatever happens, and what was forgotten no longer is. What was read to its
 * end before stays in use.
 */
export function beginIndex(database: Database, id: InstallationId, hasSitePackages: boolean): void {
  statement<[BeginInput]>(database, beginSql).run({ id, hasSitePackages: Number(hasSitePackages) });
}

/**
 * The index goes on: what it stores from now on is not all. False where none is begun, because another program
 * deleted everything meanwhile.
 */
export function goOnWithIndex(database: Database, id: InstallationId): boolean {
  return statement<[number]>(database, goOnSql).run(id).changes === 1;
}

/**
 * The index is done: every file is stored as it was at `at` (milliseconds since 1970). It stays unfinished if it
 * left site-packages out, which an earlier one has begun to read.
 */
export function finishIndex(
  database: Database,
  id: InstallationId,
  { hasSitePackages, at }: { readonly hasSitePackages: boolean; readonly at: number },
): void {
  const finish = statement<[BeginInput & { at: number }]>(database, finishSql);
  finish.run({ id, hasSitePackages: Number(hasSitePackages), at });
}

interface BeginInput {
  readonly id: InstallationId;
  readonly hasSitePackages: number;
}

interface Row {
  readonly id: number;
  readonly implementation: Implementation;
  readonly version: string;
  readonly origin: Origin;
  readonly library: string;
  readonly present: 0 | 1;
  readonly forgotten: 0 | 1;
  /** What is begun and not ended: null where nothing is. */
  readonly begun: 'library' | 'all' | null;
  /** Null where it never was read to its end. */
  readonly indexedAt: number | null;
  readonly hasSitePackages: 0 | 1;
  /** JSON, as all that is more than one value. */
  readonly environments: string;
  readonly totals: string;
}

function installationOf(row: Row): Installation {
  const { id, implementation, version, origin, library, present } = row;
  const environments = (JSON.parse(row.environments) as string[]).sort();
  const found = { implementation, version, origin, library, environments };
  return { id, ...found, present: present === 1, index: indexOf(row) };
}

function indexOf({ begun, forgotten, indexedAt: at, ...row }: Row): IndexState {
  if (forgotten === 1 || (begun === null && at === null)) return { kind: 'none' };
  const totals = totalsByArea(JSON.parse(row.totals) as Partial<Record<Area, AreaTotals>>);
  if (at === null) return { kind: 'partial', files: totalOf(totals).files };
  const hasSitePackages = row.hasSitePackages === 1;
  return {
    kind: 'done',
    totals: hasSitePackages ? totals : { ...totals, 'site-packages': nothing },
    hasSitePackages,
    at,
    isInterrupted: begun !== null,
  };
}
