import type { Database } from 'better-sqlite3';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { byName, type KeptCodebook, type KeptId } from '../../core/codebook/kept.ts';
import { saveCodewords } from '../codewords/codewords.ts';
import { statement } from '../statement.ts';
import listSql from './list.sql?raw';
import purgeSql from './purge.sql?raw';
import renameSql from './rename.sql?raw';
import saveSql from './save.sql?raw';
import setDeletedSql from './set-deleted.sql?raw';

/** The codebooks that are kept, by name. */
export function storedCodebooks(database: Database): readonly KeptCodebook[] {
  return list(database).all({ id: null, deleted: 0 }).toSorted(byName);
}

/** One codebook, or null where none has this number; `deleted` says among which to look. */
export function storedCodebook(database: Database, id: KeptId, deleted: 0 | 1 = 0): KeptCodebook | null {
  return list(database).get({ id, deleted }) ?? null;
}

/** Stores a codebook under a name. It belongs into a transaction. */
export function saveCodebook(
  database: Database,
  { name, madeFrom, savedAt }: Pick<KeptCodebook, 'name' | 'madeFrom' | 'savedAt'>,
  { method, ...codewords }: Pick<Codebook, 'method' | 'entries' | 'folded'>,
): KeptId {
  const save = statement<[string, string, string, number]>(database, saveSql);
  const id = Number(save.run(name, method, madeFrom, savedAt).lastInsertRowid);
  saveCodewords(database, id, codewords);
  return id;
}

/** Gives a codebook another name. */
export function setCodebookName(database: Database, id: KeptId, name: string): void {
  statement<[string, number]>(database, renameSql).run(name, id);
}

/** Puts a codebook out of sight, or back: nothing of it is deleted. */
export function setCodebookDeleted(database: Database, id: KeptId, isDeleted: boolean): void {
  statement<[number, number]>(database, setDeletedSql).run(Number(isDeleted), id);
}

/** Deletes what is out of sight, for good. */
export function purgeCodebooks(database: Database): void {
  statement<[]>(database, purgeSql).run();
}

function list(database: Database) {
  return statement<[{ id: KeptId | null; deleted: 0 | 1 }], KeptCodebook>(database, listSql);
}
