import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSymbols, talliesOf } from '../../../core/count/count.ts';
import { FIRST_LANDMARK, symbolOf } from '../../../core/count/symbol.ts';
import { LANDMARK_KINDS, docMarks } from '../../../core/python/landmarks.ts';
import { scan } from '../../../core/python/scan.ts';
import { padded } from '../../../core/python/source-bytes.ts';

describe('the counts of a source', () => {
  test('leave a keyword’s letters out of the characters', () => {
    expect(countsOf('if fi')).toEqual({ 'CHAR: ': 1, 'CHAR:f': 1, 'CHAR:i': 1, 'KW:if': 1 });
  });

  test('have two marks for a docstring', () => {
    expect(countsOf('"""a\'b"""')).toEqual({ "CHAR:'": 1, 'CHAR:a': 1, 'CHAR:b': 1, 'DOC:"""': 2 });
  });

  test('are of code points, whatever their length in UTF-8', () => {
    expect(countsOf('é€😀😀é\ufeff')).toEqual({ 'CHAR:é': 2, 'CHAR:€': 1, 'CHAR:\ufeff': 1, 'CHAR:😀': 2 });
  });

  test('are none for an empty source', () => {
    expect(countsOf('')).toEqual({});
  });
});

const anyCounts = fc.array(fc.tuple(fc.nat(FIRST_LANDMARK + LANDMARK_KINDS - 1), fc.nat(5)));

describe('tallies', () => {
  test('come with the most frequent first, then in the reference order', () => {
    const counts = [
      [FIRST_LANDMARK + docMarks.length, 2],
      [0x61, 2],
      [0x5a, 2],
      [0x62, 7],
      [FIRST_LANDMARK, 2],
    ] as const;
    expect(talliesOf(counts).map(({ symbol }) => symbol)).toEqual([
      'CHAR:b',
      'CHAR:Z',
      'CHAR:a',
      'DOC:"""',
      'KW:False',
    ]);
  });

  test('add up counts of the same code', () => {
    expect(
      talliesOf([
        [0x61, 2],
        [0x61, 3],
      ]),
    ).toEqual([{ symbol: 'CHAR:a', count: 5 }]);
  });

  test('leave out what was not counted', () => {
    expect(talliesOf([[0x61, 0]])).toEqual([]);
  });

  test('are the same whatever the order of the counts', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        expect(talliesOf(counts.toReversed())).toEqual(talliesOf(counts));
      }),
    );
  });

  test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('refuse a count of %d', (count) => {
    expect(() => talliesOf([[0x61, count]])).toThrow(`CHAR:a was counted ${count} times`);
  });

  test('refuse counts that together are more than a number holds', () => {
    expect(() =>
      talliesOf([
        [0x61, Number.MAX_SAFE_INTEGER],
        [0x62, 1],
      ]),
    ).toThrow('more than 9007199254740991');
  });

  test('refuse a code that is no symbol’s', () => {
    expect(() => talliesOf([[FIRST_LANDMARK + LANDMARK_KINDS, 1]])).toThrow('no symbol');
  });
});

function countsOf(text: string) {
  const source = padded(new TextEncoder().encode(text));
  const { codes, counts } = countSymbols(source, scan(source));
  return Object.fromEntries(Array.from(codes, (code, index) => [symbolOf(code), counts[index]]));
}
