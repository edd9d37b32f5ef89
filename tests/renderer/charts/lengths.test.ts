import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { lengthMarks } from '../../../renderer/charts/lengths.ts';

describe('the lengths of codewords', () => {
  const marks = lengthMarks(
    huffmanCodebook(
      [
        { symbol: 'CHAR:a', count: 6 },
        { symbol: 'CHAR:b', count: 3 },
        { symbol: 'CHAR:c', count: 2 },
      ],
      false,
    ),
  );

  test('are counted by symbols and by share of what is sent', () => {
    expect(marks.map(({ length, symbols }) => [length, symbols])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(marks.map(({ share }) => share)).toEqual([6 / 11, 5 / 11]);
  });

  test('are as high as the highest at most', () => {
    expect(marks.map(({ symbolsHeight }) => symbolsHeight)).toEqual([0.5, 1]);
    expect(marks.map(({ shareHeight }) => shareHeight)).toEqual([1, 5 / 6]);
  });

  test('have no share where nothing was counted', () => {
    expect(lengthMarks(ituCodebook()).every(({ share }) => share === null)).toBe(true);
  });
});
