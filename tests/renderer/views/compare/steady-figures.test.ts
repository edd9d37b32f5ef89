import { expect, test } from 'vitest';
import { steadyCodebook } from '../../../../core/compare/steady.ts';
import { codebookBy } from '../../../../core/codebook/methods.ts';
import { steadyFigures } from '../../../../renderer/views/compare/steady-figures.ts';
import { tallied } from '../../../core/arbitraries.ts';

test('a steady codebook is told by what moves, what the canonical one moves, and the least that must', () => {
  const older = codebookBy('huffman', tallied({ a: 40, b: 20, c: 10, d: 10 }), { hasEscape: false });
  const figures = steadyFigures(steadyCodebook(older, tallied({ a: 20, b: 20, c: 10, d: 10 })));
  expect(figures.map(({ value, note }) => `${value} ${note}`)).toEqual([
    '0.00 % 0 symbols, 4 fewer than canonical',
    '100.00 % 4 symbols, as codebooks are made',
    '0.00 % 0 symbols, what changes its length',
  ]);
});
