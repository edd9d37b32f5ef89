import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Codebook } from '../../../core/codebook/codebook.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { compareSymbols, type SourceSymbol } from '../../../core/count/symbol.ts';
import { anyTallies, tallied } from '../arbitraries.ts';

const codeOf = (book: Codebook, symbol: SourceSymbol) =>
  book.entries.find((entry) => entry.symbol === symbol)?.code ?? 'none';
const kraft = (codes: readonly string[]) => codes.reduce((sum, code) => sum + 2 ** -code.length, 0);

/** The least total cost there is, by another road: join the two lightest and sort again, until one is left. */
function leastCost(weights: readonly number[]): number {
  const rest = [...weights].sort((a, b) => a - b);
  let cost = 0;
  while (rest.length > 1) {
    const [first = 0, second = 0] = rest.splice(0, 2);
    cost += first + second;
    rest.push(first + second);
    rest.sort((a, b) => a - b);
  }
  return cost;
}

describe('a Huffman codebook', () => {
  test('gives the commonest symbol the shortest codeword', () => {
    const book = huffmanCodebook(tallied({ e: 9, t: 5, z: 1 }));
    expect(codeOf(book, 'CHAR:e')).toHaveLength(1);
    expect(codeOf(book, 'CHAR:t')).toHaveLength(2);
    expect(codeOf(book, 'CHAR:z')).toHaveLength(3);
  });

  test('counts upwards in dots and dashes by (length, symbol)', () => {
    const book = huffmanCodebook(tallied({ d: 8, c: 8, b: 8, a: 8, e: 7 }));
    const symbols = ['CHAR:c', 'CHAR:d', 'CHAR:a', 'CHAR:b', 'CHAR:e', 'ESC'] as const;
    expect(symbols.map((symbol) => codeOf(book, symbol))).toEqual(['..', '.-', '-..', '-.-', '--.', '---']);
  });

  test('joins equal weights leaf before node, lower symbol first', () => {
    const book = huffmanCodebook(tallied({ a: 1, b: 1, c: 2 }));
    expect(book.entries.map(({ symbol, code }) => `${symbol} ${code}`)).toEqual([
      'CHAR:c -.',
      'ESC --',
      'CHAR:a ..',
      'CHAR:b .-',
    ]);
  });

  test('weighs the escape by the symbols seen once, at least 1', () => {
    const weight = (book: Codebook) => book.entries.find(({ symbol }) => symbol === 'ESC')?.count;
    expect(weight(huffmanCodebook(tallied({ a: 1, b: 1, c: 1, d: 7 })))).toBe(3);
    expect(weight(huffmanCodebook(tallied({ a: 4, b: 7 })))).toBe(1);
  });

  test('gives one symbol alone a codeword of one element, beside the escape', () => {
    expect(huffmanCodebook(tallied({ x: 3 })).entries.map(({ code }) => code)).toEqual(['.', '-']);
  });

  test('is the same whatever the order of the table', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        expect(huffmanCodebook([...tallies].reverse())).toEqual(huffmanCodebook(tallies));
      }),
    );
  });

  test('is prefix-free and leaves no codeword unused', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        const codes = huffmanCodebook(tallies).entries.map(({ code }) => code);
        const sorted = [...codes].sort();
        expect(sorted.some((code, at) => sorted[at + 1]?.startsWith(code))).toBe(false);
        expect(kraft(codes)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('costs as little as any prefix code can', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        const { entries } = huffmanCodebook(tallies);
        const cost = entries.reduce((sum, { count, code }) => sum + (count ?? 0) * code.length, 0);
        expect(cost).toBe(leastCost(entries.map(({ count }) => count ?? 0)));
      }),
    );
  });

  test('keeps codewords longer than any machine word', () => {
    const weights = [1, 2]; // the escape, and then each just heavier than all but the last before it together
    for (let sum = 0, at = 2; at < 70; at++) {
      sum += weights[at - 2] ?? 0;
      weights.push(sum + 1);
    }
    const counts = weights.slice(1).map((count, at) => [String.fromCodePoint(0x4e00 + at), count]);
    const { entries } = huffmanCodebook(tallied(Object.fromEntries(counts) as Record<string, number>));
    expect(Math.max(...entries.map(({ code }) => code.length))).toBeGreaterThan(64);
    expect(new Set(entries.map(({ code }) => code)).size).toBe(70);
  });

  test.each([
    ['an empty table', {}],
    ['a count of zero', { a: 0 }],
    ['a negative count', { a: -1 }],
    ['half a count', { a: 0.5 }],
    ['no number', { a: NaN }],
    ['a total above 2^53 - 1', { a: Number.MAX_SAFE_INTEGER, b: 1 }],
  ])('refuses %s', (_what, counts) => {
    expect(() => huffmanCodebook(tallied(counts))).toThrow(
      expect.objectContaining({ code: 'table-unusable' }),
    );
  });

  test('refuses a symbol that is counted twice', () => {
    expect(() => huffmanCodebook([...tallied({ a: 1 }), ...tallied({ a: 2 })])).toThrow(
      /CHAR:a is in it twice/,
    );
  });
});

describe('the order of symbols', () => {
  test('is by code point, so that characters beyond U+FFFF come after all others', () => {
    const sorted = ['KW:def', 'CHAR:\u{1f600}', 'ESC', 'CHAR:\uffee', 'DOC:"""', 'CHAR:a'] as SourceSymbol[];
    expect(sorted.sort(compareSymbols)).toEqual([
      'CHAR:a',
      'CHAR:\uffee',
      'CHAR:\u{1f600}',
      'DOC:"""',
      'ESC',
      'KW:def',
    ]);
  });
});
