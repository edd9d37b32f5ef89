import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { decodingBooks, likeliestBook } from '../../../renderer/state/decoding-books.ts';
import { talliesOf } from './fake-bridge.ts';

const made = { codebook: huffmanCodebook(talliesOf('abc')), kept: null, limit: null };
const mine = {
  id: 7,
  name: 'Mine',
  method: 'huffman',
  symbols: 3,
  longest: 3,
  madeFrom: '',
  savedAt: 0,
} as const;
const shown = (...of: Parameters<typeof decodingBooks>) =>
  decodingBooks(...of).map(({ label, hint }) => `${label}: ${hint}`);

describe('the codebooks that a recording can be read by', () => {
  test('are the one in use, those that are kept, and the given ones', () => {
    expect(shown(made, [mine])).toEqual([
      'Huffman: in use',
      'Mine: kept',
      'International Morse: given',
      'Wabun: given',
    ]);
  });

  test('are each there once', () => {
    expect(shown({ ...made, kept: 7 }, [mine])[0]).toBe('Mine: kept, in use');
    expect(shown({ ...made, codebook: ituCodebook() }, [])).toEqual([
      'International Morse: given, in use',
      'Wabun: given',
    ]);
  });

  test('are there too where none is in use', () => {
    expect(shown(null, [])).toEqual(['International Morse: given', 'Wabun: given']);
  });

  test('begin with the one in use', () => {
    expect(likeliestBook(decodingBooks({ ...made, kept: 7 }, [{ ...mine, id: 3 }, mine]))?.value).toBe(
      'kept 7',
    );
    expect(likeliestBook(decodingBooks(null, [mine]))?.value).toBe('kept 7');
  });
});
