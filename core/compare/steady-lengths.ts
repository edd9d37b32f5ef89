import { huffmanLengths } from '../codebook/huffman-lengths.ts';
import { rising } from '../codebook/rising.ts';
import { ESCAPE, type SourceSymbol } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';

/**
 * Lengths for `tallies` that cost no more than Huffman's. Where several do, as they often do where counts or sums of
 * counts are equal, those by which the fewest occurrences get another length than they had: none can move fewer. `had`
 * tells the length a symbol had. Where the cost is above 2^53, and sums are no longer exact, just Huffman's.
 */
export function steadyLengths(
  tallies: readonly Tally[],
  had: (symbol: SourceSymbol) => number | undefined,
): ReadonlyMap<SourceSymbol, number> {
  const inOrder = rising(tallies);
  const weights = inOrder.map(({ count }) => count);
  const huffman = huffmanLengths(weights);
  const cost = weights.reduce((sum, weight, at) => sum + weight * (huffman[at] ?? 0), 0);
  const lengths = Number.isSafeInteger(cost) ? preferred(inOrder, had) : huffman;
  return new Map(inOrder.map(({ symbol }, at) => [symbol, lengths[at] ?? 0]));
}

/** What a symbol's codeword matters to who knows it: its occurrences. The escape has none and only decides between equals. */
export function moveWeight({ symbol, count }: Tally): number {
  return symbol === ESCAPE ? 0.5 : count;
}

/** A possible element of a codeword, or a package of them: what it costs, and what it makes move. */
interface Coin {
  readonly cost: number;
  /** By move weight, what gets another length by it; below zero what keeps its length by it. */
  readonly moved: number;
  /** Whose element it is; null for a package. */
  readonly leaf: number | null;
}

/**
 * Package-merge (Larmore and Hirschberg 1990) as for codes of limited length, with a limit that no optimal code reaches,
 * and a second price beside the cost: a symbol's last element of the length it had is worth its occurrences, the next
 * one costs as many. A selection that is cheapest takes no element of a symbol without those before it, whatever the
 * second price, so all cheapest ones are codes and the least second price is found among them.
 */
function preferred(
  tallies: readonly Tally[],
  had: (symbol: SourceSymbol) => number | undefined,
): Uint32Array {
  const n = tallies.length;
  const lengths = new Uint32Array(n).fill(n < 2 ? 1 : 0);
  if (n < 2) return lengths;
  const before = tallies.map(({ symbol }) => had(symbol));
  const rows: (readonly Coin[])[] = [];
  for (let length = longestOf(tallies); length > 0; length--) {
    const elements = tallies.map((tally, leaf) => elementOf(tally, leaf, length, before[leaf]));
    const coins = [...elements.sort(dearer), ...packagesOf(rows.at(-1) ?? [])];
    // Sorting two rising rows is merging them, and of equal coins an element stands before a package.
    rows.push(coins.sort(dearer).slice(0, 2 * n - 2));
  }
  let taken = 2 * n - 2;
  for (const row of rows.toReversed()) {
    const coins = row.slice(0, taken);
    for (const { leaf } of coins) if (leaf !== null) lengths[leaf] = (lengths[leaf] ?? 0) + 1;
    taken = 2 * coins.filter(({ leaf }) => leaf === null).length;
  }
  return lengths;
}

function elementOf(tally: Tally, leaf: number, length: number, before: number | undefined): Coin {
  const sign = length === before ? -1 : Number(length - 1 === before);
  return { cost: tally.count, moved: sign * moveWeight(tally), leaf };
}

/** No codeword of an optimal code is longer: the nodes above it weigh at least as Fibonacci's numbers grow. */
function longestOf(tallies: readonly Tally[]): number {
  const total = tallies.reduce((sum, { count }) => sum + count, 0);
  let [node, above] = [tallies[0]?.count ?? 1, 2 * (tallies[0]?.count ?? 1)];
  let length = 0;
  while (above <= total) {
    [node, above] = [above, node + above];
    length++;
  }
  return Math.min(length, tallies.length - 1);
}

function packagesOf(row: readonly Coin[]): readonly Coin[] {
  return Array.from({ length: Math.floor(row.length / 2) }, (_, pair) => {
    const [one, other] = [row[2 * pair], row[2 * pair + 1]];
    return {
      cost: (one?.cost ?? 0) + (other?.cost ?? 0),
      moved: (one?.moved ?? 0) + (other?.moved ?? 0),
      leaf: null,
    };
  });
}

function dearer(a: Coin, b: Coin): number {
  return a.cost - b.cost || a.moved - b.moved;
}
