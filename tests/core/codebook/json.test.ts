import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codebookOf, methods } from '../../../core/codebook/codebook.ts';
import { codebookJson } from '../../../core/codebook/json.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import { readCodebook } from '../../../core/codebook/read-codebook.ts';
import { anyTallies, tallied } from '../arbitraries.ts';

const written = (method: (typeof methods)[number]) =>
  JSON.parse(codebookJson(codebookBy(method, tallied({ a: 3, b: 1 })))) as Record<string, unknown>;
const changed = (change: object) => JSON.stringify({ ...written('huffman'), ...change });
const entry = (symbol: unknown, count: unknown, code: unknown) => ({ symbol, count, code });
const refusal = (text: string) => {
  try {
    readCodebook(text);
  } catch (error) {
    return error as { readonly code: string; readonly message: string };
  }
  return null;
};

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

describe('what is no codebook is refused:', () => {
  test.each([
    ['no JSON', '{', 'it is no JSON'],
    ['nothing', '', 'it is no JSON'],
    ['null', 'null', 'its format'],
    ['another format', changed({ format: 'sounder-table' }), 'its format'],
    ['another version', changed({ version: 2 }), 'its version is 2'],
    ['an unknown method', changed({ method: 'loud' }), 'at method'],
    ['no entries', changed({ entries: [] }), 'there are no entries'],
    ['entries that are none', changed({ entries: 7 }), 'at entries'],
    [
      'a symbol twice',
      changed({ entries: [entry('CHAR:a', 1, '.'), entry('CHAR:a', 1, '-')] }),
      'CHAR:a is in it twice',
    ],
    [
      'a codeword twice',
      changed({ entries: [entry('CHAR:a', 1, '.'), entry('CHAR:b', 1, '.')] }),
      'codeword of another',
    ],
    ['no symbol', changed({ entries: [entry('KW:match', 1, '.')] }), 'this is no symbol'],
    ['two characters', changed({ entries: [entry('CHAR:ab', 1, '.')] }), 'this is no symbol'],
    ['half a pair', changed({ entries: [entry('CHAR:\ud83d', 1, '.')] }), 'this is no symbol'],
    ['__proto__', changed({ entries: [entry('__proto__', 1, '.')] }), 'this is no symbol'],
    ['an empty codeword', changed({ entries: [entry('CHAR:a', 1, '')] }), 'made of dots and dashes'],
    ['other elements', changed({ entries: [entry('CHAR:a', 1, '. -')] }), 'made of dots and dashes'],
    ['a negative count', changed({ entries: [entry('CHAR:a', -1, '.')] }), 'at entries.0.count'],
    ['half a count', changed({ entries: [entry('CHAR:a', 0.5, '.')] }), 'at entries.0.count'],
    [
      'too large a total',
      changed({ entries: [entry('CHAR:a', 2 ** 53 - 1, '.'), entry('CHAR:b', 1, '-')] }),
      '2^53 - 1',
    ],
    [
      'a false claim',
      changed({ entries: [entry('CHAR:a', 1, '.'), entry('CHAR:b', 1, '..')] }),
      'claims to be a prefix code',
    ],
    ['a false modesty', changed({ prefixFree: false }), 'claims to be no prefix code'],
    [
      'a method that is not its own',
      changed({ prefixFree: false, entries: [entry('CHAR:a', 1, '.'), entry('CHAR:b', 1, '..')] }),
      'its method is huffman',
    ],
  ])('%s', (_what, text, complaint) => {
    const refused = refusal(text);
    expect(refused?.code).toBe('codebook-unusable');
    expect(refused?.message).toContain(complaint);
  });

  test.each([
    ['too long a codeword', [entry('CHAR:a', 1, '.'.repeat(10_001))], 'at most 10000 elements'],
    ['the escape alone', [entry('ESC', 1, '.')], 'nothing in it but ESC'],
    ['counts in part', [entry('CHAR:a', 1, '.'), entry('CHAR:b', null, '-')], 'only some of it was counted'],
  ])('%s', (_what, entries, complaint) => {
    expect(refusal(changed({ entries }))).toMatchObject({
      code: 'codebook-unusable',
      message: expect.stringContaining(complaint) as string,
    });
  });

  test.each([
    [
      'a folded symbol with a codeword',
      [entry('CHAR:a', 1, '.'), entry('ESC', 1, '-')],
      'CHAR:a is in it twice',
    ],
    ['folded symbols without an escape', [entry('CHAR:b', 1, '.')], 'lacks'],
  ])('%s', (_what, entries, complaint) => {
    expect(refusal(changed({ entries, folded: [{ symbol: 'CHAR:a', count: 1 }] }))).toMatchObject({
      code: 'codebook-unusable',
      message: expect.stringContaining(complaint) as string,
    });
  });

  test('a million bad entries, at the first of them', () => {
    const wide = changed({}).replace(/"entries":.*/, `"entries":[${'0,'.repeat(1e6)}0]}`);
    const [before, refused] = [process.memoryUsage().heapUsed, refusal(wide)];
    expect(refused?.message).toContain('at entries.0');
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100e6); // an issue each takes several times that
  });

  test('10 MB of nesting', { timeout: 60_000 }, () => {
    const deep = '['.repeat(5e6) + ']'.repeat(5e6);
    expect(refusal(changed({}).replace('"entries":', `"entries":${deep},"rest":`))?.message).toContain(
      'entries',
    );
  });

  test('__proto__ in the place of the fields', () => {
    expect(refusal(`{"__proto__":${codebookJson(codebookBy('itu', []))}}`)?.code).toBe('codebook-unusable');
  });
});
