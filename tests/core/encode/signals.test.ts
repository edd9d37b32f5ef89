import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import type { Tally } from '../../../core/count/tally.ts';
import type { Signals } from '../../../core/encode/signal.ts';
import { encode } from '../../../core/encode/signals.ts';
import { segmentsOf, tallied } from '../arbitraries.ts';

const signalsOf = (text: string, tallies: readonly Tally[]) =>
  encode(segmentsOf(text), huffmanCodebook(tallies));
const spans = (text: string, { ids, starts }: Signals) =>
  [...ids].map((_id, at) => text.slice(starts[at], starts[at + 1]));
const letters = ({ distinct, ids }: Signals) => [...ids].map((id) => distinct[id]?.letters);

describe('encoding', () => {
  test('gives each symbol its codeword and its span of source', () => {
    const tallies: Tally[] = [...tallied({ ' ': 5, x: 1 }), { symbol: 'KW:not', count: 2 }];
    const signals = signalsOf('not x', tallies);
    expect(spans('not x', signals)).toEqual(['not', ' ', 'x']);
    expect(letters(signals).flat().join(' ')).toBe('-. . --.');
  });

  test('sends a keyword that the book lacks as its characters', () => {
    const signals = signalsOf('if', tallied({ i: 2, f: 1 }));
    expect(spans('if', signals)).toEqual(['i', 'f']);
    expect(signals.distinct.map(({ symbol }) => symbol)).toEqual(['CHAR:i', 'CHAR:f']);
  });

  test('sends a character that the book lacks as the escape and 21 elements, highest first', () => {
    const signals = signalsOf('é', tallied({ x: 3 }));
    expect(letters(signals)).toEqual([['-', '.............---.-..-']]); // x is a dot; U+00E9 is 11101001
  });

  test('keeps a character beyond U+FFFF in one span', () => {
    const signals = signalsOf('a\u{1f600}b', tallied({ a: 1 }));
    expect(spans('a\u{1f600}b', signals)).toEqual(['a', '\u{1f600}', 'b']);
  });

  test('leaves nothing of any text out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(spans(text, signalsOf(text, tallied({ a: 2, b: 1 }))).join('')).toBe(text);
      }),
    );
  });
});
