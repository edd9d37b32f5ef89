import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTallies, fewTallies } from './arbitraries.ts';

describe('the tables that laws are tried on', () => {
  test.each([
    ['anyTallies', anyTallies(), 60],
    ['fewTallies', fewTallies(40), 40],
  ])('by %s are of all lengths up to the most', (_name, tables, most) => {
    const lengths = fc.sample(tables, { numRuns: 1000, seed: 1 }).map(({ length }) => length);
    expect(Math.min(...lengths)).toBe(1);
    expect(Math.max(...lengths)).toBe(most);
    expect(lengths.filter((length) => length > most / 2).length).toBeGreaterThan(300);
  });
});
