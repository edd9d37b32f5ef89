import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapStretch } from '../../../core/timeline/farnsworth.ts';
import { unitLength, wordsPerMinute } from '../../../core/units.ts';

describe('Farnsworth timing', () => {
  test.each([
    [20, 10, 0.654, 1.525],
    [25, 5, 1.66, 3.873],
    [18, 15, 0.305, 0.712],
  ])('parts letters at %i WPM, %i in all, by %f s and words by %f s', (letters, all, letter, word) => {
    const speed = wordsPerMinute(letters);
    const gap = gapStretch(speed, wordsPerMinute(all)) * unitLength(speed);
    expect(3 * gap).toBeCloseTo(letter, 3);
    expect(7 * gap).toBeCloseTo(word, 3);
  });

  test('brings PARIS as often in a minute as it says', () => {
    const speeds = fc.record({
      all: fc.integer({ min: 1, max: 100 }),
      more: fc.integer({ min: 0, max: 95 }),
    });
    fc.assert(
      fc.property(speeds, ({ all, more }) => {
        const speed = wordsPerMinute(all + more);
        const word = 31 + 19 * gapStretch(speed, wordsPerMinute(all));
        expect(all * word * unitLength(speed)).toBeCloseTo(60, 9);
      }),
    );
  });

  test('is that of the rule where nothing is stretched', () => {
    expect(gapStretch(wordsPerMinute(20), wordsPerMinute(20))).toBe(1);
  });

  test('cannot be faster in all than its letters', () => {
    expect(() => gapStretch(wordsPerMinute(20), wordsPerMinute(21))).toThrow('cannot be had');
  });
});
