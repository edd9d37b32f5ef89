import { describe, expect, test } from 'vitest';
import { costRows, divergenceRows, excessWords } from '../../../../renderer/views/compare/cost-rows.ts';
import { pythonsCompared } from '../../../../renderer/codebook/pythons-compared.ts';
import { corpusOf } from '../../../core/compare/corpora.ts';
import { tallied } from '../../../core/arbitraries.ts';

const compared = pythonsCompared({
  corpora: [
    corpusOf('3.1', { library: tallied({ a: 5, b: 3, c: 1 }) }),
    corpusOf('3.0', { library: tallied({ a: 1, b: 3, c: 5 }) }),
  ],
  areas: ['library'],
  method: 'huffman',
  maxLength: 12,
});
const labels = ['3.0', '3.1'];

describe('what it costs', () => {
  test('is each corpus by each codebook, with how far that is above its own', () => {
    if (compared.kind !== 'compared') throw new Error(compared.unfair.kind);
    const [first] = costRows(compared, labels, 'elements');
    expect(first?.label).toBe('3.0');
    expect(first?.cells.map(({ note }) => note)).toEqual(['own', expect.stringMatching(/^\+\d/)]);
    expect(first?.cells.map(({ tint }) => tint)).toEqual([0, 1]);
    expect(first?.cells[1]?.words).toMatch(/^3.0 by the codebook of 3.1, .* elements per symbol$/);
  });

  test('has its divergences on one scale', () => {
    if (compared.kind !== 'compared') throw new Error(compared.unfair.kind);
    const rows = divergenceRows(compared, labels);
    expect(rows.map(({ cells }) => cells.map(({ tint }) => tint))).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test.each([
    [0, '0 %'],
    [0.000001, '< 0.001 %'],
    [0.00012, '+0.012 %'],
    [0.0523, '+5.23 %'],
    [-0.00012, '−0.012 %'],
  ])('says an excess of %d as %s', (excess, words) => {
    expect(excessWords(excess)).toBe(words);
  });
});
