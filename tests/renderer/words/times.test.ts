import { describe, expect, test } from 'vitest';
import { timeWordsOf } from '../../../renderer/words/times.ts';

describe('what times to send are of', () => {
  const huffman = { speed: 20, book: 'Huffman', spacing: 'run-on', areLeast: false } as const;

  test('is told by speed, codebook and spacing', () => {
    expect(timeWordsOf(huffman)).toEqual({
      short: 'at 20 WPM',
      full: 'Time to send at 20 WPM by Huffman, run-on',
    });
    expect(timeWordsOf({ ...huffman, spacing: 'spaced' }).full).toMatch(/ by Huffman, with gaps$/);
  });

  test('says that they are the least where more is not known', () => {
    expect(timeWordsOf({ ...huffman, areLeast: true }).full).toMatch(/More than this: gaps between words/);
  });
});
