import type { Database } from 'better-sqlite3';
import type { SymbolCode } from '../../../core/count/symbol.ts';
import type { InstallationId, ModuleId } from '../../../core/python/installation.ts';
import { costing, type ModuleCosts, type ModuleUnits } from '../../../core/timeline/module-costs.ts';
import { readModuleCounts } from '../../../db/file-counts/file-counts.ts';
import { readModuleIds } from '../../../db/files/files.ts';
import { takingTurns } from '../index/turn.ts';

/** So many modules take some milliseconds, after which others have a turn. */
const AT_ONCE = 128;

/**
 * How long each module takes, summed over its counts. Modules that were not read are left out. Throws `cancelled` soon after the signal.
 */
export async function measureModules(
  database: () => Database,
  installation: InstallationId,
  costs: ModuleCosts,
  signal: AbortSignal,
): Promise<readonly ModuleUnits[]> {
  const turn = takingTurns(signal);
  const costOf = remembered(costing(costs));
  const modules = readModuleIds(database(), installation);
  const sums = new Map<ModuleId, number>(modules.map((module) => [module, 0]));
  for (let from = 0; from < modules.length; from += AT_ONCE) {
    readModuleCounts(database(), modules.slice(from, from + AT_ONCE), (module, symbol, count) => {
      sums.set(module, (sums.get(module) ?? 0) + count * costOf(symbol));
    });
    await turn();
  }
  return Array.from(sums, ([module, units]) => ({ module, units }));
}

/** Each symbol's cost worked out once. */
function remembered(costOf: (code: SymbolCode) => number): (code: SymbolCode) => number {
  const known = new Map<SymbolCode, number>();
  return (code) => {
    const cost = known.get(code) ?? costOf(code);
    known.set(code, cost);
    return cost;
  };
}
