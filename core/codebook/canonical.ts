import type { Tally } from '../count/tally.ts';
import type { CodebookEntry, Codeword } from './codebook.ts';

/**
 * `tallies` with the canonical codewords of the given lengths, those of a length in the given order. `lengths[i]` is the length for `tallies[i]`.
 */
export function canonicalEntries(
  tallies: readonly Tally[],
  lengths: ArrayLike<number>,
  order: (a: Tally, b: Tally) => number,
): readonly CodebookEntry[] {
  const inOrder = tallies
    .map((tally, at) => ({ ...tally, length: lengths[at] ?? 0 }))
    .sort((a, b) => a.length - b.length || order(a, b));
  const codes = canonicalCodewords(inOrder.map(({ length }) => length));
  return inOrder.map(({ symbol, count }, rank) => ({ symbol, count, code: codes[rank] ?? '' }));
}

/**
 * The canonical codewords of the given lengths (Schwartz and Kallick 1964): counting upwards in dots and
 * dashes, dot = 0, every word the successor of the one before, longer where a longer one is due. `lengths`
 * must rise and fit in a tree (Kraft sum at most 1). Words may have any length: they are counted digit by
 * digit, in no machine integer.
 */
function canonicalCodewords(lengths: readonly number[]): readonly Codeword[] {
  const digits: ('.' | '-')[] = [];
  return lengths.map((length, rank) => {
    if (rank > 0) increment(digits);
    while (digits.length < length) digits.push('.');
    return digits.join('');
  });
}

function increment(digits: ('.' | '-')[]): void {
  let at = digits.length - 1;
  while (at >= 0 && digits[at] === '-') digits[at--] = '.';
  if (at >= 0) digits[at] = '-';
}
