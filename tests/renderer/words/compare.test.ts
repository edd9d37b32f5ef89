import { describe, expect, test } from 'vitest';
import { changeWords, labelsOf, leftOutLines, perMillionWords } from '../../../renderer/words/compare.ts';
import { pythonsCompared } from '../../../renderer/codebook/pythons-compared.ts';
import { tallied } from '../../core/arbitraries.ts';
import { corpusOf, fairCorpora } from '../../core/compare/corpora.ts';

const [corpus] = fairCorpora([tallied({ a: 1 }), tallied({ a: 1 })]);

describe('what a Python is called beside others', () => {
  test('is its version, and where it is from if that is not enough', () => {
    if (corpus === undefined) throw new Error('no corpus');
    const of = (version: string, source: 'installation' | 'reference') => ({
      ...{ ...corpus, version, source, title: `CPython ${version} of ${source}` },
    });
    expect(labelsOf([of('3.1', 'reference'), of('3.2', 'reference')])).toEqual(['3.1', '3.2']);
    expect(labelsOf([of('3.1', 'reference'), of('3.1', 'installation')])).toEqual(['3.1 table', '3.1 here']);
    expect(labelsOf([of('3.1', 'installation'), of('3.1', 'installation')])).toEqual([
      ...['CPython 3.1 of installation', 'CPython 3.1 of installation'],
    ]);
  });
});

describe('what had to be left out', () => {
  test('is said with whose lack it is', () => {
    const compared = pythonsCompared({
      corpora: [
        corpusOf('3.1', { library: tallied({ a: 1 }), tests: tallied({ a: 1 }) }),
        corpusOf('3.2', { library: tallied({ a: 1 }) }),
      ],
      areas: ['library', 'tests'],
      method: 'huffman',
      maxLength: 12,
    });
    if (compared.kind !== 'compared') throw new Error(compared.unfair.kind);
    expect(leftOutLines(compared, false)).toEqual(['Left out of all: no tests in CPython 3.2.']);
    expect(leftOutLines(compared, true)[1]).toMatch(/^Only the 1 modules? that all have/);
  });
});

test.each([
  [0, 4, 'new'],
  [4, 0, 'gone'],
  [100, 100.01, ''],
  [100, 103.1, '+3.1 %'],
  [100, 50, '−50.0 %'],
  [1, 40, '× 40'],
])('a share that went from %d to %d is said as %j', (before, now, words) => {
  expect(changeWords(before, now)).toBe(words);
});

test.each([
  [0, '—'],
  [0.001, '< 0.01'],
  [1.234, '1.23'],
  [12.34, '12.3'],
  [31204.4, '31\u00a0204'],
])('%d in a million is said as %j', (share, words) => {
  expect(perMillionWords(share)).toBe(words);
});
