import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { tempFolder } from './temp-folder.ts';

/** A new database in a file of its own, closed when the test has finished. */
export function newDatabase(): Database {
  const opened = openDatabase(join(tempFolder(), 'sounder.db'), 0);
  if (!('database' in opened)) throw opened.error;
  onTestFinished(() => {
    opened.database.close();
  });
  return opened.database;
}
