import { compareSymbols, ESCAPE, type SourceSymbol } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';
import { isPrefixFree } from './prefix-free.ts';

/** A word of elements: `.` for a dot, `-` for a dash. Never empty; of any length. */
export type Codeword = string;

/**
 * A symbol with its codeword, and the count that earned it: null in a given table, where nothing was counted.
 * The escape's count is its weight.
 */
export interface CodebookEntry {
  readonly symbol: SourceSymbol;
  readonly count: number | null;
  readonly code: Codeword;
}

/** The ways of giving codewords to symbols; `methods.ts` tells of each. */
export const methods = [
  'huffman',
  'huffman-heap',
  'huffman-dots',
  'length-limited',
  'fastest-prefix',
  'fastest-spaced',
  'itu',
  'wabun',
] as const;

/** How codewords were given to symbols. */
export type Method = (typeof methods)[number];

/** Codewords for the symbols of one frequency table, most frequent symbol first, or a table that was given. */
export interface Codebook {
  readonly method: Method;
  /** No codeword is the beginning of another, so letters need no gap between them. */
  readonly prefixFree: boolean;
  /** The codeword that announces a code point; null where what the book lacks cannot be sent. */
  readonly escape: Codeword | null;
  /** Every codeword, the escape's among them as `ESC`. */
  readonly entries: readonly CodebookEntry[];
  /** What was counted too, and is sent by the escape because it is too rare among too many. Mostly nothing. */
  readonly folded: readonly Tally[];
}

/** A codebook of `entries`, and of what is sent by the escape, in their order of frequency, with what follows from them. */
export function codebookOf(
  method: Method,
  entries: readonly CodebookEntry[],
  folded: readonly Tally[] = [],
): Codebook {
  return {
    method,
    prefixFree: isPrefixFree(entries.map(({ code }) => code)),
    escape: entries.find(({ symbol }) => symbol === ESCAPE)?.code ?? null,
    entries: entries.toSorted(byFrequency),
    folded: folded.toSorted(byFrequency),
  };
}

/** Most frequent first, what was not counted last, ties in the reference order of symbols. */
export function byFrequency(a: Ranked, b: Ranked): number {
  return (b.count ?? 0) - (a.count ?? 0) || compareSymbols(a.symbol, b.symbol);
}

type Ranked = Pick<CodebookEntry, 'symbol' | 'count'>;
