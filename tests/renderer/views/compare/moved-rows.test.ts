import { describe, expect, test } from 'vitest';
import type { MovedSymbol } from '../../../../core/compare/moved-symbols.ts';
import {
  type MovedFilter,
  type MovedOrder,
  movedOrderAfter,
  movedRows,
} from '../../../../renderer/views/compare/moved-rows.ts';

const moved = (symbol: MovedSymbol['symbol'], more: Partial<MovedSymbol> = {}): MovedSymbol => ({
  ...{ symbol, kind: 'ascii', counts: [1, 1], perMillion: [1, 1], lengths: [2, 2], codes: ['..', '..'] },
  ...{ comesOrGoes: false, changesCodeword: false, changesLength: false, weight: 0 },
  ...more,
});
const symbols = [
  moved('CHAR:b', { perMillion: [1, 9], weight: 16, changesCodeword: true, codes: ['..', '.-'] }),
  moved('KW:async', { kind: 'keyword', perMillion: [5, 6], weight: 2 }),
  moved('CHAR:a', { perMillion: [1, 1.1], weight: 0.2 }),
];
const all: MovedFilter = { kind: 'all', sought: '', change: 'any' };
const first: MovedOrder = { by: 'matters', isRising: false };
const rows = (filter: Partial<MovedFilter>, order = first) =>
  movedRows(symbols, { ...all, ...filter }, order).map(({ symbol }) => symbol);

describe('what moved', () => {
  test('is shown by what matters, unless another order is chosen', () => {
    expect(rows({})).toEqual(['CHAR:b', 'KW:async', 'CHAR:a']);
    expect(rows({}, { by: 'symbol', isRising: true })).toEqual(['CHAR:a', 'CHAR:b', 'KW:async']);
    expect(rows({}, { by: 0, isRising: false })).toEqual(['KW:async', 'CHAR:b', 'CHAR:a']);
  });

  test('is filtered by kind and by how it moved', () => {
    expect(rows({ kind: 'keyword' })).toEqual(['KW:async']);
    expect(rows({ change: 'moved' })).toEqual(['CHAR:b', 'KW:async']);
    expect(rows({ change: 'codeword' })).toEqual(['CHAR:b']);
    expect(rows({ change: 'length' })).toEqual([]);
  });

  test.each([
    ['a', ['CHAR:a']],
    ['asy', ['KW:async']],
    ['.-', ['CHAR:b']],
    ['nothing of the kind', []],
  ])('is searched for %s', (sought, found) => {
    expect(rows({ sought })).toEqual(found);
  });

  test('is ordered the other way round by a second click', () => {
    expect(movedOrderAfter(first, 'matters')).toEqual({ by: 'matters', isRising: true });
    expect(movedOrderAfter(first, 1)).toEqual({ by: 1, isRising: false });
  });
});
