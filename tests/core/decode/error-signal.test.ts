import { describe, expect, test } from 'vitest';
import { fastestSpacedCodebook } from '../../../core/codebook/fastest-spaced.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { eightDotsIn } from '../../../core/decode/error-signal.ts';
import { SymbolReader } from '../../../core/decode/symbols.ts';
import { codeTree } from '../../../core/decode/tree.ts';

const fastestOf = (symbols: number) =>
  fastestSpacedCodebook(
    Array.from({ length: symbols }, (_, at) => ({
      symbol: `CHAR:${String.fromCodePoint(0x4e00 + at)}`,
      count: 1000 - at,
    })),
    false,
  );

describe('eight dots', () => {
  test('take back where gaps part letters, and are nothing where letters run on', () => {
    expect(eightDotsIn(ituCodebook(), 'spaced')).toBe('signal');
    expect(eightDotsIn(ituCodebook(), 'run-on')).toBe('nothing');
  });

  test('are the word of the 54th symbol of a fastest spaced code', () => {
    expect(eightDotsIn(fastestOf(53), 'spaced')).toBe('signal');
    expect(eightDotsIn(fastestOf(54), 'spaced')).toBe('codeword');
  });

  test.each([53, 54])('are read as what they are said to be, by a code of %i', (symbols) => {
    const reader = new SymbolReader(codeTree(fastestOf(symbols)), 'spaced');
    for (const dot of Array.from({ length: 8 }, () => '.' as const)) reader.element(dot);
    const isSymbol = eightDotsIn(fastestOf(symbols), 'spaced') === 'codeword';
    expect(reader.letterEnd()?.kind).toBe(isSymbol ? 'symbol' : 'erasure');
  });
});
