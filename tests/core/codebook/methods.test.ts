import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methods } from '../../../core/codebook/codebook.ts';
import { isComplete, kraftSum } from '../../../core/codebook/kraft.ts';
import { codebookBy, methodFacts } from '../../../core/codebook/methods.ts';
import { isPrefixFree } from '../../../core/codebook/prefix-free.ts';
import { anyTallies, tallied } from '../arbitraries.ts';
import { codesOf, elementsOf, weightsOf } from './cost.ts';
import { leastElements } from './least-cost.ts';

const made = methods.filter((method) => !methodFacts[method].isGiven);
const given = methods.filter((method) => methodFacts[method].isGiven);
const prefixFree = made.filter((method) => methodFacts[method].isPrefixFree);
/** In heap order the table's own order breaks ties, and is meant to. */
const orderFree = made.filter((method) => method !== 'huffman-heap' && method !== 'huffman-dots');
const fewest = prefixFree.filter((method) => method.startsWith('huffman'));

describe.each(made)('a codebook by %s', (method) => {
  test('gives each symbol and the escape a codeword of its own', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        const { entries, escape } = codebookBy(method, tallies);
        expect(entries.map(({ symbol }) => symbol).sort()).toEqual(
          [...tallies.map(({ symbol }) => symbol), 'ESC'].sort(),
        );
        expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
        expect(entries.find(({ code }) => code === escape)?.symbol).toBe('ESC');
      }),
    );
  });

  test('gives one symbol alone a dot, and the second a dash or two dots', () => {
    expect(codesOf(codebookBy(method, tallied({ a: 5 }), { hasEscape: false }))).toEqual({ a: '.' });
    const two = Object.values(codesOf(codebookBy(method, tallied({ a: 5, b: 3 }), { hasEscape: false })));
    expect(two.sort()).toEqual(method === 'fastest-spaced' ? ['.', '..'] : ['-', '.']);
  });

  test('is the same every time', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        expect(codebookBy(method, tallies)).toEqual(codebookBy(method, tallies));
      }),
    );
  });

  test.each([
    ['an empty table', {}],
    ['a count of zero', { a: 0 }],
    ['a negative count', { a: -1 }],
    ['half a count', { a: 0.5 }],
    ['no number', { a: NaN }],
    ['a total above 2^53 - 1', { a: Number.MAX_SAFE_INTEGER, b: 1 }],
  ])('is refused for %s', (_what, counts) => {
    expect(() => codebookBy(method, tallied(counts))).toThrow(
      expect.objectContaining({ code: 'table-unusable' }),
    );
  });

  test('is refused where the escape was counted', () => {
    expect(() => codebookBy(method, [{ symbol: 'ESC', count: 1 }])).toThrow(/ESC is in it/);
  });
});

describe.each(prefixFree)('a codebook by %s', (method) => {
  test('is prefix-free, says so, and leaves no codeword unused', () => {
    fc.assert(
      fc.property(anyTallies(), fc.boolean(), (tallies, hasEscape) => {
        fc.pre(tallies.length > 1);
        const book = codebookBy(method, tallies, { hasEscape });
        const codes = book.entries.map(({ code }) => code);
        expect([book.prefixFree, isPrefixFree(codes), isComplete(codes)]).toEqual([true, true, true]);
        expect(kraftSum(codes)).toBeCloseTo(1, 9);
      }),
    );
  });
});

test.each(orderFree)('a codebook by %s is the same whatever the order of the table', (method) => {
  fc.assert(
    fc.property(
      anyTallies().chain((tallies) =>
        fc.tuple(fc.constant(tallies), fc.shuffledSubarray([...tallies], { minLength: tallies.length })),
      ),
      ([tallies, shuffled]) => {
        expect(codebookBy(method, shuffled)).toEqual(codebookBy(method, tallies));
      },
    ),
  );
});

test.each(fewest)('a codebook by %s has as few elements as any', (method) => {
  fc.assert(
    fc.property(anyTallies(), (tallies) => {
      const book = codebookBy(method, tallies);
      expect(elementsOf(book)).toBe(leastElements(weightsOf(book)));
    }),
    { numRuns: 1000 },
  );
});

describe.each(given)('the table of %s', (method) => {
  test('is the same whatever was counted, and counts nothing', () => {
    const book = codebookBy(method, []);
    expect(codebookBy(method, tallied({ a: 5 }))).toEqual(book);
    expect(book).toMatchObject({ method, prefixFree: false, escape: null });
    expect(new Set(book.entries.map(({ count }) => count))).toEqual(new Set([null]));
  });

  test('has no codeword twice', () => {
    const codes = codebookBy(method, []).entries.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

test('a method is explained in words that say why Morse is no Huffman code', () => {
  expect(methodFacts.itu.explanation).toMatch(/not a Huffman code.*gap/);
});

describe('the Kraft sum', () => {
  test('is exactly 1 where the least codeword more or less is noticed', () => {
    const long = Array.from({ length: 1200 }, (_, at) => `${'-'.repeat(at)}.`);
    expect(isComplete([...long, '-'.repeat(1200)])).toBe(true);
    expect(isComplete(long)).toBe(false);
    expect(isComplete(['.', '-', '..', '.-', '-.', '--'])).toBe(false);
    expect(isComplete([...long, '-'.repeat(1200), '.'.repeat(1300)])).toBe(false);
  });
});
