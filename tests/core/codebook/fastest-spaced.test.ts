import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codewordUnits } from '../../../core/codebook/codeword-units.ts';
import { fastestSpacedCodebook } from '../../../core/codebook/fastest-spaced.ts';
import { anyTallies, fewTallies, tallied } from '../arbitraries.ts';
import { codesOf, unitsOf, weightsOf } from './cost.ts';
import { leastSpacedUnits } from './least-cost.ts';

describe('the fastest spaced codebook', () => {
  test('gives the quickest words by rank, dots before dashes among those that take equally long', () => {
    const tallies = tallied({ h: 1, g: 2, f: 3, e: 4, d: 5, c: 6, b: 7, a: 8 });
    expect(codesOf(fastestSpacedCodebook(tallies, false))).toEqual({
      a: '.',
      b: '..',
      c: '-',
      d: '...',
      e: '.-',
      f: '-.',
      g: '....',
      h: '..-',
    });
  });

  test('takes as little time as any words do', () => {
    fc.assert(
      fc.property(fewTallies(30), (tallies) => {
        const book = fastestSpacedCodebook(tallies, false);
        expect(unitsOf(book)).toBe(leastSpacedUnits(weightsOf(book)));
      }),
    );
  });

  test('gains nothing where two symbols change their words', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        const times = fastestSpacedCodebook(tallies).entries.map(({ code }) => codewordUnits(code));
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
    );
  });
});
