import { describe, expect, test } from 'vitest';
import { recordsIn, strengthBars } from '../../../renderer/charts/strength.ts';

const record = (symbol: 'CHAR:k' | 'CHAR:g' | 'KW:def', right: number, attempts: number) => ({
  symbol,
  recentRight: right,
  recentAttempts: attempts,
});

describe('the strength of symbols', () => {
  test('begins with the least share that was right, as it is shown', () => {
    const bars = strengthBars([record('CHAR:k', 8, 10), record('CHAR:g', 1, 2), record('KW:def', 4, 10)]);
    expect(bars.map(({ symbol }) => symbol)).toEqual(['KW:def', 'CHAR:g', 'CHAR:k']);
  });

  test('says what is weak and what is known', () => {
    const grades = (right: number) => strengthBars([record('CHAR:k', right, 100)])[0]?.grade;
    expect([grades(49), grades(50), grades(79), grades(80)]).toEqual(['weak', 'fair', 'fair', 'strong']);
  });

  test('is that of what the codebook in use has a codeword for', () => {
    const entries = [{ symbol: 'CHAR:k' as const, count: 1, code: '.' }];
    const records = [record('KW:def', 0, 1), record('CHAR:k', 0, 1)];
    expect(recordsIn(records, { entries }).map(({ symbol }) => symbol)).toEqual(['CHAR:k']);
  });

  test('leaves out what was never tried, and what was always right', () => {
    expect(strengthBars([record('CHAR:g', 1, 1), record('CHAR:k', 19, 20)])).toHaveLength(1);
    expect(strengthBars([record('CHAR:k', 0, 0)])).toEqual([]);
  });
});
