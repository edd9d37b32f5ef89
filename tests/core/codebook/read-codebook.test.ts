import { describe, expect, test } from 'vitest';
import { codebookCsv } from '../../../core/codebook/csv.ts';
import { codebookJson } from '../../../core/codebook/json.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import { readCodebook } from '../../../core/codebook/read-codebook.ts';
import { changed, entry } from './written.ts';

const refusal = (text: string) => {
  try {
    readCodebook(text);
  } catch (error) {
    return error as { readonly code: string; readonly message: string };
  }
  return null;
};

describe('what is no codebook is refused:', () => {
  test.each([
    ['no JSON', '{', 'it is no JSON'],
    ['nothing', '', 'it is no JSON'],
    ['null', 'null', 'its format'],
    ['another format', changed({ format: 'sounder-table' }), 'its format'],
    ['another version', changed({ version: 2 }), 'its version is 2, and this Sounder reads version 1'],
    ['no version', changed({ version: undefined }), 'of which version'],
    ['an unknown method', changed({ method: 'loud' }), 'its method is none that Sounder knows: “loud”'],
    ['no method', changed({ method: undefined }), 'its method is none that Sounder knows: there is none'],
    ['no claim', changed({ prefixFree: 'yes' }), 'whether it is a prefix code'],
    ['no entries', changed({ entries: [] }), 'there are no entries in it'],
    ['missing entries', changed({ entries: undefined }), 'it has no entries'],
    ['entries that are none', changed({ entries: 7 }), 'its entries are no list'],
    [
      'an entry that is none',
      changed({ entries: [7] }),
      'entry 1 is no object with a symbol, a count and a code',
    ],
    ['folded symbols that are none', changed({ folded: {} }), 'its folded is no list'],
    [
      'a folded count of nothing',
      changed({ folded: [{ symbol: 'CHAR:x', count: 0 }] }),
      'of folded symbol 1 (“x”)',
    ],
    [
      'a symbol twice',
      changed({ entries: [entry('CHAR:a', 1, '.'), entry('CHAR:a', 1, '-')] }),
      '“a” is in it twice, as entry 1 and as entry 2',
    ],
    [
      'a codeword twice',
      changed({ entries: [entry('CHAR:a', 1, '.'), entry('CHAR:b', 1, '.')] }),
      'entry 2 (“b”) has the codeword of entry 1 (“a”): “.”',
    ],
    [
      'no symbol',
      changed({ entries: [entry('KW:match', 1, '.')] }),
      'entry 1 is of no symbol that Sounder knows: “KW:match”',
    ],
    [
      'two characters',
      changed({ entries: [entry('CHAR:ab', 1, '.')] }),
      'of no symbol that Sounder knows: “CHAR:ab”',
    ],
    ['half a pair', changed({ entries: [entry('CHAR:\ud83d', 1, '.')] }), 'of no symbol'],
    [
      '__proto__',
      changed({ entries: [entry('__proto__', 1, '.')] }),
      'of no symbol that Sounder knows: “__proto__”',
    ],
    [
      'an empty codeword',
      changed({ entries: [entry('CHAR:a', 1, '')] }),
      'the codeword of entry 1 (“a”) is empty',
    ],
    [
      'other elements',
      changed({ entries: [entry('CHAR: ', 1, '. -')] }),
      'entry 1 (space) is not made of “.” and “-” only: “. -”',
    ],
    [
      'no codeword',
      changed({ entries: [{ symbol: 'CHAR:\u00a0', count: 1 }] }),
      'entry 1 (U+00A0) has no codeword',
    ],
    [
      'a negative count',
      changed({ entries: [entry('CHAR: ', -1, '.')] }),
      'the count of entry 1 (space) is no whole number from 1 to 2^53 - 1: -1',
    ],
    [
      'no count',
      changed({ entries: [{ symbol: 'KW:def', code: '.' }] }),
      'of entry 1 (keyword def) is no whole number from 1 to 2^53 - 1: there is none',
    ],
    [
      'a huge count',
      changed({ entries: [entry('CHAR:a', 1e300, '.')] }),
      'no whole number from 1 to 2^53 - 1: 1e+300',
    ],
    [
      'half a count',
      changed({ entries: [entry('CHAR:a', 0.5, '.')] }),
      'no whole number from 1 to 2^53 - 1: 0.5',
    ],
    [
      'too large a total',
      changed({ entries: [entry('CHAR:a', 2 ** 53 - 1, '.'), entry('CHAR:b', 1, '-')] }),
      '2^53 - 1',
    ],
    [
      'a false claim',
      changed({ entries: [entry('CHAR:a', 1, '.'), entry('CHAR:b', 1, '..')] }),
      'claims to be a prefix code, and the codeword of entry 1 (“a”), “.”, begins that of entry 2 (“b”), “..”',
    ],
    ['a false modesty', changed({ prefixFree: false }), 'claims to be no prefix code'],
    [
      'a method that is not its own',
      changed({ prefixFree: false, entries: [entry('CHAR:a', 1, '.'), entry('CHAR:b', 1, '..')] }),
      'its method, huffman, makes prefix codes, and the codeword of entry 1',
    ],
  ])('%s', (_what, text, complaint) => {
    const refused = refusal(text);
    expect(refused?.code).toBe('codebook-unusable');
    expect(refused?.message).toContain(complaint);
  });

  test.each([
    ['too long a codeword', [entry('CHAR:a', 1, '.'.repeat(10_001))], 'more than the 10000 there may be'],
    ['the escape alone', [entry('ESC', 1, '.')], 'nothing in it but the escape'],
    ['counts in part', [entry('CHAR:a', 1, '.'), entry('CHAR:b', null, '-')], 'entry 2 (“b”) has no count'],
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
      '“a” is in it twice, as entry 1 and as folded symbol 1',
    ],
    ['folded symbols without an escape', [entry('CHAR:b', 1, '.')], 'lacks'],
    [
      'folded symbols beside uncounted ones',
      [entry('CHAR:b', null, '.'), entry('ESC', null, '-')],
      'its entries have none',
    ],
  ])('%s', (_what, entries, complaint) => {
    const method = 'fastest-prefix';
    expect(refusal(changed({ method, entries, folded: [{ symbol: 'CHAR:a', count: 1 }] }))).toMatchObject({
      code: 'codebook-unusable',
      message: expect.stringContaining(complaint) as string,
    });
  });

  test('folded symbols of a method that folds none', () => {
    const entries = [entry('CHAR:b', 1, '.'), entry('ESC', 1, '-')];
    const folded = [{ symbol: 'CHAR:a', count: 1 }];
    expect(refusal(changed({ method: 'huffman', entries, folded }))?.message).toContain('folds none');
  });

  test('a million bad entries, at the first of them', () => {
    const wide = changed({}).replace(/"entries":.*/, `"entries":[${'0,'.repeat(1e6)}0]}`);
    const [before, refused] = [process.memoryUsage().heapUsed, refusal(wide)];
    expect(refused?.message).toContain('entry 1 ');
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100e6); // an issue each takes several times that
  });

  test('deep nesting, before it is read, whatever else it says', () => {
    const nested = (deep: number) => `${'['.repeat(deep)}${']'.repeat(deep)}`;
    const withNested = (deep: number) => changed({}).replace('{', `{"rest":${nested(deep)},`);
    expect(refusal(withNested(99))).toBeNull();
    expect(refusal(withNested(100))).toMatchObject({
      code: 'codebook-unusable',
      message: expect.stringContaining('more than 100 deep') as string,
    });
    expect(refusal('['.repeat(5e6))?.message).toContain('more than 100 deep');
  });

  test('its own CSV, with a word on what is read', () => {
    expect(refusal(codebookCsv(codebookBy('itu', []).entries))?.message).toContain(
      'it is no JSON, and only that is read: CSV and TSV are for other programs. Nothing was stored.',
    );
  });

  test('__proto__ in the place of the fields', () => {
    expect(refusal(`{"__proto__":${codebookJson(codebookBy('itu', []))}}`)?.message).toContain('its format');
  });

  test('what is long, in words on one line and no more than that', () => {
    const { message } = refusal(changed({ method: 'm\n'.repeat(1e6) })) ?? { message: '' };
    expect(message).toMatch(/^[^\n]{1,300}$/);
  });
});
