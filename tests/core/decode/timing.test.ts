import { describe, expect, test } from 'vitest';
import { readTiming } from '../../../core/decode/timing.ts';

const read = (marks: readonly number[], gaps: readonly number[]) =>
  readTiming(Float64Array.from(marks), Float64Array.from(gaps));

describe('the timing', () => {
  test('has its limits half-way between what is told apart', () => {
    const timing = read([1, 3, 1, 3, 1, 1], [1, 3, 1, 7, 3]);
    expect(timing).toMatchObject({ unit: 1, dash: 2, letter: 2, word: 5, letterGap: 3, misfit: 0 });
  });

  test('has no letters where all gaps are alike', () => {
    expect(read([1, 3, 3], [1, 1])).toMatchObject({ unit: 1, letter: Infinity, letterGap: null });
  });

  test('allows for edges that shorten marks and lengthen gaps', () => {
    const timing = read([0.7, 2.7, 0.7, 2.7], [1.3, 3.3, 1.3]);
    expect(timing?.unit).toBeCloseTo(1);
    expect(timing?.letter).toBeCloseTo(2.3);
    expect(timing?.letterGap).toBeCloseTo(3);
  });

  test('follows gaps that Farnsworth stretches, words too, and takes a pause for a word gap', () => {
    expect(read([1, 3, 1, 3, 1, 1], [1, 9, 9, 21, 500])).toMatchObject({ letterGap: 9, word: 15 });
  });

  test('takes gaps of seven units for word gaps though there are no others', () => {
    expect(read([1, 3, 1, 3], [1, 7, 7])).toMatchObject({ letterGap: 3, word: 6.3 });
    expect(read([15, 55, 15, 55], [25, 145, 145])).toMatchObject({ letterGap: 60, word: 130.5 });
    expect(read([2, 6, 2, 6], [2, 7, 7])).toMatchObject({ letterGap: 7, word: Infinity });
  });

  test('tells dots from dashes by their gaps where there is only one kind', () => {
    expect(read([2, 2, 2], [2, 2])).toMatchObject({ unit: 2, dash: 4 });
    expect(read([6, 6, 6], [2, 2])).toMatchObject({ unit: 2, dash: 4 });
    expect(read([2, 2, 2], [6, 6])).toMatchObject({ unit: 2, dash: 4, letterGap: 6 });
  });

  test('is none where there are no gaps, or where a dot and its gap do not make two units', () => {
    expect(read([1], [])).toBeNull();
    expect(read([1, 8, 1, 8], [1, 1, 1])).toBeNull();
    expect(read([1, 1, 1], [9, 9, 9])).toBeNull();
  });

  test('is the less fitting, the more uneven marks are', () => {
    const misfit = (by: number) => read([1 - by, 3 + by, 1 + by, 3 - by, 1, 3], [1, 1, 1, 1, 1])?.misfit ?? 0;
    expect(misfit(0.3)).toBeGreaterThan(misfit(0.1));
  });
});
