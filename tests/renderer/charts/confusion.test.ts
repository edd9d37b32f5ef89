import { describe, expect, test } from 'vitest';
import type { ConfusionFigures } from '../../../core/practice/statistics.ts';
import { confusionMatrix } from '../../../renderer/charts/confusion.ts';

const confusion = (expected: string, got: string, count: number): ConfusionFigures => ({
  expected: `CHAR:${expected}`,
  got: `CHAR:${got}`,
  count,
});

describe('the matrix of confusions', () => {
  test('has what was wanted in rows and what came in columns, those most confused first', () => {
    const { expected, got, cells } = confusionMatrix([
      confusion('l', 'k', 1),
      confusion('b', 'd', 4),
      confusion('b', 'k', 1),
    ]);
    expect(expected).toEqual(['CHAR:b', 'CHAR:l']);
    expect(got).toEqual(['CHAR:d', 'CHAR:k']);
    expect(cells.map((row) => row.map(({ count }) => count))).toEqual([
      [4, 1],
      [0, 1],
    ]);
  });

  test('weighs each against the most', () => {
    expect(confusionMatrix([confusion('b', 'd', 4), confusion('l', 'k', 1)]).cells[1]?.[1]?.weight).toBe(
      0.25,
    );
  });

  test('leaves out what was right', () => {
    expect(confusionMatrix([confusion('b', 'b', 9)]).expected).toEqual([]);
  });

  test('is a dozen by a dozen at most', () => {
    const letter = (at: number) => String.fromCodePoint(0x4e00 + at);
    const many = Array.from({ length: 900 }, (_, at) =>
      confusion(letter(Math.floor(at / 30)), letter(1000 + (at % 30)), at),
    );
    const { expected, got } = confusionMatrix(many);
    expect([expected.length, got.length]).toEqual([12, 12]);
  });
});
