import { describe, expect, test } from 'vitest';
import { huffmanDotsCodebook } from '../../../core/codebook/huffman-heap.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { duration } from '../../../core/timeline/timeline.ts';
import {
  codewordTimeline,
  isSameBook,
  lossesOfTransmission,
  transmissionOf,
} from '../../../renderer/state/transmission.ts';
import { moduleOf, talliesOf } from './fake-bridge.ts';

const book = huffmanCodebook(talliesOf('abc'));
const by = { codebook: ituCodebook(), tallies: [], areas: [], kept: null, limit: null };

describe('a transmission', () => {
  test('by International Morse loses case and what has no signal', () => {
    const made = transmissionOf({ module: moduleOf(1, 1), text: 'ab_C' }, by);
    expect(lossesOfTransmission(made)).toMatchObject({
      noSignal: [{ symbol: 'CHAR:_', count: 1 }],
      noSignalShare: 0.25,
      alteredShare: 0.5,
    });
  });

  test('of a codeword alone lasts as long as that', () => {
    expect(duration(codewordTimeline('.-'))).toBe(8); // 1 + 1 + 3, and the gap of a letter
  });
});

describe('codebooks', () => {
  test('are the same when they send everything alike', () => {
    expect(isSameBook(book, { ...book, entries: book.entries.toReversed() })).toBe(true);
    expect(isSameBook(book, huffmanCodebook(talliesOf('abcd')))).toBe(false);
    expect(isSameBook(book, huffmanDotsCodebook(talliesOf('abc')))).toBe(false);
  });
});
