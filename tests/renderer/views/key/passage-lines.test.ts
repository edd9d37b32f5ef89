import { describe, expect, test } from 'vitest';
import { codebookOf } from '../../../../core/codebook/codebook.ts';
import { ituCodebook } from '../../../../core/codebook/itu.ts';
import { huffmanCodebook } from '../../../../core/codebook/huffman.ts';
import { givenAt, passageOf } from '../../../../core/practice/passage.ts';
import type { Standing } from '../../../../core/practice/send.ts';
import { scan } from '../../../../core/python/scan.ts';
import { segment } from '../../../../core/python/segment.ts';
import { padded } from '../../../../core/python/source-bytes.ts';
import { linesOf } from '../../../../renderer/state/way.ts';
import { linesAround, passageLines } from '../../../../renderer/views/key/passage-lines.ts';
import { talliesOf } from '../../state/fake-bridge.ts';

const free = { indentation: true, lineEnds: true };
const none = { indentation: false, lineEnds: false };
const letters = huffmanCodebook([...talliesOf('abcdefghilmnrtuxy .\n\t'), { symbol: 'KW:return', count: 3 }]);

/** What is known of a text that is keyed up to `next`; what is wrong stands where it was keyed. */
function progressOf(
  text: string,
  next: number,
  wrong: Readonly<Record<number, string>> = {},
  given = none,
  book = letters,
) {
  const segments = segment(text, scan(padded(new TextEncoder().encode(text))));
  const passage = passageOf(segments, { from: 0, to: text.length }, book, given);
  const standing = (place: number): Standing => {
    const why = givenAt(passage, place);
    const got = wrong[place];
    if (why !== null) return { kind: 'given', why };
    if (got !== undefined) return { kind: 'wrong', got: `CHAR:${got}` };
    return { kind: place < next ? 'right' : 'to-do' };
  };
  return { text, lines: linesOf(text), passage, next, standing };
}

/** What is shown, run by run: `state:text`. */
function shown(...args: Parameters<typeof progressOf>) {
  const progress = progressOf(...args);
  return passageLines(progress, linesAround(progress, { before: 1, most: 9 })).map(({ runs }) =>
    runs.map(({ state, text }) => `${state}:${text}`),
  );
}

describe('the lines of a passage', () => {
  test('show what is done, what was keyed wrongly, what is next and what is to come', () => {
    expect(shown('ugly.', 3, { 2: 'k' })).toEqual([['done:ug', 'wrong:k', 'next:y', 'todo:.']]);
  });

  test('show a keyword as one symbol', () => {
    expect(shown('return x', 0)).toEqual([['next:return', 'todo: x']]);
  });

  test('make visible what is not, where it is next or was keyed wrongly', () => {
    expect(shown('a b', 1)).toEqual([['done:a', 'next:␣', 'todo:b']]);
    expect(shown('a\nb', 1)).toEqual([['done:a', 'next:↵'], ['todo:b']]);
    expect(shown('a\tb', 1)).toEqual([['done:a', 'next:⇥', 'todo:b']]);
    expect(shown('ab', 1, { 0: ' ' })).toEqual([['wrong:␣', 'next:b']]);
  });

  test('show indentation and line ends that are to be keyed, and leave alone those that are given', () => {
    expect(shown('a\n  b', 0)).toEqual([
      ['next:a', 'todo:↵'],
      ['todo:··', 'todo:b'],
    ]);
    expect(shown('a\n  b', 0, {}, free)).toEqual([['next:a'], ['given:  ', 'todo:b']]);
  });

  test('show the white space that one gap stands for where it stands', () => {
    expect(shown('a\n  b', 0, {}, none, ituCodebook())).toEqual([['next:a'], ['given:  ', 'todo:b']]);
  });

  test('are one, without anything, of an empty passage', () => {
    expect(shown('', 0)).toEqual([[]]);
  });

  test('show what has no signal as given', () => {
    const book = codebookOf('huffman', [{ symbol: 'CHAR:a', count: 1, code: '.' }]);
    expect(shown('aé', 0, {}, none, book)).toEqual([['next:a', 'given:é']]);
  });
});

describe('the lines that are shown', () => {
  const text = 'abc\n'.repeat(6);
  const around = (next: number | null) =>
    linesAround({ ...progressOf(text, 0), next }, { before: 1, most: 4 });

  test('begin with the one before that of the next symbol', () => {
    expect(around(9)).toEqual({ from: 1, to: 5 });
  });

  test('are as many at the beginning and at the end', () => {
    expect(around(1)).toEqual({ from: 0, to: 4 });
    expect(around(22)).toEqual({ from: 2, to: 6 });
    expect(around(null)).toEqual({ from: 2, to: 6 });
  });
});
