import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { addMigrationFunctions } from '../../../db/migration-functions.ts';
import { migrations } from '../../../db/migrations.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A database as version `version` left it. */
export function databaseOfVersion(version: number) {
  const database = new Sqlite(join(tempFolder(), 'sounder.db'));
  addMigrationFunctions(database);
  for (const step of migrations.slice(0, version)) database.exec(step);
  database.pragma(`user_version = ${version}`);
  return database;
}
