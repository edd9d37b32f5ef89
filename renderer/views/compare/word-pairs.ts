import type { Codebook, Codeword } from '../../../core/codebook/codebook.ts';
import { ESCAPE, type SourceSymbol } from '../../../core/count/symbol.ts';

/** A symbol with its codeword in two codebooks. */
export interface WordPair {
  readonly symbol: SourceSymbol;
  /** Occurrences in a million symbols; null where they were not counted: for the escape. */
  readonly perMillion: readonly [number | null, number | null];
  /** Null where the codebook has none. */
  readonly codes: readonly [Codeword | null, Codeword | null];
}

/** Two codebooks beside each other: in the order of the newer one, then what only the older one has. */
export function wordPairs(older: Codebook, newer: Codebook): readonly WordPair[] {
  const [before, after] = [sharesIn(older), sharesIn(newer)];
  const symbols = new Set([...after.keys(), ...before.keys()]);
  return [...symbols].map((symbol) => {
    const [was, is] = [before.get(symbol), after.get(symbol)];
    return {
      symbol,
      perMillion: [shareOf(symbol, was?.share), shareOf(symbol, is?.share)],
      codes: [was?.code ?? null, is?.code ?? null],
    };
  });
}

/** Those with another codeword, or with none in one of the two. */
export function movedPairs(pairs: readonly WordPair[]): readonly WordPair[] {
  return pairs.filter(({ codes: [was, is] }) => was !== is);
}

function shareOf(symbol: SourceSymbol, share = 0): number | null {
  return symbol === ESCAPE ? null : share;
}

function sharesIn({ entries, folded }: Codebook) {
  const counted = [...entries.filter(({ symbol }) => symbol !== ESCAPE), ...folded];
  const total = Math.max(
    1,
    counted.reduce((sum, { count }) => sum + (count ?? 0), 0),
  );
  return new Map(
    entries.map(({ symbol, code, count }) => [symbol, { code, share: (1e6 * (count ?? 0)) / total }]),
  );
}
