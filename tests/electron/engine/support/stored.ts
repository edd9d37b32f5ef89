import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { unpack } from '../../../../db/file-counts/packed.ts';
import { DATABASE_NAME } from '../../../../db/open.ts';
import { locateOne, startEngine } from './engines.ts';

/** Every file that is stored, by the bytes of its path, with all its counts: without what numbers it was given. */
const FILES = `
SELECT
  i.library, hex(f.path) AS path, f.area, f.size, f.modified, f.encoding, f.note, f.symbols,
  f.triple_docstrings, f.single_docstrings,
  hex((SELECT counts FROM file_counts WHERE file = f.id)) AS counts
FROM files AS f JOIN installations AS i ON i.id = f.installation
ORDER BY i.library, f.path
`;
const COUNTS = 'SELECT installation, area, symbols, counts FROM files LEFT JOIN file_counts ON file = id';
const TALLIES = 'SELECT installation, area, symbol, count FROM tallies ORDER BY 1, 2, 3';

/** Fails unless no page is damaged, no reference leads nowhere, each file has its counts, and tallies are their sums. */
export function expectWhole(database: Database): void {
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(database.prepare(TALLIES).raw().all()).toEqual(summed(database));
}

/** The tallies as they have to be: what all files have, added up. Fails where a file has not what it says. */
function summed(database: Database): readonly (readonly [number, string, number, number])[] {
  const sums = new Map<string, [number, string, number, number]>();
  const rows = database.prepare<[], [number, string, number, Buffer | null]>(COUNTS).raw();
  for (const [installation, area, symbols, counts] of rows.all()) {
    let rest = symbols;
    unpack(counts ?? Buffer.of(), (code, count) => {
      rest -= count;
      const key = `${installation} ${area} ${code}`;
      const sum = sums.get(key) ?? [installation, area, code, 0];
      sum[3] += count;
      sums.set(key, sum);
    });
    expect(rest).toBe(0);
  }
  return [...sums.values()].sort(([i, a, x], [j, b, y]) => i - j || (a < b ? -1 : Number(a > b)) || x - y);
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
