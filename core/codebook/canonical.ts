import type { Codeword } from './codebook.ts';

/**
 * The canonical codewords of the given lengths (Schwartz and Kallick 1964): counting upwards in dots and
 * dashes, dot = 0, every word the successor of the one before, longer where a longer one is due. `lengths`
 * must rise and fit in a tree (Kraft sum at most 1). Words may have any length: they are counted digit by
 * digit, in no machine integer.
 */
export function canonicalCodewords(lengths: readonly number[]): readonly Codeword[] {
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
