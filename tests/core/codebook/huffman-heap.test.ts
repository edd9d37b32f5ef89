import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Codebook } from '../../../core/codebook/codebook.ts';
import { huffmanDotsCodebook, huffmanHeapCodebook } from '../../../core/codebook/huffman-heap.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { anyTallies, tallied } from '../arbitraries.ts';
import { web2 } from './web2.ts';

const codesOf = ({ entries }: Codebook) =>
  Object.fromEntries(entries.map(({ symbol, code }) => [symbol.replace('CHAR:', ''), code]));
const costOf = ({ entries }: Codebook) =>
  entries.reduce((sum, { count, code }) => sum + (count ?? 0) * code.length, 0);

describe('a codebook in heap order', () => {
  test('is the only one there is for a list of words', () => {
    expect(codesOf(huffmanHeapCodebook(tallied(web2), false))).toMatchObject({
      e: '...',
      i: '---.',
      a: '--.-',
      o: '-.--',
      x: '-.-.-----',
      q: '-.-.----.-',
      j: '-.-.----..',
      '\n': '..-',
    });
  });

  test('takes the one given first for the lighter where counts are equal, and a joined node for the heavier', () => {
    const book = (counts: Readonly<Record<string, number>>) =>
      codesOf(huffmanHeapCodebook(tallied(counts), false));
    expect(book({ a: 1, b: 1 })).toEqual({ a: '.', b: '-' });
    expect(book({ b: 1, a: 1 })).toEqual({ b: '.', a: '-' });
    expect(book({ a: 1, b: 1, c: 2 })).toEqual({ c: '.', a: '-.', b: '--' });
  });

  test('has an escape unless it is not wanted', () => {
    expect(codesOf(huffmanHeapCodebook(tallied({ a: 5 })))).toEqual({ ESC: '.', a: '-' });
  });

  test('gives one symbol alone a dot', () => {
    expect(codesOf(huffmanHeapCodebook(tallied({ a: 5 }), false))).toEqual({ a: '.' });
  });

  test('costs what the canonical one costs, whatever was counted', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        expect(costOf(huffmanHeapCodebook(tallies))).toBe(costOf(huffmanCodebook(tallies)));
      }),
    );
  });

  test('has every dot where the one of the heavier children has a dash', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        fc.pre(tallies.length > 1);
        const mirrored = huffmanDotsCodebook(tallies, false).entries.map(({ symbol, code }) => {
          const other = [...code].map((element) => (element === '.' ? '-' : '.')).join('');
          return { symbol, code: other };
        });
        expect(huffmanHeapCodebook(tallies, false).entries).toMatchObject(mirrored);
      }),
    );
  });

  test('cannot be made of an empty table', () => {
    expect(() => huffmanHeapCodebook([])).toThrow(expect.objectContaining({ code: 'table-unusable' }));
  });
});

describe('a codebook with the heavier child on the dot', () => {
  test('gives one symbol alone a dot', () => {
    expect(codesOf(huffmanDotsCodebook(tallied({ a: 5 }), false))).toEqual({ a: '.' });
  });
});
