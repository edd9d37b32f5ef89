import { describe, expect, test } from 'vitest';
import type { CodebookEntry } from '../../../core/codebook/codebook.ts';
import { HandDecoder } from '../../../core/decode/hand.ts';
import { SymbolReader } from '../../../core/decode/symbols.ts';
import { SymbolsInTime } from '../../../core/decode/symbols-in-time.ts';
import { codeTree } from '../../../core/decode/tree.ts';
import { seconds } from '../../../core/units.ts';
import type { Spacing } from '../../../core/timeline/timeline.ts';
import { keyedBy } from './hands.ts';

const entries: readonly CodebookEntry[] = [
  { symbol: 'CHAR:a', count: 3, code: '..' },
  { symbol: 'CHAR:b', count: 2, code: '.-' },
  { symbol: 'CHAR:c', count: 1, code: '-' },
];
const reader = (spacing: Spacing) => new SymbolReader(codeTree({ entries }), spacing);
const inTime = (spacing: Spacing, longest: number | null) =>
  new SymbolsInTime(reader(spacing), {
    letterGap: seconds(0.12),
    longest: longest === null ? null : seconds(longest),
  });

describe('reading in time', () => {
  test('ends a letter while the silence lasts, once', () => {
    const symbols = inTime('spaced', 2);
    symbols.element('-', seconds(0), seconds(0.18));
    expect(symbols.advance(seconds(0.29))).toEqual([]);
    expect(symbols.advance(seconds(0.31))).toEqual([{ kind: 'symbol', symbol: 'CHAR:c', code: '-' }]);
    expect(symbols.advance(seconds(9))).toEqual([]);
  });

  test('ends it with the next element, if nobody asked before', () => {
    const symbols = inTime('spaced', 2);
    symbols.element('-', seconds(0), seconds(0.18));
    expect(symbols.element('.', seconds(0.4), seconds(0.46))).toHaveLength(1);
  });

  test('takes a silence longer than the patience for a mistake, once', () => {
    const symbols = inTime('run-on', 2);
    symbols.element('.', seconds(0), seconds(0.06));
    expect(symbols.advance(seconds(2.06))).toEqual([]);
    expect(symbols.advance(seconds(2.07))).toEqual([{ kind: 'mistake', reason: 'pause', code: '.' }]);
    expect(symbols.advance(seconds(3))).toEqual([]);
    expect(symbols.element('-', seconds(4), seconds(4.18))).toMatchObject([{ symbol: 'CHAR:c' }]);
  });

  test('waits for ever if it is to', () => {
    const symbols = inTime('run-on', null);
    symbols.element('.', seconds(0), seconds(0.06));
    expect(symbols.element('-', seconds(1e6), seconds(1e6 + 1))).toMatchObject([{ symbol: 'CHAR:b' }]);
  });
});

describe('reading a hand', () => {
  test('through a spaced code needs no speed', () => {
    const letters = ['.-', '..', '-', '.-', '-', '..', '-', '..', '.-', '-', '..', '-'];
    const marks = keyedBy({ unitAt: () => 1.2 / 18, spread: 0.1, seed: 4 }, [letters]);
    const hand = new HandDecoder(seconds(1.2 / 35));
    const symbols = reader('spaced');
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
