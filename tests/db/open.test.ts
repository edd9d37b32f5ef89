import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../db/migrations.ts';
import { openDatabase, type Opened } from '../../db/open.ts';
import { tempFolder } from '../support/temp-folder.ts';

const NOON = Date.UTC(2026, 0, 1, 12);
const KEPT = 'sounder.not-a-database-2026-01-01T12-00-00.000Z.db';

/** Opens, hands over what `look` saw, and closes. */
function opening<T>(file: string, look: (opened: Opened) => T): T {
  const opened = openDatabase(file, NOON);
  const seen = look(opened);
  if ('database' in opened) opened.database.close();
  return seen;
}

const stateOf = (file: string) => opening(file, ({ kind }) => kind);

/** A database of ours as a Sounder to come would leave it. */
function newerDatabase(file: string): Buffer {
  expect(stateOf(file)).toBe('ready');
  const database = new Sqlite(file);
  database.pragma(`user_version = ${migrations.length + 1}`);
  database.close();
  return readFileSync(file);
}

describe('opening the database', () => {
  test('makes one where there is none, with the folder', () => {
    const file = join(tempFolder(), 'new/folder/sounder.db');
    expect(stateOf(file)).toBe('ready');
    expect(stateOf(file)).toBe('ready');
  });

  test('turns on the log, foreign keys and a timeout', () => {
    const pragmas = opening(join(tempFolder(), 'sounder.db'), (opened) => {
      if (!('database' in opened)) throw opened.error;
      return ['journal_mode', 'foreign_keys', 'busy_timeout'].map((name) =>
        opened.database.pragma(name, { simple: true }),
      );
    });
    expect(pragmas).toEqual(['wal', 1, 5000]);
  });

  test('keeps a file aside that is no database, and makes a new one', () => {
    const folder = tempFolder();
    const file = join(folder, 'sounder.db');
    writeFileSync(file, 'dit dah '.repeat(100));
    expect(opening(file, (opened) => 'keptAs' in opened && opened.keptAs)).toBe(KEPT);
    expect(readFileSync(join(folder, KEPT), 'utf8')).toMatch(/^dit dah/);
    expect(stateOf(file)).toBe('ready');
  });

  test('keeps logs that lay beside such a file aside as well', () => {
    const folder = tempFolder();
    const file = join(folder, 'sounder.db');
    writeFileSync(file, 'dit dah');
    writeFileSync(`${file}-wal`, 'log');
    expect(stateOf(file)).toBe('replaced');
    expect(readFileSync(join(folder, `${KEPT}-wal`), 'utf8')).toBe('log');
  });

  test('keeps a spoilt database aside', () => {
    const file = join(tempFolder(), 'sounder.db');
    expect(stateOf(file)).toBe('ready');
    writeFileSync(file, readFileSync(file).fill(0x55, 100));
    expect(stateOf(file)).toBe('replaced');
  });

  test("keeps another program's database aside", () => {
    const file = join(tempFolder(), 'sounder.db');
    const database = new Sqlite(file);
    database.exec('CREATE TABLE recipes (name TEXT)');
    database.close();
    expect(stateOf(file)).toBe('replaced');
  });

  test('does not touch a database of a newer version', () => {
    const folder = tempFolder();
    const file = join(folder, 'sounder.db');
    const before = newerDatabase(file);
    const message = opening(file, (opened) => opened.kind === 'newer' && opened.error.message);
    expect(message).toContain(`its schema is ${migrations.length + 1}, this one knows ${migrations.length}`);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['sounder.db']);
  });

  test('sees a newer version that is still in the log only', () => {
    const file = join(tempFolder(), 'sounder.db');
    expect(stateOf(file)).toBe('ready');
    const other = new Sqlite(file);
    other.pragma(`user_version = ${migrations.length + 1}`);
    expect(stateOf(file)).toBe('newer');
    other.close();
  });

  test('says why it failed', () => {
    const file = join(tempFolder(), 'sounder.db');
    mkdirSync(file);
    const error = opening(file, (opened) => (opened.kind === 'failed' ? opened.error : null));
    expect(error?.code).toBe('database-failed');
    expect(error?.message).toContain('EISDIR');
  });

  test.skipIf(process.getuid?.() === 0)('says that the folder refuses (not as root)', () => {
    const folder = tempFolder();
    chmodSync(folder, 0o500);
    expect(stateOf(join(folder, 'sounder.db'))).toBe('failed');
  });
});
