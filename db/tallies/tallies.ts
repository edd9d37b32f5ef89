import type { Database } from 'better-sqlite3';
import type { Area } from '../../core/count/area.ts';
import type { SymbolCode } from '../../core/count/symbol.ts';
import type { InstallationId, ModuleId } from '../../core/python/installation.ts';
import { type BytePath, bytesOf } from '../files/byte-path.ts';
import { statement } from '../statement.ts';
import nextSql from './next.sql?raw';
import { packed, type StoredCounts, unpack } from './packed.ts';
import saveSql from './save.sql?raw';
import storedSql from './stored.sql?raw';

/** Stores a file's counts in place of those it had. */
export function saveTallies(database: Database, file: ModuleId, counts: StoredCounts): void {
  statement<[number, Buffer]>(database, saveSql).run(file, packed(counts));
}

/** How often each symbol occurs in an installation, all files of these areas together. */
export function sumTallies(
  database: Database,
  installation: InstallationId,
  areas: readonly Area[],
): ReadonlyMap<SymbolCode, number> {
  const rows = statement<[number, string], Buffer>(database, storedSql).pluck();
  const sums = new Map<SymbolCode, number>();
  for (const bytes of rows.iterate(installation, JSON.stringify(areas))) {
    unpack(bytes, (code, count) => sums.set(code, (sums.get(code) ?? 0) + count));
  }
  return sums;
}

/** What a module's symbols cost together. */
export interface MeasuredModule {
  readonly module: ModuleId;
  readonly path: BytePath;
  readonly cost: number;
  /** Whether every symbol of it has a cost. */
  readonly isWhole: boolean;
}

/** Sums the costs of the first `most` modules of an installation behind `after`, by path; '' is before all. */
export function measureTallies(
  database: Database,
  installation: InstallationId,
  costOf: (code: SymbolCode) => number | null,
  after: BytePath,
  most: number,
): readonly MeasuredModule[] {
  return statement<[number, Buffer, number], [ModuleId, Buffer, Buffer]>(database, nextSql)
    .raw()
    .all(installation, bytesOf(after), most)
    .map(([module, path, counts]) => ({
      module,
      path: path.toString('latin1'),
      ...measured(counts, costOf),
    }));
}

function measured(counts: Buffer, costOf: (code: SymbolCode) => number | null) {
  let sum = 0;
  let isWhole = true;
  unpack(counts, (code, count) => {
    const cost = costOf(code);
    if (cost === null) isWhole = false;
    else sum += cost * count;
  });
  return { cost: sum, isWhole };
}
