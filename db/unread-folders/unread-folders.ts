import type { Database } from 'better-sqlite3';
import { type Area, areaOfFolder } from '../../core/count/area.ts';
import type { InstallationId } from '../../core/python/installation.ts';
import { bytesOf } from '../files/byte-path.ts';
import type { NotedFile } from '../files/files.ts';
import { statement } from '../statement.ts';
import addSql from './add.sql?raw';
import clearSql from './clear.sql?raw';
import storedSql from './stored.sql?raw';

/** The folders that the last index could not read, by the bytes of their paths. */
export function storedUnreadFolders(database: Database, installation: InstallationId): readonly NotedFile[] {
  return statement<[number], [Buffer, string]>(database, storedSql)
    .raw()
    .all(installation)
    .map(([path, note]) => ({ path: path.toString('latin1'), note }));
}

/** Stores the folders that could not be read, in place of those known before. */
export function saveUnreadFolders(
  database: Database,
  installation: InstallationId,
  folders: readonly NotedFile[],
): void {
  statement<[number]>(database, clearSql).run(installation);
  const add = statement<[number, Buffer, Area, string]>(database, addSql);
  for (const { path, note } of folders) add.run(installation, bytesOf(path), areaOfFolder(path), note);
}
