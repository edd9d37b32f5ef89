import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { wabunCodebook } from '../../../core/codebook/wabun.ts';
import { escapedElements } from '../../../core/codebook/escape.ts';
import {
  givenAt,
  isSpelled,
  keyedPlacesOf,
  lettersAt,
  nextElements,
  type Passage,
  passageOf,
  placesOf,
  spanAt,
  spelledPlacesOf,
  symbolAt,
  unsentPlacesOf,
} from '../../../core/practice/passage.ts';
import { segmentsOf } from '../arbitraries.ts';
import { book, nothing, passage } from './support.ts';

const places = (of: Passage) => Array.from({ length: placesOf(of) }, (_, place) => place);
const symbolsIn = (of: Passage) => places(of).map((place) => symbolAt(of, place));
const givenIn = (of: Passage) => places(of).map((place) => givenAt(of, place));

describe('a passage', () => {
  test('is spelled only where the codebook has an escape for it', () => {
    const morse = ituCodebook();
    const spelled = (text: string, by: typeof book) => isSpelled(lettersAt(passage(text, by), 0), by);
    expect([spelled('d', morse), spelled('é', morse), spelled('d', book), spelled('é', book)]).toEqual([
      ...[false, false, false, true],
    ]);
  });

  test('has all elements of an escape and its code point next, else those of one letter', () => {
    const next = (text: string, by: typeof book) => nextElements(lettersAt(passage(text, by), 0), by);
    expect(next('é', book)).toBe((book.escape ?? '') + escapedElements(0xe9));
    expect(next('d', ituCodebook())).toBe('-..');
    expect(next('ガ', wabunCodebook())).toBe('.-..');
  });

  test('has a place for each symbol, keywords among them', () => {
    expect(symbolsIn(passage('def f'))).toEqual(['KW:def', 'CHAR: ', 'CHAR:f']);
  });

  test('has a place for each character of a keyword that the codebook lacks', () => {
    expect(symbolsIn(passage('in x'))).toEqual(['CHAR:i', 'CHAR:n', 'CHAR: ', 'CHAR:x']);
  });

  test('spells what the codebook lacks by its escape', () => {
    expect(lettersAt(passage('é'), 0)).toEqual([book.escape, escapedElements(0xe9)]);
  });

  test('says how much of it is spelled, and how much cannot be sent', () => {
    expect(spelledPlacesOf(passage('éaé'), book)).toBe(2);
    expect(unsentPlacesOf(passage('éaé'))).toBe(0);
    const morse = ituCodebook();
    expect(spelledPlacesOf(passage('a_b~', morse), morse)).toBe(0);
    expect(unsentPlacesOf(passage('a~~b', morse))).toBe(2);
  });

  test('stands for its stretch of the module, whatever the stretch', () => {
    const text = 'def f(x):\n    """é"""\n    return x\n';
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
        const stretch = { from: Math.min(one, other), to: Math.max(one, other) };
        const cut = passageOf(segmentsOf(text), stretch, book, nothing);
        expect(places(cut).every((place) => spanAt(cut, place).to > spanAt(cut, place).from)).toBe(true);
        expect(spanAt(cut, 0).from).toBeGreaterThanOrEqual(stretch.from);
      }),
    );
  });

  test('gives indentation and line ends where that is wanted', () => {
    const text = 'if x:\n\n  x = 1\n';
    const free = { indentation: true, lineEnds: true };
    expect(givenIn(passage(text, book, free))).toEqual([
      ...[null, null, null, null, 'line-end', 'line-end', 'indentation', 'indentation'],
      ...[null, null, null, null, null, 'line-end'],
    ]);
    expect(keyedPlacesOf(passage(text, book, free))).toBe(9);
    expect(keyedPlacesOf(passage(text))).toBe(14);
  });

  test('gives the gaps of a given table, and what it has no signal for', () => {
    expect(givenIn(passage('a \n_b', ituCodebook()))).toEqual([null, 'gap', 'no-signal', null]);
  });

  test('gives what no letter among kana can be', () => {
    const [kana, latin] = ['イ', '1'].map((text) => passage(text, wabunCodebook()));
    expect(kana && lettersAt(kana, 0)).toEqual(['.-']);
    expect(latin && givenAt(latin, 0)).toBe('no-signal');
  });

  test('of nothing has no place', () => {
    expect(placesOf(passage(''))).toBe(0);
    expect(symbolAt(passage(''), 0)).toBeNull();
  });
});
