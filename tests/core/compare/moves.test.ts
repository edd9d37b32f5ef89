import { describe, expect, test } from 'vitest';
import { compareCorpora } from '../../../core/compare/comparison.ts';
import { movesAlong, movesBetween, wordMoves } from '../../../core/compare/moves.ts';
import { codebookOf } from '../../../core/codebook/codebook.ts';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { tallied } from '../arbitraries.ts';
import { fairCorpora } from './corpora.ts';

const bookOf = (words: Readonly<Record<string, readonly [number, string]>>) =>
  codebookOf(
    'huffman',
    Object.entries(words).map(([symbol, [count, code]]) => ({ symbol: symbol as SourceSymbol, count, code })),
  );

describe('what moves between two codebooks', () => {
  const older = bookOf({ 'CHAR:a': [9, '.'], 'CHAR:b': [3, '-.'], 'CHAR:c': [2, '--.'], ESC: [1, '---'] });
  const newer = bookOf({
    'CHAR:a': [5, '.'],
    'CHAR:c': [3, '-.'],
    'CHAR:b': [1, '--.'],
    'CHAR:d': [1, '---.'],
    ESC: [1, '----'],
  });

  test('is told in symbols and in shares of the newer one’s occurrences', () => {
    expect(wordMoves(older, newer)).toEqual({
      shared: 3,
      lengths: { symbols: 2, share: 0.4 },
      codewords: { symbols: 2, share: 0.4 },
    });
  });

  test('is nothing from a codebook to itself', () => {
    const none = { symbols: 0, share: 0 };
    expect(wordMoves(older, older)).toEqual({ shared: 3, lengths: none, codewords: none });
  });
});

describe('what moves between corpora', () => {
  const comparison = compareCorpora(
    fairCorpora([
      tallied({ a: 9, b: 5, p: 1 }),
      tallied({ a: 9, b: 5, q: 1 }),
      tallied({ a: 5, b: 9, q: 1, r: 1 }),
    ]),
    'huffman',
  );

  test('is what each gained and lost against the one before', () => {
    const steps = movesAlong(comparison).map(({ gained, lost }) => [gained, lost]);
    expect(steps).toEqual([
      [['CHAR:q'], ['CHAR:p']],
      [['CHAR:r'], []],
    ]);
  });

  test('can be asked of any two, in either order', () => {
    expect(movesBetween(comparison, 2, 0)).toMatchObject({ gained: ['CHAR:p'], lost: ['CHAR:q', 'CHAR:r'] });
  });
});
