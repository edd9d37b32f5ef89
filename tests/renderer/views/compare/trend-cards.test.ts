import { describe, expect, test } from 'vitest';
import { compareCorpora } from '../../../../core/compare/comparison.ts';
import { soughtCards, tellingCards } from '../../../../renderer/views/compare/trend-cards.ts';
import { fairCorpora } from '../../../core/compare/corpora.ts';

const comparison = compareCorpora(
  fairCorpora([
    [
      { symbol: 'KW:lambda', count: 1 },
      { symbol: 'CHAR:a', count: 9 },
    ],
    [
      { symbol: 'KW:async', count: 2 },
      { symbol: 'KW:lambda', count: 1 },
      { symbol: 'CHAR:a', count: 7 },
    ],
  ]),
  'huffman',
);
const labels = ['3.0', '3.1'];

describe('the trends', () => {
  test('begin with size and docstrings, then what there is of what tells most', () => {
    const cards = tellingCards(comparison, labels);
    expect(cards.map(({ key }) => key)).toEqual(['size', 'docstrings', 'KW:async', 'KW:lambda']);
    expect(cards[2]).toMatchObject({ values: [0, 200_000], change: 'new', tells: 'coroutines' });
  });

  test('name a symbol that its picture does not', () => {
    const spaces = compareCorpora(
      fairCorpora([
        [
          { symbol: 'CHAR: ', count: 1 },
          { symbol: 'CHAR:a', count: 1 },
        ],
        [
          { symbol: 'CHAR: ', count: 2 },
          { symbol: 'CHAR:a', count: 1 },
        ],
      ]),
      'huffman',
    );
    const tells = ['space', 'a'].map((sought) => soughtCards(spaces, labels, sought)[0]?.tells);
    expect(tells).toEqual(['space', '']);
  });

  test.each([
    ['a', ['CHAR:a']],
    ['lamb', ['KW:lambda']],
    ['keyword', ['KW:async', 'KW:lambda']],
    ['nothing', []],
  ])('are searched for %s', (sought, found) => {
    expect(soughtCards(comparison, labels, sought).map(({ key }) => key)).toEqual(found);
  });
});
