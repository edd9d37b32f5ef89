import type { Database } from 'better-sqlite3';
import { type Area, areaOf } from '../../core/count/area.ts';
import type { InstallationId, Module, ModuleId } from '../../core/python/installation.ts';
import type { Docstrings } from '../../core/python/landmarks.ts';
import { statement } from '../statement.ts';
import { type BytePath, bytesOf, textOfPath } from './byte-path.ts';
import moduleSql from './module.sql?raw';
import modulesSql from './modules.sql?raw';
import notedSql from './noted.sql?raw';
import purgeSql from './purge.sql?raw';
import readSql from './read.sql?raw';
import removeSql from './remove.sql?raw';
import saveSql from './save.sql?raw';
import storedSql from './stored.sql?raw';
import totalsSql from './totals.sql?raw';

/** By what a file on the disk is told from the one that was read. */
export interface FileStamp {
  readonly size: number;
  /** Microseconds since 1970: whole numbers, so that they come back as they went in. */
  readonly modified: number;
}

/** A file as it is stored, without its tallies. */
export interface FileRecord {
  readonly path: BytePath;
  readonly size: number;
  /** Null where the file could not be read: it will be tried again. */
  readonly modified: number | null;
  readonly encoding: string;
  readonly note: string | null;
  readonly symbols: number;
  readonly docstrings: Docstrings;
}

/** What an index has to compare: each stored file's stamp by its path, null where it was not read. */
export function storedStamps(
  database: Database,
  installation: InstallationId,
): ReadonlyMap<BytePath, FileStamp | null> {
  const rows = statement<[number], [Buffer, number, number | null]>(database, storedSql)
    .raw()
    .all(installation);
  return new Map(
    rows.map(([path, size, modified]) => [
      path.toString('latin1'),
      modified === null ? null : { size, modified },
    ]),
  );
}

/** Stores a file, new or in place of the one with its path, which keeps its number. */
export function saveFile(database: Database, installation: InstallationId, file: FileRecord): ModuleId {
  const { size, modified, encoding, note, symbols, docstrings } = file;
  const save = statement<
    [number, Buffer, Area, number, number | null, string, string | null, number, number, number],
    { id: number }
  >(database, saveSql);
  const row = save.get(
    installation,
    bytesOf(file.path),
    areaOf(file.path),
    size,
    modified,
    encoding,
    note,
    symbols,
    docstrings.triple,
    docstrings.single,
  );
  if (row === undefined) throw new Error('SQLite returned no number for a file');
  return row.id;
}

/** Forgets a file and its tallies; nothing happens if it is not stored. */
export function removeFile(database: Database, installation: InstallationId, path: BytePath): void {
  statement<[number, Buffer]>(database, removeSql).run(installation, bytesOf(path));
}

/** Deletes all files of an installation with their counts. */
export function purgeFiles(database: Database, installation: InstallationId): void {
  statement<[number]>(database, purgeSql).run(installation);
}

/** The modules of an installation, by the bytes of their paths. */
export function storedModules(database: Database, installation: InstallationId): readonly Module[] {
  return statement<[number], Row>(database, modulesSql).all(installation).map(moduleOf);
}

/** The modules of an installation that could be read, by the bytes of their paths. */
export function readModuleIds(database: Database, installation: InstallationId): readonly ModuleId[] {
  return statement<[number], ModuleId>(database, readSql).pluck().all(installation);
}

/** A module and where it lies on the disk. */
export interface PlacedModule {
  readonly module: Module;
  readonly library: string;
  readonly path: BytePath;
}

/** One module, or null where none has this number. */
export function storedModule(database: Database, id: ModuleId): PlacedModule | null {
  const row = statement<[number], Row & { readonly library: string }>(database, moduleSql).get(id);
  if (row === undefined) return null;
  return { module: moduleOf(row), library: row.library, path: row.path.toString('latin1') };
}

/** What the files of some areas come to that could be read. */
export interface FileTotals {
  readonly files: number;
  readonly bytes: number;
  readonly docstrings: Docstrings;
}

/** The totals of an installation's files in these areas. */
export function storedTotals(
  database: Database,
  installation: InstallationId,
  areas: readonly Area[],
): FileTotals {
  const row = statement<[number, string], [number, number, number, number]>(database, totalsSql)
    .raw()
    .get(installation, JSON.stringify(areas));
  const [files, bytes, triple, single] = row ?? [0, 0, 0, 0];
  return { files, bytes, docstrings: { triple, single } };
}

/** A file that was not read, or was not as it declares, and what was wrong with it. */
export interface NotedFile {
  readonly path: BytePath;
  readonly note: string;
}

/** The files in these areas with something to say of them, by the bytes of their paths. */
export function storedNotes(
  database: Database,
  installation: InstallationId,
  areas: readonly Area[],
): readonly NotedFile[] {
  return statement<[number, string], [Buffer, string]>(database, notedSql)
    .raw()
    .all(installation, JSON.stringify(areas))
    .map(([path, note]) => ({ path: path.toString('latin1'), note }));
}

interface Row {
  readonly id: number;
  readonly installation: number;
  readonly path: Buffer;
  readonly size: number;
  readonly encoding: string;
  readonly note: string | null;
}

function moduleOf({ id, installation, path, size, encoding, note }: Row): Module {
  return { id, installation, path: textOfPath(path.toString('latin1')), bytes: size, encoding, note };
}
