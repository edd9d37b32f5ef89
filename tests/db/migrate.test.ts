import { describe, expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations.ts';
import { databaseOfVersion } from './support/database-of-version.ts';

describe('migrating', () => {
  test('makes every table of today from an empty file', () => {
    const database = databaseOfVersion(0);
    migrate(database);
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck();
    expect(tables.all()).toEqual([
      'attempts',
      'codebooks',
      'codewords',
      'drill_cards',
      'environments',
      'file_counts',
      'files',
      'installations',
      'practice_sessions',
      'sqlite_sequence',
      'symbols',
      'tallies',
      'texts',
      'unread_folders',
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
