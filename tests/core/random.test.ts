import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawAt, draws } from '../../core/random.ts';

const many = Array.from({ length: 10_000 }, (_, at) => at);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe('numbers drawn by chance', () => {
  test.each([
    ['one after the other', () => many.map(draws(7))],
    ['by their place', () => many.map((place) => drawAt(7, place))],
  ])('%s fill the stretch from 0 to 1 evenly', (_, drawn) => {
    const numbers = drawn();
    expect(numbers.every((each) => each >= 0 && each < 1)).toBe(true);
    expect(mean(numbers)).toBeCloseTo(1 / 2, 1);
    expect(mean(numbers.map((each) => each ** 2))).toBeCloseTo(1 / 3, 1);
    expect(mean(numbers.map((each, at) => each * (numbers[at + 1] ?? 0)))).toBeCloseTo(1 / 4, 1);
  });

  test('are decided by the seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, place) => {
        expect(draws(seed)()).toBe(draws(seed)());
        expect(drawAt(seed, place)).toBe(drawAt(seed, place));
        expect(drawAt(seed, place)).not.toBe(drawAt(seed + 1, place));
      }),
    );
  });
});
