import { describe, expect, test } from 'vitest';
import { codebookBy } from '../../../../core/codebook/methods.ts';
import { movedPairs, wordPairs } from '../../../../renderer/views/compare/word-pairs.ts';
import { tallied } from '../../../core/arbitraries.ts';

const book = (counts: Readonly<Record<string, number>>) => codebookBy('huffman', tallied(counts));
const pairs = wordPairs(book({ a: 8, b: 2, x: 1 }), book({ a: 8, b: 2, y: 1 }));
const of = (symbol: string) => pairs.find((pair) => pair.symbol === symbol);

describe('two codebooks side by side', () => {
  test('have every symbol once, also what only one of them has', () => {
    expect(pairs.map(({ symbol }) => symbol).toSorted()).toEqual([
      ...['CHAR:a', 'CHAR:b', 'CHAR:x', 'CHAR:y', 'ESC'],
    ]);
    expect(of('CHAR:x')?.codes[1]).toBeNull();
    expect(of('CHAR:y')?.codes[0]).toBeNull();
  });

  test('tell how often a symbol occurs, but of the escape nothing', () => {
    expect(of('CHAR:y')?.perMillion).toEqual([0, 1e6 / 11]);
    expect(of('ESC')?.perMillion).toEqual([null, null]);
  });

  test('differ where a codeword is another, or missing', () => {
    const moved = movedPairs(pairs).map(({ symbol }) => symbol);
    expect(moved).toEqual(expect.arrayContaining(['CHAR:x', 'CHAR:y']));
    expect(moved).not.toContain('CHAR:a');
  });
});
