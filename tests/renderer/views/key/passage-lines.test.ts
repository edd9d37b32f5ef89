import { describe, expect, test } from 'vitest';
import type { SourceSymbol } from '../../../../core/count/symbol.ts';
import { linesAround, lineStarts, passageLines } from '../../../../renderer/views/key/passage-lines.ts';

const letters = (text: string) => Array.from(text, (letter): SourceSymbol => `CHAR:${letter}`);

/** What is shown, run by run: `state:text`. */
function shown(symbols: readonly SourceSymbol[], next: number, wrong = '', given: readonly number[] = []) {
  const starts = lineStarts(symbols);
  const progress = { symbols, next, isGiven: (at: number) => given.includes(at), wrong: letters(wrong) };
  return passageLines(progress, starts, { from: 0, to: starts.length }).map(({ runs }) =>
    runs.map(({ state, text }) => `${state}:${text}`),
  );
}

describe('the lines of a passage', () => {
  test('show what is done, what was keyed wrongly, what is next and what is to come', () => {
    expect(shown(letters('ugly.'), 2, 'k')).toEqual([['done:ug', 'wrong:k', 'next:l', 'todo:y.']]);
  });

  test('show a keyword as one symbol', () => {
    expect(shown(['KW:return', 'CHAR: ', 'CHAR:x'], 0)).toEqual([['next:return', 'todo: x']]);
  });

  test('make visible what is not, where it is next', () => {
    expect(shown(letters('a b'), 1)).toEqual([['done:a', 'next:␣', 'todo:b']]);
    expect(shown(letters('a\nb'), 1)).toEqual([['done:a', 'next:↵'], ['todo:b']]);
    expect(shown(letters('\tb'), 0)).toEqual([['next:⇥', 'todo:b']]);
    expect(shown(letters('b'), 0, ' ')).toEqual([['wrong:␣', 'next:b']]);
  });

  test('show indentation and line ends that are to be keyed, and leave alone those that are given', () => {
    expect(shown(letters('a\n  b'), 0)).toEqual([
      ['next:a', 'todo:↵'],
      ['todo:··', 'todo:b'],
    ]);
    expect(shown(letters('a\n  b'), 0, '', [1, 2, 3])).toEqual([['next:a'], ['given:  ', 'todo:b']]);
  });

  test('end with CR, LF and both together', () => {
    expect(lineStarts(letters('a\nb\r\nc\rd'))).toEqual([0, 2, 5, 7]);
  });

  test('are none but one of an empty passage', () => {
    expect(shown([], 0)).toEqual([[]]);
  });
});

describe('the lines that are shown', () => {
  const starts = [0, 10, 20, 30, 40, 50];
  const around = (next: number) => linesAround(starts, next, { before: 1, most: 4 });

  test('begin with the one before that of the next symbol', () => {
    expect(around(25)).toEqual({ from: 1, to: 5 });
  });

  test('are as many at the beginning and at the end', () => {
    expect(around(3)).toEqual({ from: 0, to: 4 });
    expect(around(55)).toEqual({ from: 2, to: 6 });
  });
});
