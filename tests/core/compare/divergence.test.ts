import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divergence, divergences, entropyOf } from '../../../core/compare/divergence.ts';

const counts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e9 })), {
  minLength: 40,
  maxLength: 40,
});
const someCounts = counts.filter((each) => each.some((count) => count > 0));

describe('the divergence of two tables', () => {
  test('is the same both ways, to the last digit', () => {
    fc.assert(
      fc.property(someCounts, someCounts, (a, b) => {
        expect(divergence(a, b)).toBe(divergence(b, a));
      }),
    );
  });

  test('is zero from a table to itself, and to twice of itself', () => {
    fc.assert(
      fc.property(someCounts, (a) => {
        const twice = a.map((count) => 2 * count);
        expect([divergence(a, a), divergence(a, twice)]).toEqual([0, 0]);
      }),
    );
  });

  test('lies between 0 and 1', () => {
    fc.assert(
      fc.property(someCounts, someCounts, (a, b) => {
        expect(divergence(a, b)).toBeGreaterThanOrEqual(0);
        expect(divergence(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is one bit where nothing is in both', () => {
    expect(divergence([3, 1, 0, 0], [0, 0, 5, 5])).toBe(1);
  });

  test('is what a code for both costs above their own, on the mean', () => {
    const ownEntropy = (entropyOf([3, 1, 0]) + entropyOf([1, 1, 2])) / 2;
    expect(divergence([3, 1, 0], [1, 1, 2])).toBeCloseTo(entropyOf([4, 2, 2]) - ownEntropy, 12);
  });

  test('is told for every pair', () => {
    expect(
      divergences([
        [1, 0],
        [0, 1],
        [1, 0],
      ]),
    ).toEqual([
      [0, 1, 0],
      [1, 0, 1],
      [0, 1, 0],
    ]);
  });
});

test('four symbols alike have an entropy of two bits', () => {
  expect(entropyOf([7, 7, 7, 7, 0])).toBe(2);
});
