import type { Database } from 'better-sqlite3';
import { saveFile } from '../../db/files/files.ts';
import { TallyChanges } from '../../db/tallies/tallies.ts';

/** Stores a file with these counts, by code, in place of those it had. */
export function saveCounted(
  database: Database,
  installation: number,
  path: string,
  counts: Readonly<Record<number, number>>,
): void {
  const symbols = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const record = { path, size: 1, modified: 1, encoding: 'utf-8', note: null, symbols };
  const save = () => saveFile(database, installation, { ...record, docstrings: { triple: 0, single: 0 } });
  const tallies = new TallyChanges(database, installation);
  tallies.replace(path, save, {
    codes: Uint32Array.from(Object.keys(counts), Number),
    counts: Uint32Array.from(Object.values(counts)),
  });
  tallies.write();
}
