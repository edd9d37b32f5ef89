import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { SteadyBook } from '../../../renderer/state/steady-book.ts';
import { talliesOf } from './fake-bridge.ts';

const bookOf = (text: string) => huffmanCodebook(talliesOf(text));

describe('the codebook of an exercise', () => {
  test('is the same object while it is made anew with the same codewords', () => {
    const steady = new SteadyBook();
    const first = bookOf('abc');
    expect(steady.of(first)).toBe(first);
    expect(steady.of(bookOf('abc'))).toBe(first);
  });

  test('is another one where a codeword changes, and none where there is none', () => {
    const steady = new SteadyBook();
    steady.of(bookOf('abc'));
    const other = bookOf('abcd');
    expect(steady.of(other)).toBe(other);
    expect(steady.of(null)).toBeNull();
  });
});
