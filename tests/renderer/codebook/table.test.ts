import { describe, expect, test } from 'vitest';
import { fastestSpacedCodebook } from '../../../core/codebook/fastest-spaced.ts';
import { codebookOf } from '../../../core/codebook/codebook.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import type { Tally } from '../../../core/count/tally.ts';
import {
  type Column,
  findRows,
  hasCounts,
  orderAfter,
  orderOf,
  rowsOf,
  rowText,
  sortRows,
  type TableRow,
} from '../../../renderer/codebook/table.ts';

const tallies: readonly Tally[] = [
  { symbol: 'CHAR: ', count: 50 },
  { symbol: 'CHAR:e', count: 30 },
  { symbol: 'CHAR:E', count: 9 },
  { symbol: 'KW:def', count: 8 },
  { symbol: 'KW:else', count: 2 },
  { symbol: 'CHAR:.', count: 1 },
];
const rows = rowsOf(huffmanCodebook(tallies));
const names = (found: readonly TableRow[]) => found.map(({ entry }) => entry.symbol);
const sorted = (by: Column, isRising = true) => sortRows(rows, { by, isRising });

describe('the rows of a codebook', () => {
  test('have a share of what was counted, the escape left out', () => {
    expect(rows[0]).toMatchObject({ entry: { symbol: 'CHAR: ' }, share: 0.5 });
    expect(rows.find(({ entry }) => entry.symbol === 'ESC')?.share).toBeNull();
  });

  test('have a share of what is sent by the escape too', () => {
    const { entries } = huffmanCodebook(tallies);
    const folding = codebookOf('fastest-prefix', entries, [{ symbol: 'CHAR:x', count: 100 }]);
    expect(rowsOf(folding)[0]?.share).toBe((rows[0]?.share ?? 0) / 2);
  });

  test('have no share where nothing was counted', () => {
    expect(rowsOf(ituCodebook()).every(({ share }) => share === null)).toBe(true);
  });

  test('can be copied as text', () => {
    const [row] = rowsOf(huffmanCodebook(tallies.slice(0, 1), false));
    expect(row && rowText(row)).toBe('space\t50\t1.000000\t.\t1\t2');
  });
});

describe('the order of the table', () => {
  test('is by count at first', () => {
    expect(orderOf(rows, null)).toEqual({ by: 'count', isRising: false });
    expect(sortRows(rows, orderOf(rows, null))).toBe(rows);
    expect(names(sorted('count'))[0]).toBe('CHAR:.');
  });

  test('is turned round by a second click, and is another by another column', () => {
    const first = orderOf(rows, null);
    expect(orderAfter(first, 'count')).toEqual({ by: 'count', isRising: true });
    expect(orderAfter(first, 'share')).toEqual({ by: 'share', isRising: false });
    expect(orderAfter(first, 'symbol')).toEqual({ by: 'symbol', isRising: true });
  });

  test('is never by counts where there are none', () => {
    const given = rowsOf(ituCodebook());
    expect(hasCounts(given)).toBe(false);
    expect(orderOf(given, null)).toEqual({ by: 'symbol', isRising: true });
    expect(orderOf(given, { by: 'share', isRising: false })).toEqual({ by: 'symbol', isRising: true });
    expect(orderOf(given, { by: 'units', isRising: false })).toEqual({ by: 'units', isRising: false });
  });

  test('can be by share, the escape below all that was counted', () => {
    expect(names(sorted('share', false))[0]).toBe('CHAR: ');
    expect(names(sorted('share', false)).at(-1)).toBe('ESC');
  });

  test('can be by symbol, elements or units', () => {
    expect(names(sorted('symbol'))).toEqual([
      'CHAR: ',
      'CHAR:.',
      'CHAR:E',
      'CHAR:e',
      'ESC',
      'KW:def',
      'KW:else',
    ]);
    const elements = sorted('elements', false).map((row) => row.elements);
    expect(elements).toEqual(elements.toSorted((a, b) => b - a));
    const units = sorted('units').map((row) => row.units);
    expect(units).toEqual(units.toSorted((a, b) => a - b));
  });

  test('can be by codeword as it is followed: dot before dash, the beginning before the rest', () => {
    const spaced = rowsOf(fastestSpacedCodebook(tallies));
    const codes = sortRows(spaced, { by: 'codeword', isRising: true }).map(({ entry }) => entry.code);
    expect(codes).toEqual(['.', '..', '...', '....', '.-', '-', '-.']);
  });
});

describe('what is looked for in the table', () => {
  test('is all of it for nothing', () => {
    expect(findRows(rows, '')).toBe(rows);
    expect(findRows(rows, '   ')).toBe(rows);
  });

  test('is a character by itself, first the one that was typed', () => {
    expect(names(findRows(rows, 'E'))).toEqual(['CHAR:E', 'CHAR:e']);
    expect(names(findRows(rows, ' '))).toEqual(['CHAR: ']);
  });

  test('is a character by its code point, in any case and number of digits', () => {
    for (const sought of ['U+0065', 'u+65', ' U+000065 ']) {
      expect(names(findRows(rows, sought))).toEqual(['CHAR:e']);
    }
    expect(names(findRows(rows, 'U+20'))).toEqual(['CHAR: ']);
    expect(names(findRows(rows, 'u+e9'))).toEqual([]);
    expect(names(findRows(rows, 'U+110000'))).toEqual([]);
    expect(names(findRows(rows, 'U+'))).toEqual([]);
  });

  test('is a word in the text or the name of a symbol', () => {
    expect(names(findRows(rows, 'keyword'))).toEqual(['KW:def', 'KW:else']);
    expect(names(findRows(rows, 'space'))).toEqual(['CHAR: ']);
    expect(names(findRows(rows, 'escape'))).toEqual(['ESC']);
  });

  test('is the beginning of a codeword, and the character that looks like one', () => {
    const found = findRows(rows, '.');
    expect(names(found.slice(0, 2))).toEqual(['CHAR: ', 'CHAR:.']); // its codeword, and itself
    expect(found.slice(2).every(({ entry }) => entry.code.startsWith('.'))).toBe(true);
  });
});
