import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { codebookJson } from '../../../core/codebook/json.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import { isPrefixFree } from '../../../core/codebook/prefix-free.ts';
import { readCodebook } from '../../../core/codebook/read-codebook.ts';
import type { Codebook } from '../../../core/codebook/codebook.ts';
import { ESCAPE } from '../../../core/count/symbol.ts';
import type { Tally } from '../../../core/count/tally.ts';
import { steadyCodebook } from '../../../core/compare/steady.ts';
import { steadyLengths } from '../../../core/compare/steady-lengths.ts';
import { zipfTallies } from '../../bench/zipf-tallies.ts';
import { anyTallies, fewTallies, tallied } from '../arbitraries.ts';
import { leastMoved } from './least-moved.ts';

const SYMBOLS = 60;

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
    return { before, after: after.length + coming.length > 0 ? [...after, ...coming] : before };
  });
}

const elementsIn = ({ entries }: Codebook) =>
  entries.reduce((sum, { count, code }) => sum + (count ?? 0) * code.length, 0);

describe('a steady codebook', () => {
  test('is prefix-free, of every symbol, and no dearer than Huffman’s', () => {
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
  });

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

  test('keeps nearly all that can be kept: within a tenth of the best there is', () => {
    fc.assert(
      fc.property(neighbours(fewTallies(8)), ({ before, after }) => {
        const older = huffmanCodebook(before, false);
        const words = new Map(older.entries.map(({ symbol, code }) => [symbol, code]));
        const lengths = steadyLengths(after, (symbol) => words.get(symbol)?.length);
        const { moved } = steadyCodebook(older, after);
        expect(moved.share).toBeLessThanOrEqual(1.1 * leastMoved(words, lengths, after) + 1e-12);
      }),
      { seed: 12 }, // one neighbour in some twenty thousand is further off
    );
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
