import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { codebookJson } from '../../../core/codebook/json.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import { isPrefixFree } from '../../../core/codebook/prefix-free.ts';
import { readCodebook } from '../../../core/codebook/read-codebook.ts';
import type { Codebook } from '../../../core/codebook/codebook.ts';
import { ESCAPE, type SourceSymbol } from '../../../core/count/symbol.ts';
import type { Tally } from '../../../core/count/tally.ts';
import { steadyCodebook } from '../../../core/compare/steady.ts';
import { zipfTallies } from '../../bench/zipf-tallies.ts';
import { anyTallies, tallied } from '../arbitraries.ts';
import { leastMoved } from './least-moved.ts';
import { optimalLengths } from './optimal-lengths.ts';

const SYMBOLS = 60;
const LONG = 20_000; // milliseconds, on a busy machine

/** A table, and one that it may have become: counts drift, some symbols go and some come. */
function neighbours(tables: fc.Arbitrary<readonly Tally[]>) {
  const drift = fc.record({
    by: fc.double({ min: 0.5, max: 2, noNaN: true }),
    goes: fc.integer({ max: 9, min: 0 }),
  });
  const drifts = fc.array(drift, { minLength: SYMBOLS, maxLength: SYMBOLS });
  return fc.tuple(tables, drifts, anyTallies()).map(([before, drifts, others]) => {
    const known = new Set(before.map(({ symbol }) => symbol));
    const after = before.flatMap((tally, at): readonly Tally[] => {
      const { by, goes } = drifts[at] ?? { by: 1, goes: 1 };
      return goes === 0 ? [] : [{ ...tally, count: Math.max(1, Math.round(tally.count * by)) }];
    });
    const coming = others.filter(({ symbol }) => !known.has(symbol)).slice(0, 3);
    return {
      before,
      after: after.length + coming.length > 0 ? [...after, ...coming] : before,
    };
  });
}

/** A small table whose counts often tie, and the same with counts that hardly drift; seldom one goes or one comes. */
function closeNeighbours(most: number) {
  const place = fc.record({
    count: fc.integer({ min: 1, max: 12 }),
    drift: fc.integer({ min: -2, max: 2 }),
    fate: fc.constantFrom('stays', 'stays', 'stays', 'stays', 'stays', 'stays', 'goes', 'comes'),
  });
  return fc.array(place, { minLength: 2, maxLength: most, size: 'max' }).map((places) => {
    const all = places.map(({ count, drift, fate }, at) => {
      const symbol: SourceSymbol = `CHAR:${String.fromCodePoint(0x61 + at)}`;
      return { fate, was: { symbol, count }, is: { symbol, count: Math.max(1, count + drift) } };
    });
    const before = all.filter(({ fate }) => fate !== 'comes').map(({ was }) => was);
    const after = all.filter(({ fate }) => fate !== 'goes').map(({ is }) => is);
    return { before: before.length > 0 ? before : after, after: after.length > 0 ? after : before };
  });
}

const nothing = { symbols: 0, share: 0 };

const wordsIn = ({ entries }: Codebook) => new Map(entries.map(({ symbol, code }) => [symbol, code]));

/** The share of occurrences whose length is another by these lengths. */
function lengthsMoved(
  older: Codebook,
  lengths: ReadonlyMap<SourceSymbol, number>,
  tallies: readonly Tally[],
): number {
  const words = wordsIn(older);
  const moved = tallies.filter(
    ({ symbol }) => words.has(symbol) && words.get(symbol)?.length !== lengths.get(symbol),
  );
  const occurrences = (of: readonly Tally[]) => of.reduce((sum, { count }) => sum + count, 0);
  return occurrences(moved) / occurrences(tallies);
}

const elementsIn = ({ entries }: Codebook) =>
  entries.reduce((sum, { count, code }) => sum + (count ?? 0) * code.length, 0);

