import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { DATABASE_NAME } from '../../../../db/open.ts';
import { locateOne, startEngine } from './engines.ts';

/** Every file that is stored, by the bytes of its path, with all its counts: without what numbers it was given. */
const FILES = `
SELECT
  i.library, hex(f.path) AS path, f.area, f.size, f.modified, f.encoding, f.note, f.symbols,
  f.triple_docstrings, f.single_docstrings,
  (SELECT json_group_array(json_array(symbol, count)) FROM tallies WHERE file = f.id) AS tallies
FROM files AS f JOIN installations AS i ON i.id = f.installation
ORDER BY i.library, f.path
`;
const BROKEN_SUMS = `
SELECT f.id FROM files AS f LEFT JOIN tallies ON file = f.id
GROUP BY f.id HAVING f.symbols <> coalesce(sum(count), 0)
`;

/** Fails unless no page is damaged, no reference leads nowhere and each file has all of its counts or none. */
export function expectWhole(database: Database): void {
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(database.prepare(BROKEN_SUMS).all()).toEqual([]);
}

/** What a database holds of all files. Fails unless it is whole. */
export function storedFiles(database: Database): readonly unknown[] {
  expectWhole(database);
  return database.prepare(FILES).all();
}

/** The same of the database in a data folder. */
export function storedIn(dataFolder: string): readonly unknown[] {
  const database = new Sqlite(join(dataFolder, DATABASE_NAME));
  try {
    return storedFiles(database);
  } finally {
    database.close();
  }
}

/** What an index that nothing disturbs stores of the Python under `root`. */
export async function storedUndisturbed(root: string): Promise<readonly unknown[]> {
  const { engine, dataFolder } = startEngine({ root });
  await engine.index((await locateOne(engine)).id);
  await engine.close();
  return storedIn(dataFolder);
}

/** What is stored when an index goes on where another was ended. Fails unless that ends well. */
export async function storedAfterGoingOn(dataFolder: string, root: string): Promise<readonly unknown[]> {
  const { engine } = startEngine({ dataFolder, root });
  const { id } = await locateOne(engine);
  expect((await engine.index(id)).index.kind).toBe('done');
  await engine.close();
  return storedIn(dataFolder);
}
