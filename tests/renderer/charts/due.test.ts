import { describe, expect, test } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { reviewed } from '../../../core/practice/schedule.ts';
import { dueBars, duesOf } from '../../../renderer/charts/due.ts';

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

  test('says which cards are those of the codebook in use', () => {
    const memory = reviewed(null, 'good', NOW);
    const card = (symbol: SourceSymbol, code: string) => ({ symbol, code, way: 'key', memory }) as const;
    const itu = ituCodebook();
    const cards = [card('CHAR:E', '.'), card('CHAR:E', '..-.'), card('KW:def', '-')];
    expect(duesOf(cards, itu, NOW)).toEqual({ dues: [memory.due], elsewhere: 2 });
    expect(duesOf(cards, null, NOW)).toEqual({ dues: [], elsewhere: 3 });
  });
});
