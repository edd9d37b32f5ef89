import type { Database } from 'better-sqlite3';
import type { Area } from '../../core/count/area.ts';
import type { SymbolCode } from '../../core/count/symbol.ts';
import type { InstallationId, ModuleId } from '../../core/python/installation.ts';
import { statement } from '../statement.ts';
import addSql from './add.sql?raw';
import clearSql from './clear.sql?raw';
import ofModulesSql from './of-modules.sql?raw';
import sumSql from './sum.sql?raw';

/** A file's counts: the i-th code occurs `counts[i]` times. */
export interface StoredCounts {
  readonly codes: Uint32Array;
  readonly counts: Uint32Array;
}

/** Stores a file's counts in place of those it had. Its symbols have to be there already. */
export function saveTallies(database: Database, file: ModuleId, { codes, counts }: StoredCounts): void {
  statement<[number]>(database, clearSql).run(file);
  let rows = '';
  for (let at = 0; at < codes.length; at++) {
    rows += `${at === 0 ? '' : ','}[${codes[at] ?? 0},${counts[at] ?? 0}]`;
  }
  statement<[number, string]>(database, addSql).run(file, `[${rows}]`);
}

/** How often each symbol occurs in an installation, all files of these areas together. */
export function sumTallies(
  database: Database,
  installation: InstallationId,
  areas: readonly Area[],
): readonly (readonly [SymbolCode, number])[] {
  return statement<[number, string], [SymbolCode, number]>(database, sumSql)
    .raw()
    .all(installation, JSON.stringify(areas));
}

/** The counts of some modules, module by module. */
export function talliesOfModules(
  database: Database,
  modules: readonly ModuleId[],
): readonly (readonly [ModuleId, SymbolCode, number])[] {
  return statement<[string], [ModuleId, SymbolCode, number]>(database, ofModulesSql)
    .raw()
    .all(JSON.stringify(modules));
}
