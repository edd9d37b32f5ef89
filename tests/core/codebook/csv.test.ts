import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodebookEntry } from '../../../core/codebook/codebook.ts';
import { codebookCsv, codebookTsv } from '../../../core/codebook/csv.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { anyTallies } from '../arbitraries.ts';

const entries: readonly CodebookEntry[] = [
  { symbol: 'CHAR: ', count: 9, code: '.' },
  { symbol: 'CHAR:,', count: 8, code: '-.' },
  { symbol: 'CHAR:\n', count: 7, code: '--.' },
  { symbol: 'CHAR:\t', count: 7, code: '---..' },
  { symbol: 'CHAR:\\', count: 7, code: '---.-' },
  { symbol: 'DOC:"""', count: null, code: '----.' },
  { symbol: 'ESC', count: 5, code: '-----.' },
  { symbol: 'KW:def', count: 4, code: '------' },
];

/** The fields of RFC 4180. */
function fieldsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('a codebook as CSV', () => {
  test('has a header and quotes what needs quotes', () => {
    const rows = [
      'symbol,count,code,kind',
      'CHAR: ,9,.,character',
      '"CHAR:,",8,-.,character',
      '"CHAR:\n",7,--.,character',
      'CHAR:\t,7,---..,character',
      'CHAR:\\,7,---.-,character',
      '"DOC:""""""",,----.,docstring',
      'ESC,5,-----.,escape',
      'KW:def,4,------,keyword',
    ];
    expect(codebookCsv(entries)).toBe(rows.map((row) => `${row}\r\n`).join(''));
  });

  test('holds every entry as it is, whatever was counted', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        const book = huffmanCodebook(tallies);
        const [, ...rows] = fieldsOf(codebookCsv(book.entries));
        expect(rows.map(([symbol, count, code]) => ({ symbol, count: Number(count), code }))).toEqual(
          book.entries,
        );
      }),
    );
  });
});

test('a codebook as TSV has each entry on its line, with the unseen characters written out', () => {
  const rows = [
    'symbol\tcount\tcode\tkind',
    'CHAR: \t9\t.\tcharacter',
    'CHAR:,\t8\t-.\tcharacter',
    'CHAR:\\n\t7\t--.\tcharacter',
    'CHAR:\\t\t7\t---..\tcharacter',
    'CHAR:\\\\\t7\t---.-\tcharacter',
    'DOC:"""\t\t----.\tdocstring',
    'ESC\t5\t-----.\tescape',
    'KW:def\t4\t------\tkeyword',
  ];
  expect(codebookTsv(entries)).toBe(rows.map((row) => `${row}\n`).join(''));
});
