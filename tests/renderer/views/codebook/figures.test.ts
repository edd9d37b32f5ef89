import { describe, expect, test } from 'vitest';
import type { Codebook } from '../../../../core/codebook/codebook.ts';
import { fastestSpacedCodebook } from '../../../../core/codebook/fastest-spaced.ts';
import { huffmanCodebook } from '../../../../core/codebook/huffman.ts';
import { ituCodebook } from '../../../../core/codebook/itu.ts';
import { measure } from '../../../../core/codebook/measure.ts';
import { figuresOf } from '../../../../renderer/views/codebook/figures.ts';
import { talliesOf } from '../../state/fake-bridge.ts';

const figures = (codebook: Codebook) => {
  const found = figuresOf(codebook, measure(codebook));
  return Object.fromEntries(found.map(({ name, value, note }) => [name, `${value} ${note}`.trim()]));
};
const tallies = [
  { symbol: 'CHAR:a', count: 2 },
  { symbol: 'CHAR:b', count: 1 },
  { symbol: 'CHAR:c', count: 1 },
] as const;

describe('the figures of a codebook', () => {
  test('are units run-on and spaced, each with its bound and the distance to it', () => {
    expect(figures(huffmanCodebook(tallies, false))).toEqual({
      Symbols: '3',
      Entropy: '1.500 bits per symbol',
      'Elements per symbol': '1.500 bound 1.500, +0.00 %',
      'Units per symbol, run-on': '4.50 bound 4.32, +4.14 %',
      'Units per symbol, spaced': '6.50 bound 2.72, +138.97 %',
      Longest: '2 elements',
    });
  });

  test('say that a code needs its gaps where it has no units run-on', () => {
    const spaced = figures(fastestSpacedCodebook(talliesOf('aaab')));
    expect(spaced['Units per symbol, run-on']).toBe('– it needs its gaps');
    expect(spaced['Units per symbol, spaced']).toContain('bound');
  });

  test('have no distance where one symbol alone is sent, which has no bound', () => {
    expect(figures(huffmanCodebook(tallies.slice(0, 1), false))).toMatchObject({
      'Units per symbol, run-on': '2.00',
      'Units per symbol, spaced': '4.00',
    });
  });

  test('tell what of too many symbols is sent by the escape', () => {
    const book = huffmanCodebook(tallies);
    const measures = measure(book);
    const [symbols] = measures === null ? [] : figuresOf(book, { ...measures, foldedShare: 0.0123 });
    expect(symbols).toEqual({ name: 'Symbols', value: '3', note: '1.23 % by escape' });
  });

  test('name the escape beside the symbols, for the table has a row more', () => {
    expect(figures(huffmanCodebook(tallies))).toMatchObject({ Symbols: '3 and the escape' });
  });

  test('are few for a given table, which no counts made, and point to where its average is', () => {
    const given = figures(ituCodebook());
    expect(Object.keys(given)).toEqual(['Signals', 'Longest', 'Made from']);
    expect(given['Made from']).toBe('no counts its average for what counts: in Compare');
  });
});
