import { huffmanLengths } from '../codebook/huffman-lengths.ts';
import { rising } from '../codebook/rising.ts';
import type { SourceSymbol } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';

/**
 * Huffman's lengths for `tallies`, with those of symbols that are counted alike exchanged so that as many as can keep
 * the length they had: that changes neither what all cost nor how many codewords of a length there are. `had` tells the
 * length a symbol had.
 */
export function steadyLengths(
  tallies: readonly Tally[],
  had: (symbol: SourceSymbol) => number | undefined,
): ReadonlyMap<SourceSymbol, number> {
  const inOrder = rising(tallies);
  const lengths = huffmanLengths(inOrder.map(({ count }) => count));
  const given = new Map<SourceSymbol, number>();
  let from = 0;
  while (from < inOrder.length) {
    let to = from + 1;
    while (inOrder[to]?.count === inOrder[from]?.count) to++;
    const alike = inOrder.slice(from, to).map(({ symbol }) => symbol);
    for (const [symbol, length] of exchanged(alike, lengths.slice(from, to), had)) given.set(symbol, length);
    from = to;
  }
  return given;
}

/** The lengths of symbols that are counted alike: first to those that had them, what is left in order to the rest. */
function exchanged(
  symbols: readonly SourceSymbol[],
  lengths: Iterable<number>,
  had: (symbol: SourceSymbol) => number | undefined,
): readonly (readonly [SourceSymbol, number])[] {
  const left = new Map<number, number>();
  for (const length of lengths) left.set(length, (left.get(length) ?? 0) + 1);
  const take = (length: number): boolean => {
    const number = left.get(length) ?? 0;
    if (number > 0) left.set(length, number - 1);
    return number > 0;
  };
  const keeping = symbols.map((symbol) => [symbol, had(symbol)] as const);
  const kept = new Map(
    keeping.flatMap(([symbol, length]) =>
      length !== undefined && take(length) ? [[symbol, length] as const] : [],
    ),
  );
  const rest = [...left].flatMap(([length, number]) => new Array<number>(number).fill(length));
  return symbols.map((symbol) => [symbol, kept.get(symbol) ?? rest.pop() ?? 0] as const);
}
