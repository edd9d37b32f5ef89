import type { Codeword } from '../codebook/codebook.ts';
import { compareSymbols, kindOf, type SourceSymbol, textOf } from '../count/symbol.ts';
import type { Comparison } from './comparison.ts';

/** What a list of moved symbols is filtered by; `other` is beyond ASCII, and the escape. */
export const movedKinds = ['keyword', 'docstring', 'ascii', 'other'] as const;

/** One of them. */
export type MovedKind = (typeof movedKinds)[number];

/** What became of one symbol. Every list has a place for each corpus, in the comparison's order. */
export interface MovedSymbol {
  readonly symbol: SourceSymbol;
  readonly kind: MovedKind;
  readonly counts: readonly number[];
  /** Occurrences in a million symbols. */
  readonly perMillion: readonly number[];
  /** Elements of its codeword; null where the codebook has none for it. */
  readonly lengths: readonly (number | null)[];
  readonly codes: readonly (Codeword | null)[];
  /** Whether some of the corpora have it, and some not. */
  readonly comesOrGoes: boolean;
  /** Whether its codeword is not everywhere the same, or not everywhere there. */
  readonly changesCodeword: boolean;
  /** Whether the length of its codeword is not. */
  readonly changesLength: boolean;
  /**
   * How much it matters: the largest change of share × cost, that is of the elements it adds to a million symbols.
   */
  readonly weight: number;
}

/**
 * What became of every symbol between the corpora at `places`, all by default, the one that matters most first. What
 * none of them has is left out.
 */
export function movedSymbols(
  { corpora, symbols, counts, codes }: Comparison,
  places: readonly number[] = corpora.map((_, at) => at),
): readonly MovedSymbol[] {
  const totals = places.map((place) => corpora[place]?.symbols ?? 0);
  const found = symbols.flatMap((symbol, at): readonly MovedSymbol[] => {
    const own = places.map((place) => counts[place]?.[at] ?? 0);
    const words = places.map((place) => codes[place]?.[at] ?? null);
    if (own.every((count) => count === 0) && words.every((word) => word === null)) return [];
    const perMillion = own.map((count, column) => (1e6 * count) / (totals[column] ?? 1));
    const lengths = words.map((word) => word?.length ?? null);
    const elements = perMillion.map((share, column) => share * (lengths[column] ?? 0));
    return [
      {
        symbol,
        kind: movedKindOf(symbol),
        counts: own,
        perMillion,
        lengths,
        codes: words,
        comesOrGoes: own.includes(0) && own.some((count) => count > 0),
        changesCodeword: words.some((word) => word !== words[0]),
        changesLength: lengths.some((length) => length !== lengths[0]),
        weight: Math.max(...elements) - Math.min(...elements),
      },
    ];
  });
  return found.sort((a, b) => b.weight - a.weight || compareSymbols(a.symbol, b.symbol));
}

/** Elements in a million symbols; less is told as 0. */
const LEAST_WEIGHT = 0.5;

/**
 * Whether it came or went, got another length, or matters more or less than it did. Between any two Pythons every share
 * differs by something, and nearly every canonical codeword is another because they are counted upwards, so that alone
 * is no move: whose codeword is another is asked by `changesCodeword`.
 */
export function hasMoved({ comesOrGoes, changesLength, weight }: MovedSymbol): boolean {
  return comesOrGoes || changesLength || weight >= LEAST_WEIGHT;
}

/** What a symbol is filtered as. */
export function movedKindOf(symbol: SourceSymbol): MovedKind {
  const kind = kindOf(symbol);
  switch (kind) {
    case 'keyword':
    case 'docstring':
      return kind;
    case 'escape':
      return 'other';
    case 'character':
      return (textOf(symbol).codePointAt(0) ?? 0) < 0x80 ? 'ascii' : 'other';
  }
}