describe('a steady codebook', () => {
  test(
    'is prefix-free, of every symbol, and no dearer than Huffman’s',
    () => {
      fc.assert(
        fc.property(neighbours(anyTallies()), fc.boolean(), ({ before, after }, hasEscape) => {
          const older = huffmanCodebook(before, hasEscape);
          const { codebook } = steadyCodebook(older, after);
          const huffman = huffmanCodebook(after, hasEscape);
          expect(isPrefixFree(codebook.entries.map(({ code }) => code))).toBe(true);
          expect(elementsIn(codebook)).toBe(elementsIn(huffman));
          expect(codebook.entries.map(({ symbol, count }) => [symbol, count])).toEqual(
            huffman.entries.map(({ symbol, count }) => [symbol, count]),
          );
        }),
      );
    },
    LONG,
  );

  test('moves no more than the canonical one', () => {
    fc.assert(
      fc.property(neighbours(anyTallies()), ({ before, after }) => {
        const { moved, canonical } = steadyCodebook(huffmanCodebook(before), after);
        expect(moved.share).toBeLessThanOrEqual(canonical.share);
      }),
    );
  });

  test('of an unchanged table is the older one, whatever its method', () => {
    fc.assert(
      fc.property(
        anyTallies(),
        fc.constantFrom('huffman', 'huffman-heap', 'huffman-dots'),
        (table, method) => {
          const older = codebookBy(method, table);
          expect(steadyCodebook(older, table).codebook.entries).toEqual(older.entries);
        },
      ),
    );
  });

  test.each([
    [tallied({ a: 40, b: 20, c: 10, d: 10 }), tallied({ a: 20, b: 20, c: 10, d: 10 })],
    [tallied({ a: 22, b: 9, c: 8, d: 3, e: 9 }), tallied({ a: 20, b: 10, c: 7, d: 4, e: 10 })],
  ])('keeps every word where the older lengths cost no more, %#', (before, after) => {
    const older = huffmanCodebook(before, false);
    const { codebook, moved, least } = steadyCodebook(older, after);
    expect(wordsIn(codebook)).toEqual(wordsIn(older));
    expect([moved, least]).toEqual([nothing, nothing]);
  });

  test('keeps every word exactly where no length must change, if no symbol came', () => {
    fc.assert(
      fc.property(closeNeighbours(9), ({ before, after }) => {
        const known = new Set(before.map(({ symbol }) => symbol));
        const left = after.filter(({ symbol }) => known.has(symbol));
        const { moved, least } = steadyCodebook(
          huffmanCodebook(before, false),
          left.length > 0 ? left : before,
        );
        expect(moved.symbols === 0).toBe(least.symbols === 0);
      }),
      { numRuns: 500 },
    );
  });

  test('tells the least that must move of all codes that are as cheap', () => {
    fc.assert(
      fc.property(closeNeighbours(6), ({ before, after }) => {
        const older = huffmanCodebook(before, false);
        const shares = optimalLengths(after).map((lengths) => lengthsMoved(older, lengths, after));
        expect(steadyCodebook(older, after).least.share).toBeCloseTo(Math.min(...shares), 12);
      }),
      { numRuns: 500 },
    );
  });

  test('moves more words than a code that is as cheap must in fewer than one of fifty close neighbours', () => {
    const worse = fc.sample(closeNeighbours(6), 500).filter(({ before, after }) => {
      const older = huffmanCodebook(before, false);
      const words = wordsIn(older);
      const best = Math.min(...optimalLengths(after).map((lengths) => leastMoved(words, lengths, after)));
      return steadyCodebook(older, after).moved.share > best + 1e-12;
    });
    expect(worse.length).toBeLessThan(10); // it is one in some five hundred
  });

  test('spares no word of the escape at a symbol’s cost, whatever the escape weighs', () => {
    const older = huffmanCodebook(tallied({ a: 2, b: 1, c: 1 }));
    const { codebook, moved } = steadyCodebook(older, tallied({ a: 2, b: 1 }));
    expect(moved).toEqual({ symbols: 1, share: 2 / 3 });
    expect(codebook.escape).not.toBe(older.escape);
  });

  test('spares the escape’s word where that costs no symbol its own', () => {
    const older = huffmanCodebook(tallied({ a: 1, b: 1, c: 1 }));
    expect(steadyCodebook(older, tallied({ a: 1, b: 2, c: 1 })).codebook.escape).toBe(older.escape);
  });

  test('has an escape where the older one has', () => {
    const escapes = [true, false].map(
      (hasEscape) =>
        steadyCodebook(huffmanCodebook(tallied({ a: 2, b: 1 }), hasEscape), tallied({ a: 1 })).codebook
          .escape,
    );
    expect(escapes.map((escape) => escape !== null)).toEqual([true, false]);
  });

  test('is written and read like any other', () => {
    const older = huffmanCodebook(tallied({ a: 9, b: 5, c: 3, d: 1 }));
    const { codebook } = steadyCodebook(older, tallied({ a: 3, b: 9, c: 5, e: 2 }));
    expect(readCodebook(codebookJson(codebook))).toEqual(codebook);
  });

  test('of a single symbol has a single element', () => {
    const older = huffmanCodebook(tallied({ a: 2, b: 1 }), false);
    expect(steadyCodebook(older, tallied({ b: 1 })).codebook.entries).toEqual([
      { symbol: 'CHAR:b', count: 1, code: older.entries[1]?.code },
    ]);
  });

  test('takes no code whose words need gaps for the older one', () => {
    const spaced = codebookBy('fastest-spaced', tallied({ a: 2, b: 1 }));
    expect(() => steadyCodebook(spaced, tallied({ a: 1 }))).toThrow('prefix code');
  });

  test('is made of 5,000 symbols, and of codewords as long as counts can make them', () => {
    const large = zipfTallies(5000);
    const shifted = large.map(({ symbol, count }, at) => ({ symbol, count: count + (at % 7) }));
    expect(steadyCodebook(huffmanCodebook(large), shifted).codebook.entries).toHaveLength(5001);
    const powers = Array.from({ length: 50 }, (_, at): Tally => ({ symbol: `CHAR:${String.fromCodePoint(200 + at)}`, count: 2 ** at })); // prettier-ignore
    const turned = powers.map(({ symbol }, at): Tally => ({ symbol, count: 2 ** (49 - at) }));
    const { codebook } = steadyCodebook(huffmanCodebook(powers), turned);
    expect(codebook.prefixFree && codebook.entries.some(({ symbol }) => symbol === ESCAPE)).toBe(true);
  });
});
