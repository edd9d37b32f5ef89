import { compareSymbols, type SourceSymbol } from '../count/symbol.ts';

/** A word of elements: `.` for a dot, `-` for a dash. Never empty; of any length. */
export type Codeword = string;

/** A symbol with its codeword, and the count that earned it. The escape's count is its weight. */
export interface CodebookEntry {
  readonly symbol: SourceSymbol;
  readonly count: number;
  readonly code: Codeword;
}

/** The ways of giving codewords to symbols. */
export const methods = ['huffman', 'huffman-heap', 'huffman-dots'] as const;

/** How codewords were given to symbols. */
export type Method = (typeof methods)[number];

/** Codewords for the symbols of one frequency table, most frequent symbol first. */
export interface Codebook {
  readonly method: Method;
  readonly entries: readonly CodebookEntry[];
}

/** The order of a codebook's entries: most frequent first, ties in the reference order of symbols. */
export function byFrequency(a: CodebookEntry, b: CodebookEntry): number {
  return b.count - a.count || compareSymbols(a.symbol, b.symbol);
}
