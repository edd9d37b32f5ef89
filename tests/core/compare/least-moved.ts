import type { SourceSymbol } from '../../../core/count/symbol.ts';
import type { Tally } from '../../../core/count/tally.ts';

/**
 * The least share of occurrences whose word must change when words get these lengths: every choice of words to keep is
 * tried, and whether the others find room.
 */
export function leastMoved(
  words: ReadonlyMap<SourceSymbol, string>,
  lengths: ReadonlyMap<SourceSymbol, number>,
  tallies: readonly Tally[],
): number {
  const total = tallies.reduce((sum, { count }) => sum + count, 0);
  const shared = tallies.filter(({ symbol }) => words.has(symbol));
  const staying = shared.filter(({ symbol }) => words.get(symbol)?.length === lengths.get(symbol));
  let least = Infinity;
  for (let choice = 0; choice < 2 ** staying.length; choice++) {
    const kept = new Set(staying.filter((_, at) => (choice >> at) % 2 === 1).map(({ symbol }) => symbol));
    const moved = shared.reduce((sum, { symbol, count }) => sum + (kept.has(symbol) ? 0 : count), 0);
    if (moved >= least) continue;
    const moving = tallies.flatMap(({ symbol }) => (kept.has(symbol) ? [] : [lengths.get(symbol) ?? 0]));
    const standing = [...kept].map((symbol) => words.get(symbol) ?? '');
    if (fits(moving, freePieces('', standing))) least = moved;
  }
  return least / total;
}

/** The depths of the whole subtrees below `beginning` that no kept word needs. */
function freePieces(beginning: string, kept: readonly string[]): readonly number[] {
  if (kept.includes(beginning)) return [];
  if (!kept.some((word) => word.startsWith(beginning))) return [beginning.length];
  return ['.', '-'].flatMap((element) => freePieces(beginning + element, kept));
}

/** Whether words of these lengths find room in pieces of these depths: the largest first, each in the tightest. */
function fits(lengths: readonly number[], pieces: readonly number[]): boolean {
  const left = [...pieces];
  return lengths
    .toSorted((a, b) => a - b)
    .every((length) => {
      const tightest = Math.max(...left.filter((depth) => depth <= length));
      if (tightest === -Infinity) return false;
      left.splice(left.indexOf(tightest), 1);
      for (let depth = tightest + 1; depth <= length; depth++) left.push(depth);
      return true;
    });
}
