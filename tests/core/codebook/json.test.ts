import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codebookOf, methods } from '../../../core/codebook/codebook.ts';
import { codebookJson } from '../../../core/codebook/json.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import { readCodebook } from '../../../core/codebook/read-codebook.ts';
import { anyTallies, tallied } from '../arbitraries.ts';
import { changed, entry, written } from './written.ts';

describe('a codebook as JSON', () => {
  test('says what it is, its figures and its codewords', () => {
    expect(written('huffman')).toEqual({
      format: 'sounder-codebook',
      version: 1,
      method: 'huffman',
      symbols: 2,
      entropy: expect.closeTo(0.811, 3) as number,
      elementsPerSymbol: 1.25,
      unitsPerSymbol: 3,
      unitsPerSymbolSpaced: 5,
      bound: expect.closeTo(2.337, 3) as number,
      boundSpaced: expect.closeTo(1.471, 3) as number,
      longest: 2,
      prefixFree: true,
      entries: [entry('CHAR:a', 3, '.'), entry('CHAR:b', 1, '-.'), entry('ESC', 1, '--')],
    });
  });

  test('has no figures where nothing was counted, nor run-on where words would run together', () => {
    expect(written('itu')).toMatchObject({
      entropy: null,
      unitsPerSymbolSpaced: null,
      longest: 6,
      prefixFree: false,
    });
    expect(written('fastest-spaced')).toMatchObject({ unitsPerSymbol: null, prefixFree: false });
  });

  test.each(methods)('by %s gives the same book when it is read', (method) => {
    fc.assert(
      fc.property(anyTallies(), fc.boolean(), (tallies, hasEscape) => {
        const book = codebookBy(method, tallies, { hasEscape });
        expect(readCodebook(codebookJson(book))).toEqual(book);
      }),
    );
  });

  test('keeps what is sent by the escape, and says so only then', () => {
    const { entries } = codebookBy('fastest-prefix', tallied({ a: 9, b: 4 }));
    const folding = codebookOf('fastest-prefix', entries, tallied({ c: 1, d: 2 }));
    expect(JSON.parse(codebookJson(folding))).toMatchObject({
      symbols: 4,
      folded: [
        { symbol: 'CHAR:d', count: 2 },
        { symbol: 'CHAR:c', count: 1 },
      ],
    });
    expect(readCodebook(codebookJson(folding))).toEqual(folding);
    expect(written('fastest-prefix')).not.toHaveProperty('folded');
  });

  test('is read where its counts are as great as they may be', () => {
    const book = codebookBy('huffman', tallied({ a: Number.MAX_SAFE_INTEGER }));
    expect(readCodebook(codebookJson(book))).toEqual(book);
  });

  test('is read without trust in its figures', () => {
    const book = readCodebook(changed({ entropy: 'much', longest: -1 }));
    expect(book).toEqual(codebookBy('huffman', tallied({ a: 3, b: 1 })));
  });
});
