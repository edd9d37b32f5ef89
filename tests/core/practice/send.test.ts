import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { wabunCodebook } from '../../../core/codebook/wabun.ts';
import { SymbolReader } from '../../../core/decode/symbols.ts';
import { codeTree } from '../../../core/decode/tree.ts';
import { lettersAt, placesOf } from '../../../core/practice/passage.ts';
import { SendExercise } from '../../../core/practice/send.ts';
import { book, passage } from './support.ts';

/** An exercise that is keyed by elements: a space is a gap between letters, `<` Backspace, `|` a long pause. */
function keying(text: string, { codebook = book, free = { indentation: false, lineEnds: false } } = {}) {
  const exercise = new SendExercise(passage(text, codebook, free), 1000);
  const spacing = codebook.prefixFree ? 'run-on' : 'spaced';
  const reader = new SymbolReader(codeTree(codebook), spacing);
  let at = 1000;
  const key = (signs: string) =>
    [...signs]
      .map((sign) => {
        at += 100;
        if (sign === '<') return exercise.takeBack(at);
        const decoded =
          sign === ' '
            ? reader.letterEnd()
            : sign === '|'
              ? reader.pause()
              : reader.element(sign === '-' ? '-' : '.');
        return decoded && exercise.decoded(decoded, at);
      })
      .filter((attempt) => attempt !== null);
  return { exercise, key };
}
const codeOf = (symbol: string) => book.entries.find((entry) => entry.symbol === symbol)?.code ?? '';
const codes = (text: string) => [...text].map((character) => codeOf(`CHAR:${character}`)).join('');

describe('a passage that is keyed', () => {
  test('is right to its end where every codeword is', () => {
    const { exercise, key } = keying('def f');
    const attempts = key(codeOf('KW:def') + codes(' f'));
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['right', 'right', 'right']);
    expect(exercise.next).toBeNull();
    expect(exercise.standingSymbols).toEqual(['KW:def', 'CHAR: ', 'CHAR:f']);
  });

  test('says what comes next, and by what letters', () => {
    const { exercise, key } = keying('at');
    key(codes('a'));
    expect(exercise.next).toBe(1);
    expect(exercise.nextLetters).toEqual([codes('t')]);
  });

  test('marks a wrong symbol where it was keyed, with where it led', () => {
    const { exercise, key } = keying('at');
    expect(key(codes('e'))).toMatchObject([{ outcome: 'wrong', expected: 'CHAR:a', got: 'CHAR:e' }]);
    expect(exercise.standing(0)).toEqual({ kind: 'wrong', got: 'CHAR:e' });
    expect(exercise.next).toBe(1);
  });

  test('takes the last symbol back, and lets it be keyed again', () => {
    const { exercise, key } = keying('at');
    const [, taken, again] = key(`${codes('e')}<${codes('a')}`);
    expect(taken).toMatchObject({ number: 0, outcome: 'wrong', isTakenBack: true });
    expect(again).toMatchObject({ number: 1, outcome: 'right', isTakenBack: false });
    expect(exercise.standing(0)).toEqual({ kind: 'right' });
    expect(exercise.attempts).toMatchObject([{ isTakenBack: true }, { isTakenBack: false }]);
  });

  test('takes nothing back where nothing stands', () => {
    const { exercise, key } = keying('at');
    expect(key('<')).toEqual([]);
    expect(exercise.next).toBe(0);
  });

  test('goes on where the end was taken back', () => {
    const { exercise, key } = keying('a');
    key(`${codes('e')}<`);
    expect(exercise.next).toBe(0);
  });

  test('takes the last symbol back by eight dots where gaps part letters', () => {
    const { exercise, key } = keying('ET', { codebook: ituCodebook() });
    expect(key('- ........ . - ')).toMatchObject([
      { outcome: 'wrong' },
      { number: 0, isTakenBack: true },
      { outcome: 'right' },
      { outcome: 'right' },
    ]);
    expect(exercise.next).toBeNull();
  });

  test('tells a pause inside a codeword, and expects the same symbol still', () => {
    const { exercise, key } = keying('x');
    const first = codes('x').slice(0, 1);
    expect(key(`${first}|`)).toMatchObject([{ outcome: 'mistake', reason: 'pause', keyed: first }]);
    expect(exercise.next).toBe(0);
    expect(key(codes('x'))).toMatchObject([{ outcome: 'right', number: 1 }]);
  });

  test('takes small letters for capitals in a table without them', () => {
    const { key } = keying('e', { codebook: ituCodebook() });
    expect(key('. ')).toMatchObject([{ outcome: 'right', expected: 'CHAR:e', got: 'CHAR:e' }]);
  });

  test('takes an escape for its character', () => {
    const { exercise, key } = keying('é');
    expect(exercise.nextLetters).toHaveLength(2);
    expect(key(exercise.nextLetters.join(''))).toMatchObject([{ outcome: 'right', expected: 'CHAR:é' }]);
  });

  test('takes two letters for one kana', () => {
    const { exercise, key } = keying('ガ', { codebook: wabunCodebook() });
    expect(lettersAt(exercise.passage, 0)).toEqual(['.-..', '..']);
    expect(key('.-.. ')).toEqual([]);
    expect(exercise.nextLetters).toEqual(['..']);
    expect(key('.. ')).toMatchObject([{ outcome: 'right', keyed: '.-....' }]);
  });

  test('jumps over what is given', () => {
    const { exercise, key } = keying('\n  a\n', { free: { indentation: true, lineEnds: true } });
    expect(exercise.next).toBe(3);
    expect(exercise.standing(1)).toEqual({ kind: 'given', why: 'indentation' });
    key(codes('a'));
    expect(exercise.next).toBeNull();
  });

  test('is at its end at once where there is nothing to key', () => {
    const { exercise, key } = keying('');
    expect(exercise.next).toBeNull();
    expect(key(codes('e'))).toEqual([]);
  });

  test('tells when and how long', () => {
    const { exercise, key } = keying('ee');
    const length = 100 * codes('e').length;
    expect(key(codes('ee'))).toMatchObject([
      { at: length, took: length },
      { at: 2 * length, took: length },
    ]);
    expect(exercise.practised).toBe(2 * length);
  });

  test('stands still where the clock goes back', () => {
    const { exercise } = keying('ee');
    const symbol = { kind: 'symbol', symbol: 'CHAR:e', code: codes('e') } as const;
    exercise.decoded(symbol, 5000);
    expect(exercise.decoded(symbol, 2000)).toMatchObject({ at: 4000, took: 0 });
  });

  test('comes to its end by its own codewords, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('e', 't', 'é', '\n', ' ', 'x', '=', 'def ', '"""') }),
        (text) => {
          const { exercise, key } = keying(text);
          const all = Array.from({ length: placesOf(exercise.passage) }, (_, at) =>
            lettersAt(exercise.passage, at),
          );
          const attempts = key(all.flat().join(''));
          expect(exercise.next).toBeNull();
          expect(attempts.every(({ outcome }) => outcome === 'right')).toBe(true);
        },
      ),
    );
  });

  test('numbers attempts without a hole, whatever is keyed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('.', '-', '.', '-', '<', '|') }), (signs) => {
        const { exercise, key } = keying('def tea():\n  eat(tea)');
        key(signs);
        expect(exercise.attempts.map(({ number }) => number)).toEqual(exercise.attempts.map((_, at) => at));
        const standing = exercise.attempts.filter(
          ({ outcome, isTakenBack }) => outcome !== 'mistake' && !isTakenBack,
        );
        expect(standing).toHaveLength(exercise.standingSymbols.length);
      }),
    );
  });
});
