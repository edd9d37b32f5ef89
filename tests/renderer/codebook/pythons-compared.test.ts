import { describe, expect, test } from 'vitest';
import { longest } from '../../../core/codebook/measure.ts';
import { pythonsCompared } from '../../../renderer/codebook/pythons-compared.ts';
import { leftOutLines } from '../../../renderer/words/compare.ts';
import { zipfTallies } from '../../bench/zipf-tallies.ts';
import { corpusOf } from '../../core/compare/corpora.ts';

/** Pythons of so many symbols by the method of limited length. */
function limited(symbols: readonly number[], maxLength: number) {
  const corpora = symbols.map((number, minor) => corpusOf(`3.${minor}`, { library: zipfTallies(number) }));
  const compared = pythonsCompared({ corpora, areas: ['library'], method: 'length-limited', maxLength });
  if (compared.kind !== 'compared') throw new Error(compared.unfair.kind);
  return compared;
}

describe('codebooks of limited length', () => {
  test('have the limit that was chosen, and it is said', () => {
    const compared = limited([30, 40], 7);
    expect(compared.limit).toBe(7);
    expect(compared.comparison.books.map(({ entries }) => longest(entries))).toEqual([7, 7]);
    expect(leftOutLines(compared, false)).toEqual(['Codewords have at most 7 elements.']);
  });

  test('have a greater one, the same for all, where that cannot hold the largest', () => {
    const compared = limited([30, 5212], 12);
    expect(compared.limit).toBe(13);
  });
});
