import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure } from '../../../core/codebook/measure.ts';
import { compareCorpora } from '../../../core/compare/comparison.ts';
import { crossCosts } from '../../../core/compare/cross-cost.ts';
import { anyTallies, tallied } from '../arbitraries.ts';
import { fairCorpora } from './corpora.ts';

const someTables = fc.array(anyTallies(), { minLength: 2, maxLength: 3 });

describe('what a corpus costs by a codebook', () => {
  test('is by its own what the codebook measures', () => {
    fc.assert(
      fc.property(someTables, (tables) => {
        const comparison = compareCorpora(fairCorpora(tables), 'huffman');
        crossCosts(comparison).forEach((row, at) => {
          const measures = measure(comparison.books[at] ?? expect.fail());
          expect(row[at]?.elements).toBeCloseTo(measures?.elementsPerSymbol ?? NaN, 9);
          expect(row[at]?.units).toBeCloseTo(measures?.unitsPerSymbol ?? NaN, 9);
          expect(row[at]).toMatchObject({ excess: 0, excessUnits: 0, unsent: 0 });
        });
      }),
    );
  });

  test('is never less by another than by its own, without an escape in the way', () => {
    fc.assert(
      fc.property(
        anyTallies(),
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 60, maxLength: 60 }),
        (table, counts) => {
          const other = table.map(({ symbol }, at) => ({ symbol, count: counts[at] ?? 1 }));
          const comparison = compareCorpora(fairCorpora([table, other]), 'huffman', { hasEscape: false });
          for (const { excess } of crossCosts(comparison).flat()) expect(excess).toBeGreaterThan(-1e-12);
        },
      ),
    );
  });

  test('counts the escape and the code point after it', () => {
    const corpora = fairCorpora([tallied({ a: 2, b: 1 }), tallied({ a: 2, z: 2 })]);
    const comparison = compareCorpora(corpora, 'huffman');
    const [first] = comparison.books;
    const lengthOf = (symbol: string) =>
      first?.entries.find((entry) => entry.symbol === symbol)?.code.length ?? NaN;
    const cost = crossCosts(comparison)[1]?.[0]?.elements;
    expect(cost).toBe((lengthOf('CHAR:a') + lengthOf('ESC') + 21) / 2);
  });

  test('spells a keyword that the codebook lacks', () => {
    const words = [{ symbol: 'KW:if', count: 1 } as const];
    const corpora = fairCorpora([tallied({ i: 1, f: 1 }), words]);
    const costs = crossCosts(compareCorpora(corpora, 'huffman', { hasEscape: false }));
    expect(costs[1]?.[0]?.elements).toBe(2);
  });

  test('tells what share cannot be sent without an escape', () => {
    const corpora = fairCorpora([tallied({ a: 1, b: 1 }), tallied({ a: 3, z: 1 })]);
    const costs = crossCosts(compareCorpora(corpora, 'huffman', { hasEscape: false }));
    expect(costs[1]?.[0]).toMatchObject({ unsent: 0.25, elements: 0.75 });
  });

  test('has gaps between codewords where they would run together', () => {
    const corpora = fairCorpora([tallied({ a: 3, b: 1 }), tallied({ a: 3, b: 1 })]);
    const comparison = compareCorpora(corpora, 'fastest-spaced');
    const measures = measure(comparison.books[0] ?? expect.fail());
    expect(crossCosts(comparison)[0]?.[0]?.units).toBeCloseTo(measures?.unitsPerSymbolSpaced ?? NaN, 12);
  });
});
