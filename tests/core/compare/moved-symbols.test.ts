import { describe, expect, test } from 'vitest';
import { compareCorpora } from '../../../core/compare/comparison.ts';
import { hasMoved, movedKindOf, movedSymbols } from '../../../core/compare/moved-symbols.ts';
import { docstringTrend, trendOf } from '../../../core/compare/trends.ts';
import { tallied } from '../arbitraries.ts';
import { fairCorpora } from './corpora.ts';

const comparison = compareCorpora(
  fairCorpora([
    tallied({ a: 50, b: 30, c: 20 }),
    tallied({ a: 50, c: 30, b: 20 }),
    tallied({ a: 50, d: 50 }),
  ]),
  'huffman',
  { hasEscape: false },
);

describe('the symbols that moved', () => {
  test('have a figure for each corpus', () => {
    const b = movedSymbols(comparison).find(({ symbol }) => symbol === 'CHAR:b');
    expect(b).toMatchObject({
      counts: [30, 20, 0],
      perMillion: [300_000, 200_000, 0],
      lengths: [2, 2, null],
      codes: ['-.', '-.', null],
      comesOrGoes: true,
      changesCodeword: true,
      changesLength: true,
      weight: 600_000,
    });
  });

  test('come by their largest change of share times cost, alike ones in the reference order', () => {
    expect(movedSymbols(comparison).map(({ symbol, weight }) => [symbol, weight])).toEqual([
      ['CHAR:b', 600_000],
      ['CHAR:c', 600_000],
      ['CHAR:d', 500_000],
      ['CHAR:a', 0],
    ]);
  });

  test('of a pair are told by those two alone', () => {
    const pair = movedSymbols(comparison, [0, 1]);
    expect(pair.map(({ symbol, counts, weight }) => [symbol, counts, weight])).toEqual([
      ['CHAR:b', [30, 20], 200_000],
      ['CHAR:c', [20, 30], 200_000],
      ['CHAR:a', [50, 50], 0],
    ]);
  });

  test('are told from those that stayed as they were', () => {
    const still = movedSymbols(comparison).filter((moved) => !hasMoved(moved));
    expect(still.map(({ symbol }) => symbol)).toEqual(['CHAR:a']);
  });

  test.each([
    [{ comesOrGoes: true }, true],
    [{ changesLength: true }, true],
    [{ weight: 0.5 }, true],
    [{ weight: 0.49, perMillion: [0.1, 0.2] }, false],
    [{ changesCodeword: true, codes: ['..', '.-'] }, false],
  ])('have moved by %o: %s', (more, moved) => {
    const still = movedSymbols(comparison).find(({ symbol }) => symbol === 'CHAR:a');
    if (still === undefined) throw new Error('no a');
    expect(hasMoved({ ...still, ...more })).toBe(moved);
  });
});

test('symbols are keywords, docstring marks, ASCII or other', () => {
  const kinds = (['KW:def', 'DOC:"""', 'CHAR:~', 'CHAR:é', 'ESC'] as const).map(movedKindOf);
  expect(kinds).toEqual(['keyword', 'docstring', 'ascii', 'other', 'other']);
});

describe('a trend', () => {
  test('has a point for each corpus', () => {
    expect(trendOf(comparison, 'CHAR:d')).toEqual([
      { count: 0, perMillion: 0, length: null },
      { count: 0, perMillion: 0, length: null },
      { count: 50, perMillion: 500_000, length: 1 },
    ]);
  });

  test('of docstrings takes two marks for one, of either kind', () => {
    const table = [
      { symbol: 'DOC:"""', count: 4 },
      { symbol: "DOC:'''", count: 2 },
      { symbol: 'CHAR:a', count: 4 },
    ] as const;
    const documented = compareCorpora(fairCorpora([table, table]), 'huffman');
    expect(docstringTrend(documented)[0]).toEqual({ count: 3, perMillion: 300_000, length: null });
  });

  test('of what none has is nothing', () => {
    expect(trendOf(comparison, 'KW:async').every(({ count }) => count === 0)).toBe(true);
  });
});
