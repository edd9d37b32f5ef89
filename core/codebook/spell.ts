import { type SourceSymbol, textOf } from '../count/symbol.ts';
import type { Codebook, Codeword } from './codebook.ts';
import { escapedElements } from './escape.ts';

/** The codewords of a book by their symbols. */
export type Codewords = ReadonlyMap<SourceSymbol, Codeword>;

/** The codewords of `entries` by their symbols. */
export function codewordsBySymbol(entries: Codebook['entries']): Codewords {
  return new Map(entries.map(({ symbol, code }) => [symbol, code]));
}

/** What is sent for `symbol`: itself, or where it is a keyword or docstring mark without a codeword, its characters. */
export function partsOf(symbol: SourceSymbol, codewords: Codewords): readonly SourceSymbol[] {
  if (codewords.has(symbol) || symbol.startsWith('CHAR:')) return [symbol];
  return [...textOf(symbol)].map((character): SourceSymbol => `CHAR:${character}`);
}

/**
 * The letters of one of `partsOf`: its codeword, or for a character without one the escape and its code point in a
 * letter of its own; none where there is no escape either.
 */
export function lettersOf(
  part: SourceSymbol,
  codewords: Codewords,
  escape: Codeword | null,
): readonly Codeword[] {
  const code = codewords.get(part);
  if (code !== undefined) return [code];
  return escape === null ? [] : [escape, escapedElements(textOf(part).codePointAt(0) ?? 0)];
}
