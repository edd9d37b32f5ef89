import type { Tally } from '../count/tally.ts';
import { sounderError } from '../errors.ts';
import { canonicalEntries } from './canonical.ts';
import { checkTallies } from './check-tallies.ts';
import { byFrequency, type Codebook, codebookOf } from './codebook.ts';
import { withEscape } from './escape.ts';
import { huffmanLengths } from './huffman-lengths.ts';
import { limitedLengths } from './limited-lengths.ts';
import { rising } from './rising.ts';

/** The most elements of a codeword where nobody says otherwise: a hand and an ear still follow them. */
export const DEFAULT_LIMIT = 12;

/** What the control of the limit reaches. */
export const LIMIT_RANGE = { least: 1, most: 99 } as const;

/** The smallest limit by which so many symbols have codewords, the escape counted as one of them: 482 need 9. */
export function leastLimit(symbols: number): number {
  return Math.max(1, Math.ceil(Math.log2(symbols)));
}

/**
 * The codebook with the least mean length among those whose codewords have at most `limit` elements; with
 * Huffman's own lengths where they are short enough. Of the words of a length the frequent symbols get the
 * first, which have the most dots. Throws `limit-unusable` where so many
 * symbols do not fit, and `table-unusable`.
 */
export function lengthLimitedCodebook(
  tallies: readonly Tally[],
  limit = DEFAULT_LIMIT,
  hasEscape = true,
): Codebook {
  checkTallies(tallies);
  const inOrder = rising(hasEscape ? withEscape(tallies) : tallies);
  checkLimit(limit, inOrder.length);
  const weights = inOrder.map(({ count }) => count);
  const free = huffmanLengths(weights);
  const lengths = free.every((length) => length <= limit) ? free : limitedLengths(weights, limit);
  return codebookOf('length-limited', canonicalEntries(inOrder, lengths, byFrequency));
}

function checkLimit(limit: number, symbols: number): void {
  const least = leastLimit(symbols);
  if (!Number.isSafeInteger(limit) || limit < least)
    throw sounderError('limit-unusable', limit, symbols, least);
}
