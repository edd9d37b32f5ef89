import { describe, expect, test } from 'vitest';
import { lastPair, pairAmong } from '../../../../renderer/views/compare/pair.ts';

describe('a chosen pair', () => {
  const chosen = { from: '3.11', to: '3.12' };

  test('stays the same two when others come before, between or behind them', () => {
    expect(pairAmong(chosen, ['3.11', '3.12'])).toEqual({ from: 0, to: 1 });
    expect(pairAmong(chosen, ['3.8', '3.11', '3.12', '3.13'])).toEqual({ from: 1, to: 2 });
    expect(pairAmong(chosen, ['3.11', '3.11.9', '3.12'])).toEqual({ from: 0, to: 2 });
  });

  test('is none where one of the two is gone, and where none was chosen', () => {
    expect(pairAmong(chosen, ['3.11', '3.13'])).toBeNull();
    expect(pairAmong(chosen, ['3.10', '3.12'])).toBeNull();
    expect(pairAmong(null, ['3.11', '3.12'])).toBeNull();
  });
});

test('where only a pair will do and none is chosen, it is the last two', () => {
  expect(lastPair(4)).toEqual({ from: 2, to: 3 });
});
