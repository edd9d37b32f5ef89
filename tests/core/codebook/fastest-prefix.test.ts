import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fastestPrefixCodebook, MOST_SYMBOLS } from '../../../core/codebook/fastest-prefix.ts';
import { huffmanDotsCodebook } from '../../../core/codebook/huffman-heap.ts';
import type { Tally } from '../../../core/count/tally.ts';
import { anyTallies, fewTallies, tallied } from '../arbitraries.ts';
import { codesOf, unitsOf, weightsOf } from './cost.ts';
import { leastPrefixUnits, leastPrefixUnitsByLevel } from './least-cost.ts';

/** `n` ideographs, the first the most frequent, the last counted once. */
const ideographs = (n: number): readonly Tally[] =>
  Array.from({ length: n }, (_, at) => ({
    symbol: `CHAR:${String.fromCodePoint(0x4e00 + at)}`,
    count: n - at,
  }));

describe('the fastest prefix codebook', () => {
  test('spends more dots to save dashes', () => {
    expect(codesOf(fastestPrefixCodebook(tallied({ a: 3, b: 3, c: 1 }), false))).toEqual({
      a: '-',
      b: '..',
      c: '.-',
    });
    expect(codesOf(fastestPrefixCodebook(tallied({ a: 3, b: 1, c: 1 }), false))).toEqual({
      a: '.',
      b: '-.',
      c: '--',
    });
  });

  test('takes as little time as any full tree of up to 10 symbols', () => {
    fc.assert(
      fc.property(fewTallies(10), (tallies) => {
        const book = fastestPrefixCodebook(tallies, false);
        expect(unitsOf(book)).toBe(leastPrefixUnits(weightsOf(book)));
      }),
      { numRuns: 500 },
    );
  });

  test('takes as little time as the plain program finds for up to 40', () => {
    fc.assert(
      fc.property(fewTallies(40), (tallies) => {
        const book = fastestPrefixCodebook(tallies, false);
        fc.pre(tallies.length > 1);
        expect(unitsOf(book)).toBe(leastPrefixUnitsByLevel(weightsOf(book)));
      }),
      { numRuns: 100 },
    );
  });

  test('is never slower than Huffman’s with the heavier child on the dot', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        expect(unitsOf(fastestPrefixCodebook(tallies))).toBeLessThanOrEqual(
          unitsOf(huffmanDotsCodebook(tallies)),
        );
      }),
    );
  });

  test('sends by the escape what is too rare among too many, and weighs it by that', () => {
    const { entries, folded } = fastestPrefixCodebook(ideographs(MOST_SYMBOLS + 3));
    expect(folded.map(({ count }) => count)).toEqual([3, 2, 1]);
    expect(entries).toHaveLength(MOST_SYMBOLS + 1);
    expect(entries.find(({ symbol }) => symbol === 'ESC')?.count).toBe(1 + 2 + 3 + 1);
    expect(entries.map(({ count }) => count)).not.toContain(3);
  });

  test('refuses too many without an escape', () => {
    expect(() => fastestPrefixCodebook(ideographs(MOST_SYMBOLS + 1), false)).toThrow(
      expect.objectContaining({
        code: 'table-unusable',
        message: expect.stringContaining('5001 symbols') as string,
      }),
    );
  });
});
