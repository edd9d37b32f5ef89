import type { Database } from 'better-sqlite3';
import type { SymbolCode } from '../../../core/count/symbol.ts';
import type { InstallationId } from '../../../core/python/installation.ts';
import { costing, type ModuleCosts, type ModuleUnits } from '../../../core/timeline/module-costs.ts';
import type { BytePath } from '../../../db/files/byte-path.ts';
import { measureTallies } from '../../../db/tallies/tallies.ts';
import { takingTurns } from '../index/turn.ts';

/** So many modules take some ten milliseconds, after which others have a turn. */
const AT_ONCE = 256;

/**
 * How long each module takes, summed over its tallies. Modules that cannot be sent at these costs are left out.
 * Throws `cancelled` soon after the signal.
 */
export async function measureModules(
  database: () => Database,
  installation: InstallationId,
  costs: ModuleCosts,
  signal: AbortSignal,
): Promise<readonly ModuleUnits[]> {
  const turn = takingTurns(signal);
  const costOf = remembering(costing(costs));
  const measured: ModuleUnits[] = [];
  let after: BytePath | undefined = '';
  while (after !== undefined) {
    const part = measureTallies(database(), installation, costOf, after, AT_ONCE);
    for (const { module, cost, isWhole } of part) if (isWhole) measured.push({ module, units: cost });
    after = part.at(-1)?.path;
    await turn();
  }
  return measured;
}

/** The same few symbols come in every module. */
function remembering(costOf: (code: SymbolCode) => number | null): (code: SymbolCode) => number | null {
  const known = new Map<SymbolCode, number | null>();
  return (code) => {
    const cost = known.get(code);
    if (cost !== undefined) return cost;
    const found = costOf(code);
    known.set(code, found);
    return found;
  };
}
