import { ESCAPE } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';
import { sounderError } from '../errors.ts';

/**
 * Throws unless codewords can be made from `tallies`: at least one, whole counts above zero, no symbol twice
 * and none of them the escape, and a total that a double still holds exactly (2^53 - 1).
 */
export function checkTallies(tallies: readonly Tally[]): void {
  if (tallies.length === 0) throw sounderError('table-unusable', 'it is empty');
  const seen = new Set<string>();
  let total = 0;
  for (const { symbol, count } of tallies) {
    if (count > Number.MAX_SAFE_INTEGER) {
      throw sounderError('table-unusable', `the count of ${symbol} is above 2^53 - 1`);
    }
    if (!Number.isSafeInteger(count) || count <= 0) {
      throw sounderError(
        'table-unusable',
        `the count of ${symbol} is ${count}, not a whole number above zero`,
      );
    }
    if (symbol === ESCAPE) throw sounderError('table-unusable', `${ESCAPE} is in it, which nothing counts`);
    if (seen.has(symbol)) throw sounderError('table-unusable', `${symbol} is in it twice`);
    seen.add(symbol);
    total += count;
  }
  if (!Number.isSafeInteger(total)) throw sounderError('table-unusable', 'its total is above 2^53 - 1');
}
