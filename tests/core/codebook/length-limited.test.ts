import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Codebook } from '../../../core/codebook/codebook.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { leastLimit, lengthLimitedCodebook } from '../../../core/codebook/length-limited.ts';
import { anyTallies, fewTallies, tallied } from '../arbitraries.ts';
import { codesOf, elementsOf, weightsOf } from './cost.ts';
import { leastLimitedElements } from './least-cost.ts';

const steep = tallied({ a: 34, b: 21, c: 13, d: 8, e: 5, f: 3, g: 2, h: 1 });
const lengthsOf = ({ entries }: Codebook) => entries.map(({ symbol, code }) => [symbol, code.length]);
const longest = (limit: number, tallies = steep) =>
  Math.max(...lengthLimitedCodebook(tallies, limit, false).entries.map(({ code }) => code.length));

describe('a length-limited codebook', () => {
  test('has no codeword above its limit, down to where all are alike', () => {
    expect([7, 6, 5, 4, 3].map((limit) => longest(limit))).toEqual([7, 6, 5, 4, 3]);
  });

  test('shortens the rare and lengthens the frequent', () => {
    expect(codesOf(lengthLimitedCodebook(tallied({ a: 8, b: 4, c: 2, d: 1 }), 2, false))).toEqual({
      a: '..',
      b: '.-',
      c: '-.',
      d: '--',
    });
  });

  test('has at most 12 elements unless another limit is wanted', () => {
    const counts = Array.from({ length: 30 }, (_, at) => [String.fromCodePoint(97 + at), 2 ** at]);
    const { entries } = lengthLimitedCodebook(tallied(Object.fromEntries(counts) as Record<string, number>));
    expect(Math.max(...entries.map(({ code }) => code.length))).toBe(12);
  });

  test('has Huffman’s lengths where the limit is loose', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        expect(lengthsOf(lengthLimitedCodebook(tallies, 1000))).toEqual(lengthsOf(huffmanCodebook(tallies)));
      }),
    );
  });

  test('costs as little as any with that limit', () => {
    fc.assert(
      fc.property(fewTallies(8), fc.integer({ min: 3, max: 7 }), (tallies, limit) => {
        const book = lengthLimitedCodebook(tallies, limit, false);
        fc.pre(tallies.length > 1);
        expect(elementsOf(book)).toBe(leastLimitedElements(weightsOf(book), limit));
      }),
    );
  });

  test('needs a limit by which so many words are there', () => {
    expect([1, 2, 3, 4, 5, 482, 1_114_112].map(leastLimit)).toEqual([1, 1, 2, 2, 3, 9, 21]);
    expect(longest(leastLimit(8))).toBe(3);
  });

  test.each([
    [2, 8],
    [0, 1],
    [1.5, 2],
    [NaN, 2],
    [-3, 2],
  ])('refuses a limit of %d for %d symbols, and says which would do', (limit, symbols) => {
    expect(() => lengthLimitedCodebook(steep.slice(0, symbols), limit, false)).toThrow(
      expect.objectContaining({
        code: 'limit-unusable',
        message: expect.stringContaining('Allow') as string,
      }),
    );
  });

  test('counts the escape among those that must fit', () => {
    expect(longest(3)).toBe(3);
    expect(() => lengthLimitedCodebook(steep, 3)).toThrow(/for 9 symbols.* Allow 4 or more/);
  });
});
