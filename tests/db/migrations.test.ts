import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { FIRST_LANDMARK } from '../../core/count/symbol.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations.ts';
import { unpacked } from '../support/unpacked.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A database as version `version` left it. */
function databaseOfVersion(version: number) {
  const database = new Sqlite(join(tempFolder(), 'sounder.db'));
  for (const step of migrations.slice(0, version)) database.exec(step);
  database.pragma(`user_version = ${version}`);
  return database;
}

describe('migrating', () => {
  test('makes every table of today from an empty file', () => {
    const database = databaseOfVersion(0);
    migrate(database);
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck();
    expect(tables.all()).toEqual(['environments', 'files', 'installations', 'tallies', 'unread_folders']);
  });

  test('keeps what a file of the first version holds', () => {
    const database = databaseOfVersion(1);
    database.exec(`
      INSERT INTO installations (id, implementation, version, origin, library) VALUES (1, 'CPython', '3.13.0', 'pyenv', '/lib');
      INSERT INTO files (id, installation, path, size, modified, encoding, symbols) VALUES (1, 1, x'6f732e7079', 2, 3, 'utf-8', 2);
    `);
    migrate(database);
    expect(database.prepare('SELECT version FROM installations').pluck().get()).toBe('3.13.0');
    // Its docstrings were not counted: it is to be read again.
    const file = database.prepare('SELECT modified, triple_docstrings AS triple FROM files').get();
    expect(file).toEqual({ modified: null, triple: 0 });
  });

  test('packs the tallies of a file of the second version', () => {
    const database = databaseOfVersion(2);
    database.exec(`
      INSERT INTO installations (id, implementation, version, origin, library) VALUES (1, 'CPython', '3.13.0', 'pyenv', '/lib');
      INSERT INTO files (id, installation, path, size, modified, encoding, symbols) VALUES (7, 1, x'6f732e7079', 2, 3, 'utf-8', 204);
      INSERT INTO symbols VALUES (101, 'character', 'e'), (${FIRST_LANDMARK}, 'docstring', '"""');
      INSERT INTO tallies VALUES (7, ${FIRST_LANDMARK}, 4), (7, 101, 200);
    `);
    migrate(database);
    const held = database.prepare<[], { file: number; counts: Buffer }>('SELECT * FROM tallies').get();
    expect(held?.file).toBe(7);
    expect(unpacked(held?.counts ?? Buffer.of())).toEqual([
      [101, 200],
      [FIRST_LANDMARK, 4],
    ]);
  });

  test('leaves the number of the last step', () => {
    const database = databaseOfVersion(0);
    migrate(database);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length);
  });

  test('does nothing the second time', () => {
    const database = databaseOfVersion(0);
    migrate(database);
    const before = database.pragma('schema_version', { simple: true });
    migrate(database);
    expect(database.pragma('schema_version', { simple: true })).toBe(before);
  });

  test('does all or nothing', () => {
    const database = databaseOfVersion(0);
    database.exec('CREATE TABLE tallies (in_the_way INTEGER)');
    expect(() => {
      migrate(database);
    }).toThrow('already exists');
    expect(database.pragma('user_version', { simple: true })).toBe(0);
    expect(database.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get()).toBe(1);
  });
});
