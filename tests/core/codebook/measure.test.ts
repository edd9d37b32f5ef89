import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { measure } from '../../../core/codebook/measure.ts';
import { anyTallies, tallied } from '../arbitraries.ts';

describe('the measures of a codebook', () => {
  test('are exact on a table of halves', () => {
    const { entropy, elementsPerSymbol, unitsPerSymbol, symbols } = measure(
      huffmanCodebook(tallied({ a: 4000, b: 2000, c: 1000, d: 1000 })),
    );
    expect({ entropy, symbols }).toEqual({ entropy: 1.75, symbols: 4 });
    expect(elementsPerSymbol).toBe(1.875); // the escape takes the place beside d: a ., b -., c or d --. or one longer
    expect(unitsPerSymbol).toBeGreaterThan(2 * elementsPerSymbol);
  });

  test('keep the mean length between the entropy and one element more, whatever was counted', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        const { entropy, elementsPerSymbol, unitsPerSymbol, bound, symbols } = measure(
          huffmanCodebook(tallies),
        );
        fc.pre(symbols > 1);
        expect(elementsPerSymbol).toBeGreaterThanOrEqual(entropy - 1e-9);
        expect(unitsPerSymbol).toBeGreaterThanOrEqual(bound - 1e-9);
      }),
    );
  });
});
