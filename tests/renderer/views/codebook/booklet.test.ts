import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codebookOf } from '../../../../core/codebook/codebook.ts';
import { codebookBy } from '../../../../core/codebook/methods.ts';
import type { Tally } from '../../../../core/count/tally.ts';
import {
  bookletFigures,
  type BookletSection,
  receivingSections,
  sendingSections,
} from '../../../../renderer/views/codebook/booklet.ts';
import { anyTallies } from '../../../core/arbitraries.ts';

const tallies: readonly Tally[] = [
  { symbol: 'CHAR:e', count: 9 },
  { symbol: 'KW:def', count: 4 },
  { symbol: 'DOC:"""', count: 2 },
  { symbol: 'CHAR:a', count: 1 },
];
const book = codebookBy('huffman', tallies);
const codesOf = (sections: readonly BookletSection[]) =>
  sections.flatMap(({ entries }) => entries.map(({ code }) => code));
const headings = (sections: readonly BookletSection[]) =>
  sections.map(({ heading }) => ('words' in heading ? heading.words : heading.beginning));

describe('a booklet', () => {
  test('lists symbols kind by kind, each in the reference order', () => {
    const sections = sendingSections(book);
    expect(headings(sections)).toEqual(['Characters', 'Docstring marks', 'Escape', 'Keywords']);
    expect(sections[0]?.entries.map(({ symbol }) => symbol)).toEqual(['CHAR:a', 'CHAR:e']);
  });

  test('lists codewords as a dictionary does, dot before dash, under what they begin with', () => {
    const sections = receivingSections(book);
    expect(codesOf(sections)).toEqual(['.', '-.', '--.', '---.', '----']);
    expect(headings(sections)).toEqual(['.', '-.', '--.', '---']);
  });

  test('has every entry once in each table', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        const book = codebookBy('fastest-spaced', tallies);
        const codes = book.entries.map(({ code }) => code).sort();
        expect(codesOf(sendingSections(book)).toSorted()).toEqual(codes);
        expect(codesOf(receivingSections(book)).toSorted()).toEqual(codes);
      }),
    );
  });

  test('tells the figures there are', () => {
    const names = (method: 'huffman' | 'fastest-spaced' | 'itu') =>
      bookletFigures(codebookBy(method, tallies)).map(([what]) => what);
    expect(names('huffman')).toContain('units, run-on');
    expect(names('fastest-spaced')).not.toContain('units, run-on');
    expect(names('itu')).toEqual(['signals', 'longest codeword']);
  });

  test('tells what is sent by the escape', () => {
    const entries = [
      { symbol: 'CHAR:a', count: 3, code: '.' },
      { symbol: 'ESC', count: 2, code: '-' },
    ] as const;
    const book = codebookOf('fastest-prefix', entries, [{ symbol: 'CHAR:b', count: 1 }]);
    expect(bookletFigures(book)[1]).toEqual(['by the escape', '1 of them, 25.00 %']);
  });
});
