import type { Database } from 'better-sqlite3';
import { statement } from '../statement.ts';
import listSql from './list.sql?raw';
import readSql from './read.sql?raw';
import removeSql from './remove.sql?raw';
import restoreSql from './restore.sql?raw';
import saveSql from './save.sql?raw';

/** A text of a person's, without the text itself. */
export interface TextRecord {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly note: string | null;
}

/** A text with what it says. */
export interface StoredText extends TextRecord {
  readonly text: string;
}

/** Stores a text, and answers with its number. */
export function saveText(
  database: Database,
  { name, text, bytes, encoding, note }: Omit<StoredText, 'id'>,
): number {
  const save = statement<[string, string, number, string, string | null]>(database, saveSql);
  return Number(save.run(name, text, bytes, encoding, note).lastInsertRowid);
}

/** Stores a deleted text under the number that it had; nothing happens if that is there. */
export function restoreText(database: Database, { id, name, text, bytes, encoding, note }: StoredText): void {
  const restore = statement<[number, string, string, number, string, string | null]>(database, restoreSql);
  restore.run(id, name, text, bytes, encoding, note);
}

/** All texts, the latest first. */
export function storedTexts(database: Database): readonly TextRecord[] {
  return statement<[], TextRecord>(database, listSql).all();
}

/** One text, or null where none has this number. */
export function storedText(database: Database, id: number): StoredText | null {
  return statement<[number], StoredText>(database, readSql).get(id) ?? null;
}

/** Deletes a text for good; nothing happens if it is not stored. */
export function removeText(database: Database, id: number): void {
  statement<[number]>(database, removeSql).run(id);
}
