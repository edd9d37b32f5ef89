import { describe, expect, test } from 'vitest';
import { scan } from '../../../core/python/scan.ts';
import { segment } from '../../../core/python/segment.ts';
import { padded } from '../../../core/python/source-bytes.ts';

describe('a segmented source', () => {
  test('is characters, keywords and docstring quotes', () => {
    expect(symbolsOf('if x')).toEqual(['KW:if', 'CHAR: ', 'CHAR:x']);
    expect(symbolsOf("'''d'''")).toEqual(["DOC:'''", 'CHAR:d', "DOC:'''"]);
  });

  test('has one symbol for a code point of two UTF-16 units', () => {
    expect(symbolsOf('"😀"or')).toEqual(['CHAR:"', 'CHAR:😀', 'CHAR:"', 'KW:or']);
  });

  test('counts places in UTF-16 units, up to the end of the text', () => {
    expect([...cut('é😀 if').starts]).toEqual([0, 1, 3, 4, 6]);
  });

  test('names each different symbol once, in order of appearance', () => {
    const { symbols, ids } = cut('abba');
    expect(symbols).toEqual(['CHAR:a', 'CHAR:b']);
    expect([...ids]).toEqual([0, 1, 1, 0]);
  });

  test('is nothing for an empty source', () => {
    expect(cut('')).toEqual({ symbols: [], ids: new Uint16Array(), starts: new Uint32Array(1) });
  });

  test('has room for more different symbols than 16 bits can number', () => {
    const text = Array.from({ length: 70_000 }, (_, index) => String.fromCodePoint(0x20000 + index)).join('');
    const { symbols, ids } = cut(text);
    expect(symbols).toHaveLength(70_000);
    expect(ids.at(-1)).toBe(69_999);
  });

  test.each(['', 'x', 'xx = 1', 'é', 'if', 'ifx or if'])(
    'refuses the landmarks of another text: %j',
    (text) => {
      expect(() => segment(text, landmarksOf(' if x or'))).toThrow('another text');
    },
  );
});

function cut(text: string) {
  return segment(text, landmarksOf(text));
}

function symbolsOf(text: string) {
  const { symbols, ids } = cut(text);
  return Array.from(ids, (id) => symbols[id]);
}

function landmarksOf(text: string) {
  return scan(padded(new TextEncoder().encode(text)));
}
