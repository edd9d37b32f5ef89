import type { Database } from 'better-sqlite3';
import type { SymbolCode } from '../../../core/count/symbol.ts';
import type { InstallationId } from '../../../core/python/installation.ts';
import { costing, type ModuleCosts, type ModuleUnits } from '../../../core/timeline/module-costs.ts';
import type { BytePath } from '../../../db/files/byte-path.ts';
import { storedSymbols } from '../../../db/symbols/symbols.ts';
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
  const known = costsOf(storedSymbols(database()), costs);
  const measured: ModuleUnits[] = [];
  let after: BytePath | undefined = '';
  while (after !== undefined) {
    const part = measureTallies(database(), installation, known, after, AT_ONCE);
    for (const { module, cost, isWhole } of part) if (isWhole) measured.push({ module, units: cost });
    after = part.at(-1)?.path;
    await turn();
  }
  return measured;
}

function costsOf(
  codes: readonly SymbolCode[],
  costs: ModuleCosts,
): readonly (readonly [SymbolCode, number])[] {
  const costOf = costing(costs);
  return codes.flatMap((code) => {
    const cost = costOf(code);
    return cost === null ? [] : [[code, cost] as const];
  });
}
