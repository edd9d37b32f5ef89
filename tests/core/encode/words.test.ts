import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codebookBy } from '../../../core/codebook/methods.ts';
import type { Signals } from '../../../core/encode/signal.ts';
import { encode, unsent } from '../../../core/encode/signals.ts';
import { lossesOf } from '../../../core/encode/losses.ts';
import { codewordsOf } from '../../../core/encode/spell-tallies.ts';
import { segmentsOf, tallied } from '../arbitraries.ts';
import { python311 } from '../codebook/python-311.ts';

const itu = codebookBy('itu', []);
const wabun = codebookBy('wabun', []);
const spans = (text: string, { ids, starts }: Signals) =>
  [...ids].map((_id, at) => text.slice(starts[at], starts[at + 1]));
/** Letters parted by spaces, word gaps as `/`. */
const keyed = (text: string, book = itu) => {
  const { distinct, ids } = encode(segmentsOf(text), book);
  return [...ids]
    .map((id) => distinct[id])
    .filter((signal) => signal?.kind === 'sent' || signal?.kind === 'word-gap')
    .map((signal) => (signal?.kind === 'word-gap' ? '/' : signal?.letters.join(' ')))
    .join(' ');
};

describe('encoding by International Morse', () => {
  test('sends small letters as capitals, and a keyword and a docstring mark as their characters', () => {
    expect(keyed('if é×')).toBe('.. ..-. / ..-.. -..-');
    expect(keyed('"""A"""')).toBe('.-..-. .-..-. .-..-. .- .-..-. .-..-. .-..-.');
  });

  test('makes one word gap of a run of white space, and none at either end', () => {
    expect(keyed('\n e \t\n  t \n')).toBe('. / -');
    expect(spans('e \n t', encode(segmentsOf('e \n t'), itu))).toEqual(['e', ' \n ', 't']);
  });

  test('makes one word gap of white space about what has no signal, and none where that is last', () => {
    expect(keyed('_ e _ t _')).toBe('. / -');
  });

  test('lists what has no signal by its place', () => {
    expect(unsent(encode(segmentsOf('a[1] ['), itu))).toEqual([
      { symbol: 'CHAR:[', start: 1 },
      { symbol: 'CHAR:]', start: 3 },
      { symbol: 'CHAR:[', start: 5 },
    ]);
  });

  test('leaves nothing of any text out of its spans', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(itu, wabun), (text, book) => {
        expect(spans(text, encode(segmentsOf(text), book)).join('')).toBe(text);
      }),
    );
  });
});

describe('encoding by Wabun', () => {
  test('goes over to kana by DO and back by SN, and begins in International Morse', () => {
    expect(keyed('e イ ヘt', wabun)).toBe('. / -..--- .- / . ...-. -');
    expect(keyed('イ', wabun)).toBe('-..--- .-');
  });

  test('sends a voiced kana by two letters', () => {
    expect(keyed('ガ', wabun)).toBe('-..--- .-.. ..');
  });
});

test('a codebook without an escape lists what it lacks', () => {
  const book = codebookBy('huffman', tallied({ a: 1 }), { hasEscape: false });
  expect(unsent(encode(segmentsOf('ab'), book))).toEqual([{ symbol: 'CHAR:b', start: 1 }]);
});

describe('what does not arrive', () => {
  test('by International Morse is 3.3 % of CPython 3.11.7, and the case of most of it', () => {
    const { noSignal, noSignalShare, alteredShare } = lossesOf(python311, itu);
    expect((noSignalShare * 100).toFixed(1)).toBe('3.3');
    expect(noSignal[0]?.symbol).toBe('CHAR:_');
    expect(alteredShare).toBeGreaterThan(0.4);
  });

  test('by Wabun is small kana and hiragana, but not the voicing', () => {
    expect(lossesOf(tallied({ ガ: 1, ハ: 1, が: 1, ョ: 1 }), wabun)).toEqual({
      noSignal: [],
      noSignalShare: 0,
      alteredShare: 0.5,
    });
  });

  test('by a codebook with an escape is nothing', () => {
    const book = codebookBy('fastest-spaced', tallied({ a: 1 }));
    expect(lossesOf(tallied({ a: 1, b: 1 }), book)).toEqual({
      noSignal: [],
      noSignalShare: 0,
      alteredShare: 0,
    });
  });
});

test('counted symbols have the codewords that are sent for them', () => {
  const codes = (tallies: ReturnType<typeof tallied>) => codewordsOf(tallies, itu).map(({ code }) => code);
  expect(codes(tallied({ e: 1, ' ': 1, _: 1 }))).toEqual(['.', '', '']);
  expect(codes([{ symbol: 'KW:if', count: 1 }])).toEqual(['.. ..-.']);
});
