import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { scoreOf } from '../../../core/score/score.ts';

const symbols = (text: string) => [...text].map((character): SourceSymbol => `CHAR:${character}`);
const score = (expected: string, got: string) => scoreOf(symbols(expected), symbols(got));

describe('a score', () => {
  test('of a perfect copy is 1, whatever was sent', () => {
    fc.assert(fc.property(fc.string(), (text) => score(text, text).share === 1));
  });

  test('of nothing copied is 0', () => {
    expect(score('abc', '')).toMatchObject({ right: 0, missing: 3, share: 0 });
  });

  test('of nothing sent and nothing copied is 1', () => {
    expect(score('', '').share).toBe(1);
  });

  test('tells what is right, wrong, missing and extra', () => {
    expect(score('import os', 'imporrt 0')).toMatchObject({ right: 7, wrong: 1, missing: 1, extra: 1 });
  });

  test('tells what was taken for what, the most frequent first', () => {
    expect(score('abcabcabd', 'axcaxcaby').confusions).toEqual([
      { expected: 'CHAR:b', got: 'CHAR:x', count: 2 },
      { expected: 'CHAR:d', got: 'CHAR:y', count: 1 },
    ]);
  });

  test('takes a keyword for one symbol', () => {
    const sent: SourceSymbol[] = ['KW:def', 'CHAR: ', 'CHAR:f'];
    expect(scoreOf(sent, ['KW:del', 'CHAR: ', 'CHAR:f'])).toMatchObject({ right: 2, wrong: 1 });
  });

  test('takes symbols for the same that count as the same', () => {
    const capitals = (symbol: SourceSymbol) => symbol.toUpperCase();
    expect(scoreOf(symbols('Os'), symbols('oS'), capitals).share).toBe(1);
  });

  test('takes what was no symbol for wrong, and for no confusion', () => {
    expect(scoreOf(symbols('ab'), ['CHAR:a', null])).toMatchObject({ wrong: 1, confusions: [] });
  });
});
