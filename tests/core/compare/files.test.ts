import { describe, expect, test } from 'vitest';
import { compareCorpora } from '../../../core/compare/comparison.ts';
import { comparisonJson } from '../../../core/compare/comparison-json.ts';
import { fairSet } from '../../../core/compare/fair-set.ts';
import { movedCsv } from '../../../core/compare/moved-csv.ts';
import { movedKinds, movedSymbols } from '../../../core/compare/moved-symbols.ts';
import { tellingSymbols } from '../../../core/compare/trends.ts';
import { isSymbol } from '../../../core/count/symbol.ts';
import { tallied } from '../arbitraries.ts';
import { corpusOf } from './corpora.ts';

const set = fairSet(
  [
    corpusOf('3.1', { library: tallied({ a: 2, ',': 2 }), tests: tallied({ t: 1 }) }),
    corpusOf('3.0', { library: tallied({ a: 3, b: 1 }) }),
  ],
  ['library', 'tests'],
);
if (set.kind !== 'fair') throw new Error(set.kind);
const comparison = compareCorpora(set.corpora, 'huffman', { hasEscape: false });

describe('a comparison as JSON', () => {
  const content = JSON.parse(comparisonJson(set, comparison, 'huffman', false)) as Readonly<
    Record<string, unknown>
  >;

  test('says what it is, of what, and what was left out', () => {
    expect(content).toMatchObject({
      format: 'sounder-comparison',
      version: 1,
      method: 'huffman',
      areas: ['library'],
      leftOut: [{ area: 'tests', lacking: ['CPython 3.0'], hasSome: false }],
      onlyShared: false,
    });
  });

  test('has the corpora by version, with a row and a column of the matrices for each', () => {
    expect(content['corpora']).toMatchObject([
      { title: 'CPython 3.0', symbols: 4, distinct: 2, elementsPerSymbol: 1, longest: 1 },
      { title: 'CPython 3.1', symbols: 4, distinct: 2, entropy: 1 },
    ]);
    expect(content['crossCost']).toEqual([
      [1, 0.75],
      [0.5, 1],
    ]);
    expect(content['divergence']).toMatchObject([{ 0: 0 }, { 1: 0 }]);
    expect(content['steps']).toMatchObject([{ gained: ['CHAR:,'], lost: ['CHAR:b'], shared: 1 }]);
  });

  test('has the symbols that moved', () => {
    expect(content['moved']).toEqual([
      { symbol: 'CHAR:,', counts: [0, 2], lengths: [null, 1], codes: [null, '.'] },
      { symbol: 'CHAR:a', counts: [3, 2], lengths: [1, 1], codes: ['.', '-'] },
      { symbol: 'CHAR:b', counts: [1, 0], lengths: [1, null], codes: ['-', null] },
    ]);
  });
});

test('moved symbols as CSV have four columns for each corpus, quoted where it is needed', () => {
  expect(movedCsv(['A', 'B'], movedSymbols(comparison).slice(0, 2)).split('\r\n')).toEqual([
    'symbol,kind,A: count,A: per million,A: length,A: code,B: count,B: per million,B: length,B: code',
    '"CHAR:,",ascii,0,0,,,2,500000,1,.',
    'CHAR:a,ascii,3,750000,1,.,2,500000,1,-',
    '',
  ]);
});

test('every symbol has one of the kinds that are filtered by, and telling symbols are symbols', () => {
  expect(movedSymbols(comparison).every(({ kind }) => movedKinds.includes(kind))).toBe(true);
  expect(tellingSymbols.every(isSymbol)).toBe(true);
});
