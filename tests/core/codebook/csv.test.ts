import { expect, test } from 'vitest';
import { codebookCsv } from '../../../core/codebook/csv.ts';

test('a codebook as CSV has a header, quotes what needs quotes, and leaves out the escape', () => {
  const csv = codebookCsv([
    { symbol: 'CHAR: ', count: 9, code: '.' },
    { symbol: 'CHAR:,', count: 8, code: '-.' },
    { symbol: 'CHAR:\n', count: 7, code: '--.' },
    { symbol: 'DOC:"""', count: 6, code: '---.' },
    { symbol: 'ESC', count: 5, code: '----.' },
    { symbol: 'KW:def', count: 4, code: '-----' },
  ]);
  const rows = [
    'symbol,count,code,kind',
    'CHAR: ,9,.,character',
    '"CHAR:,",8,-.,character',
    '"CHAR:\n",7,--.,character',
    '"DOC:""""""",6,---.,docstring',
    'KW:def,4,-----,keyword',
  ];
  expect(csv).toBe(rows.map((row) => `${row}\r\n`).join(''));
});
