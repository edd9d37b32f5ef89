import type { Database } from 'better-sqlite3';
import type { Area } from '../../core/count/area.ts';
import type { SymbolCode } from '../../core/count/symbol.ts';
import type { InstallationId, ModuleId } from '../../core/python/installation.ts';
import { type BytePath, bytesOf } from '../files/byte-path.ts';
import { statement } from '../statement.ts';
import ofInstallationSql from './of-installation.sql?raw';
import ofModulesSql from './of-modules.sql?raw';
import { packed, type StoredCounts, unpack } from './packed.ts';
import saveSql from './save.sql?raw';
import storedSql from './stored.sql?raw';

/** Stores a file's counts in place of those it had. */
export function saveFileCounts(database: Database, file: ModuleId, counts: StoredCounts): void {
  statement<[number, Buffer]>(database, saveSql).run(file, packed(counts));
}

/** Tells what is stored of a file's counts, symbol by symbol, and in which area; nothing where no such file is. */
export function readFileCounts(
  database: Database,
  installation: InstallationId,
  path: BytePath,
  take: (area: Area, code: SymbolCode, count: number) => void,
): void {
  const row = statement<[number, Buffer], [Area, Buffer]>(database, storedSql)
    .raw()
    .get(installation, bytesOf(path));
  if (row === undefined) return;
  const [area, counts] = row;
  unpack(counts, (code, count) => {
    take(area, code, count);
  });
}

/** Tells the counts of some modules, module by module and symbol by symbol. */
export function readModuleCounts(
  database: Database,
  modules: readonly ModuleId[],
  take: (module: ModuleId, code: SymbolCode, count: number) => void,
): void {
  const rows = statement<[string], [ModuleId, Buffer]>(database, ofModulesSql).raw();
  for (const [module, counts] of rows.all(JSON.stringify(modules))) {
    unpack(counts, (code, count) => {
      take(module, code, count);
    });
  }
}

/** A module's counts as they are stored. */
export interface StoredModuleCounts {
  readonly path: BytePath;
  readonly bytes: number;
  /** Tells them symbol by symbol. */
  readonly each: (take: (code: SymbolCode, count: number) => void) => void;
}

/** The counts of every module of an installation that could be read, in no order. */
export function readAllCounts(
  database: Database,
  installation: InstallationId,
): readonly StoredModuleCounts[] {
  return statement<[number], [Buffer, number, Buffer]>(database, ofInstallationSql)
    .raw()
    .all(installation)
    .map(([path, bytes, counts]) => ({
      path: path.toString('latin1'),
      bytes,
      each: (take) => {
        unpack(counts, take);
      },
    }));
}
