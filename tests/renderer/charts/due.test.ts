import { describe, expect, test } from 'vitest';
import { dueBars } from '../../../renderer/charts/due.ts';

const NOW = 1e12;
const MINUTE = 60_000;
const bars = (waits: readonly number[]) =>
  dueBars(
    waits.map((wait) => NOW + wait * MINUTE),
    NOW,
  ).map(({ cards }) => cards);

describe('when cards come again', () => {
  test('counts each in the first stretch that it falls in', () => {
    expect(bars([-99, 0, 10, 60, 61, 3000, 20_000, 99_999])).toEqual([2, 2, 1, 1, 1, 1]);
  });

  test('measures the stretches by the fullest', () => {
    expect(dueBars([NOW, NOW, NOW + MINUTE], NOW).map(({ length }) => length)).toEqual([1, 0.5, 0, 0, 0, 0]);
    expect(dueBars([], NOW).every(({ length }) => length === 0)).toBe(true);
  });
});
