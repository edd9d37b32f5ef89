import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { audible, countsAs, KeyedCopy, typedSymbols } from '../../../core/practice/copy.ts';
import { gradeCopy } from '../../../core/practice/grade-copy.ts';
import { passageOf } from '../../../core/practice/passage.ts';
import { segmentsOf } from '../arbitraries.ts';
import { book, nothing, passage } from './support.ts';

/** The symbols of what was typed in place of all of `text` behind `before`. */
const typed = (text: string, copy: string, { before = '', codebook = book } = {}) =>
  typedSymbols(
    { text: before + text, segmentsOf },
    { from: before.length, to: before.length + text.length },
    copy,
    codebook,
  );
const graded = (text: string, copy: string, codebook = book) =>
  gradeCopy({
    passage: passage(text, codebook),
    codebook,
    received: typed(text, copy, { codebook }),
    means: 'typed',
    speed: 20,
    at: 9000,
  });

describe('what is typed', () => {
  test('is cut into keywords and docstring marks', () => {
    expect(typed('', 'def "')).toEqual(['KW:def', 'CHAR: ', 'CHAR:"']);
    expect(typed('', '"""e"""')).toEqual(['DOC:"""', 'CHAR:e', 'DOC:"""']);
  });

  test('is no keyword inside the docstring that it stands in', () => {
    const text = '"""a\nif b\n"""';
    const stretch = { from: 5, to: 9 };
    expect(typedSymbols({ text, segmentsOf }, stretch, 'if b', book)).toEqual(
      Array.from('if b', (character) => `CHAR:${character}`),
    );
  });

  test('has the line ends of its module', () => {
    expect(typed('a\r\nt', 'a\nt')).toEqual(['CHAR:a', 'CHAR:\r', 'CHAR:\n', 'CHAR:t']);
  });

  test('is the passage again where it is copied right, whatever the passage', () => {
    const line = fc.constantFrom(
      'def f(x):',
      '  if x in (a, e):',
      '    return x',
      '"""doc if"""',
      'é = 1',
      '',
    );
    fc.assert(
      fc.property(fc.array(line), fc.nat(5), fc.nat(5), (lines, one, other) => {
        const text = lines.join('\n');
        const bounds = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1), text.length];
        const [from = 0, to = 0] = [bounds[one % bounds.length], bounds[other % bounds.length]].toSorted(
          (a = 0, b = 0) => a - b,
        );
        const cut = passageOf(segmentsOf(text), { from, to }, book, nothing);
        expect(typedSymbols({ text, segmentsOf }, { from, to }, text.slice(from, to), book)).toEqual(
          audible(cut, true).symbols,
        );
      }),
    );
  });
});

describe('a graded copy', () => {
  test('is perfect where all was typed', () => {
    expect(graded('def f(x):\n', 'def f(x):\n').score.share).toBe(1);
  });

  test('marks what is wrong, missing and extra, symbol by symbol', () => {
    const { score, attempts } = graded('def tea', 'if tta a');
    expect(score).toMatchObject({ right: 3, wrong: 2, extra: 2 });
    expect(attempts[0]).toMatchObject({ outcome: 'wrong', expected: 'KW:def', got: 'KW:if', speed: 20 });
    expect(attempts.map(({ number }) => number)).toEqual(attempts.map((_, at) => at));
  });

  test('leads from its script to the places of the passage', () => {
    const { places } = graded('a \n_b', 'a b', ituCodebook());
    expect(places).toEqual([0, 1, 3]);
  });

  test('by a given table knows no small letters, and white space only as gaps', () => {
    expect(graded('Tea \n Eat', 'tEA eAT', ituCodebook()).score.share).toBe(1);
    expect(graded('tea eat', 'teaeat', ituCodebook()).score).toMatchObject({ missing: 1 });
  });

  test('that is keyed back has no gaps between words', () => {
    const copy = new KeyedCopy();
    for (const letter of ['T', 'E'] as const)
      copy.decoded({ kind: 'symbol', symbol: `CHAR:${letter}`, code: '.' });
    const codebook = ituCodebook();
    const answer = { codebook, passage: passage('t e', codebook), received: copy.received, speed: 20, at: 0 };
    expect(gradeCopy({ ...answer, means: 'keyed' }).score.share).toBe(1);
    expect(gradeCopy({ ...answer, means: 'typed' }).score).toMatchObject({ missing: 1 });
  });

  test('that is keyed back has an attempt for each edit, what was no symbol too', () => {
    const received = ['CHAR:t', null, 'CHAR:e', null] as const;
    const answer = {
      codebook: book,
      passage: passage('te'),
      received,
      means: 'keyed',
      speed: 20,
      at: 0,
    } as const;
    const { score, attempts } = gradeCopy(answer);
    expect(attempts).toHaveLength(score.script.length);
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['right', 'extra', 'right', 'extra']);
  });

  test('of nothing lacks everything', () => {
    const { attempts } = graded('tea', '');
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['missing', 'missing', 'missing']);
  });

  test('of an empty passage is empty', () => {
    expect(graded('', '')).toMatchObject({ attempts: [], score: { share: 1 } });
  });
});

describe('a copy that is keyed back', () => {
  test('holds what stands, until it is taken back', () => {
    const copy = new KeyedCopy();
    copy.decoded({ kind: 'symbol', symbol: 'CHAR:e', code: '.' });
    copy.decoded({ kind: 'mistake', reason: 'pause', code: '-' });
    expect(copy.received).toEqual(['CHAR:e', null]);
    copy.decoded({ kind: 'erasure' });
    copy.takeBack();
    copy.takeBack();
    expect(copy.received).toEqual([]);
  });

  test('has a mistake for what is missing', () => {
    const received = [null];
    const graded = gradeCopy({
      passage: passage('e'),
      codebook: book,
      received,
      means: 'keyed',
      speed: 9,
      at: 0,
    });
    expect(graded.attempts).toMatchObject([{ outcome: 'missing', expected: 'CHAR:e' }]);
  });
});

describe('what symbols count as', () => {
  test('is themselves by a codebook that was made', () => {
    expect(countsAs(book)('CHAR:E')).not.toBe(countsAs(book)('CHAR:e'));
  });

  test('is their letters by a given table', () => {
    const same = countsAs(ituCodebook());
    expect(same('CHAR:E')).toBe(same('CHAR:e'));
    expect(same('CHAR:\n')).toBe(same('CHAR: '));
    expect(same('CHAR:_')).not.toBe(same('CHAR:;'));
  });
});
