import { describe, expect, test } from 'vitest';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { type Confusion, confusionMatrix } from '../../../renderer/charts/confusion.ts';

const confusion = (expected: string | null, got: string | null, count: number): Confusion => ({
  expected: expected === null ? null : `CHAR:${expected}`,
  got: got === null ? null : `CHAR:${got}`,
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

  test('shows what did not come at all in the last column', () => {
    expect(confusionMatrix([confusion('b', null, 9), confusion('b', 'd', 1)]).got).toEqual(['CHAR:d', null]);
  });

  test('leaves out what was right and what nobody wanted', () => {
    expect(confusionMatrix([confusion('b', 'b', 9), confusion(null, 'd', 1)]).expected).toEqual([]);
  });

  test('is a dozen by a dozen at most', () => {
    const many = Array.from({ length: 900 }, (_, at) =>
      confusion(letter(Math.floor(at / 30)), letter(1000 + (at % 30)), at),
    );
    const { expected, got } = confusionMatrix(many);
    expect([expected.length, got.length]).toEqual([12, 12]);
  });
});

function letter(at: number): string {
  const symbol: SourceSymbol = `CHAR:${String.fromCodePoint(0x4e00 + at)}`;
  return symbol.slice(5);
}
