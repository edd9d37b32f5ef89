import { describe, expect, test } from 'vitest';
import type { CodebookEntry } from '../../../core/codebook/codebook.ts';
import { HandDecoder } from '../../../core/decode/hand.ts';
import { SymbolReader } from '../../../core/decode/symbols.ts';
import { codeTree } from '../../../core/decode/tree.ts';
import { seconds } from '../../../core/units.ts';
import { keyedBy } from './hands.ts';

const entries: readonly CodebookEntry[] = [
  { symbol: 'CHAR:a', count: 3, code: '..' },
  { symbol: 'CHAR:b', count: 2, code: '.-' },
  { symbol: 'CHAR:c', count: 1, code: '-' },
];

describe('reading a hand', () => {
  test('through a spaced code needs no speed', () => {
    const letters = ['.-', '..', '-', '.-', '-', '..', '-', '..', '.-', '-', '..', '-'];
    const marks = keyedBy({ unitAt: () => 1.2 / 18, spread: 0.1, seed: 4 }, [letters]);
    const hand = new HandDecoder(seconds(1.2 / 35));
    const symbols = new SymbolReader(codeTree({ entries }), 'spaced');
    const signs = [
      ...marks.flatMap(({ start, end }) => hand.mark(seconds(start), seconds(end))),
      ...hand.advance(seconds(100)),
    ];
    const read = signs.flatMap((sign) => {
      if (sign.kind === 'element') return symbols.element(sign.element) ?? [];
      if (sign.kind === 'corrected') return symbols.rewrite(sign.elements);
      return sign.kind === 'letter' ? (symbols.letterEnd() ?? []) : [];
    });
    const names = read.map((decoded) => (decoded.kind === 'symbol' ? decoded.symbol.at(-1) : '?')).join('');
    expect(names.slice(-9)).toBe('bcacabcac');
  });
});
