import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A database as version `version` left it. */
function databaseOfVersion(version: number) {
  const database = new Sqlite(join(tempFolder(), 'sounder.db'));
  for (const step of migrations.slice(0, version)) database.exec(step);
  database.pragma(`user_version = ${version}`);
  return database;
}

const versions = migrations.map((_, version) => version);

describe('migrating', () => {
  test.each(versions)('brings version %i to the schema of an empty file', (version) => {
    const schemaOf = (from: number) => {
      const database = databaseOfVersion(from);
      migrate(database);
      return database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
    };
    expect(schemaOf(version)).toEqual(schemaOf(0));
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
