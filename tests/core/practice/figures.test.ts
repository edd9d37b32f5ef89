import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../core/practice/attempt.ts';
import { figuresOf, symbolsWith } from '../../../core/practice/figures.ts';
import { RECENT, speedOf, strengthOf } from '../../../core/practice/statistics.ts';

const common = { number: 0, at: 0, took: 600, speed: null, keyed: '.-', isTakenBack: false };
const a = { expected: 'CHAR:a', code: '.-' } as const; // 6 u
const right: Attempt = { ...common, ...a, outcome: 'right', got: 'CHAR:a' };
const wrong: Attempt = { ...common, expected: 'CHAR:n', code: '-.', outcome: 'wrong', got: 'CHAR:a' };

describe('the figures of attempts', () => {
  test('count what is right and what was taken back', () => {
    expect(figuresOf([right, { ...wrong, isTakenBack: true }])).toMatchObject({ attempts: 2, right: 1 });
  });

  test('tell the speed of what was keyed right', () => {
    expect(speedOf(figuresOf([right, wrong]))).toBeCloseTo(12); // 6 u in 0.6 s
  });

  test('take the speed of what was sounded from how it sounds', () => {
    expect(speedOf(figuresOf([{ ...right, took: 0, speed: 25 }]))).toBeCloseTo(25);
  });

  test('take who went away for half a minute', () => {
    expect(figuresOf([{ ...right, took: 3_600_000 }]).seconds).toBe(30);
  });

  test('name the weakest symbol first', () => {
    const { symbols } = figuresOf([right, wrong, right]);
    expect(symbols.map(({ symbol }) => symbol)).toEqual(['CHAR:n', 'CHAR:a']);
    expect(symbols.map(strengthOf)).toEqual([0, 1]);
  });

  test('of nothing are nothing', () => {
    expect(figuresOf([])).toEqual({ attempts: 0, right: 0, units: 0, seconds: 0, symbols: [] });
    expect(speedOf(figuresOf([]))).toBeNull();
  });

  test('go with those that are known, of which the oldest make room', () => {
    const known = {
      symbol: 'CHAR:a',
      attempts: 100,
      right: 60,
      recentAttempts: RECENT,
      recentRight: 10,
    } as const;
    const [a, n] = symbolsWith([known], [right, right, wrong]);
    expect(a).toEqual({ ...known, attempts: 102, right: 62, recentRight: 9 + 2 });
    expect(n).toMatchObject({ symbol: 'CHAR:n', attempts: 1, recentRight: 0 });
  });

  test('leave those as they are that were not tried', () => {
    const known = { symbol: 'CHAR:z', attempts: 3, right: 1, recentAttempts: 3, recentRight: 1 } as const;
    expect(symbolsWith([known], [])).toEqual([known]);
  });
});
