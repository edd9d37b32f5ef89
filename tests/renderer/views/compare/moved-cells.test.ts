import { describe, expect, test } from 'vitest';
import type { MovedSymbol } from '../../../../core/compare/moved-symbols.ts';
import { movedCellsBy } from '../../../../renderer/views/compare/moved-cells.ts';

const row: MovedSymbol = {
  ...{ symbol: 'CHAR:b', kind: 'ascii', counts: [1, 2, 2, 0], weight: 1 },
  ...{ perMillion: [10, 20, 20, 0], lengths: [2, 3, 3, null], codes: ['..', '.--', '-..', null] },
  ...{ comesOrGoes: true, changesCodeword: true, changesLength: true },
};
const cells = movedCellsBy(160)(row);
const strokes = (path: string) => path.split('M').length - 1;

describe('the cells of a symbol that moved', () => {
  test('tell its share, and how that changed from the version before', () => {
    expect(cells.map(({ share, change }) => [share, change])).toEqual([
      ['10.0', ''],
      ['20.0', '+100 %'],
      ['20.0', ''],
      ['—', 'gone'],
    ]);
  });

  test('tell where its codeword has another length, or comes or goes', () => {
    expect(cells.map(({ length, lengthWords, isOther }) => [length + lengthWords, isOther])).toEqual([
      ['2 elements', false],
      ['3 elements', true],
      ['3 elements', false],
      ['no codeword', true],
    ]);
  });

  test('draw what is different in each codeword apart, and say it', () => {
    expect(cells.map(({ same, changed }) => [strokes(same), strokes(changed)])).toEqual([
      [2, 0],
      [1, 2],
      [0, 3],
      [0, 0],
    ]);
    expect(cells.map(({ spoken }) => spoken)).toEqual(['dot dot', 'dot dash dash', 'dash dot dot', '']);
  });

  test('say where a codeword is longer than there is room for', () => {
    const long = { ...row, codes: ['-'.repeat(40)], lengths: [40], perMillion: [1] };
    expect(movedCellsBy(60)(long)[0]?.more).toBe('…');
    expect(movedCellsBy(6000)(long)[0]?.more).toBe('');
  });

  test('are worked out once for each width', () => {
    const cellsOf = movedCellsBy(160);
    expect(cellsOf(row)).toBe(cellsOf(row));
  });
});
