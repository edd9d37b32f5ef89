import { compareSymbols } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';

/** `tallies` from the rarest up, ties in the reference order of symbols: the order in which lengths are decided. */
export function rising(tallies: readonly Tally[]): readonly Tally[] {
  return tallies.toSorted((a, b) => a.count - b.count || compareSymbols(a.symbol, b.symbol));
}
