import { describe, expect, test } from 'vitest';
import type { Codeword } from '../../../../core/codebook/codebook.ts';
import type { SourceSymbol } from '../../../../core/count/symbol.ts';
import { toLearn, toLearnWords } from '../../../../renderer/views/compare/to-learn.ts';

const pair = (symbol: SourceSymbol, was: Codeword | null, is: Codeword | null) => ({
  symbol,
  perMillion: [1, 1] as const,
  codes: [was, is] as const,
});
const moved = [pair('CHAR:a', '.', '-'), pair('CHAR:b', '-', '.')];
const others = [pair('CHAR:s', '..', '..'), pair('CHAR:l', '--', null)];
const gained = pair('CHAR:n', null, '..-');
const escape = pair('ESC', '.-', '-.');

describe('what is to be learnt of a newer codebook', () => {
  test('is what moved and what is new, not what stays or is lost', () => {
    const learnt = toLearn([...moved, ...others, gained, escape]).map(({ symbol }) => symbol);
    expect(learnt).toEqual(['CHAR:a', 'CHAR:b', 'CHAR:n', 'ESC']);
  });

  test.each([
    [[...moved, ...others, gained, escape], '2 that move, 1 new one and the escape’s'],
    [[...moved.slice(1), escape], '1 that moves and the escape’s'],
    [[gained], '1 new one'],
    [others, 'none'],
  ])('is counted apart, %#', (pairs, words) => {
    expect(toLearnWords(pairs)).toBe(words);
  });
});
