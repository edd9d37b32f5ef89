import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { lengthLimitedCodebook } from '../../../core/codebook/length-limited.ts';
import { bookName, copiedWords, importedWords, lossWords } from '../../../renderer/words/codebook.ts';
import { talliesOf } from '../state/fake-bridge.ts';

describe('the words on a codebook', () => {
  test('call it by the name it was kept under, else by its method', () => {
    const book = { codebook: huffmanCodebook(talliesOf('abc')), limit: null };
    expect(bookName(book, undefined)).toBe('Huffman');
    expect(bookName(book, { name: 'Ada’s' })).toBe('Ada’s');
  });

  test('tell the limit that a limited one keeps to', () => {
    const codebook = lengthLimitedCodebook(talliesOf('abc'), 12); // no codeword is that long
    expect(bookName({ codebook, limit: 12 }, undefined)).toBe('Length-limited, 12 at most');
  });

  test('say what came with a file', () => {
    const checked = 'It was checked: no symbol and no codeword is in it twice.';
    expect(importedWords({ name: 'Mine', codebook: huffmanCodebook(talliesOf('abc')) })).toBe(
      `Mine: Huffman, 3 symbols and the escape. ${checked}`,
    );
    expect(importedWords({ name: 'Mine', codebook: huffmanCodebook(talliesOf('a'), false) })).toBe(
      `Mine: Huffman, 1 symbol. ${checked}`,
    );
    const folding = { ...huffmanCodebook(talliesOf('abc')), folded: talliesOf('de') };
    expect(importedWords({ name: 'Mine', codebook: folding })).toBe(
      `Mine: Huffman, 5 symbols and the escape. ${checked}`,
    );
  });

  test('say what was copied', () => {
    const entry = { symbol: 'KW:def', count: 1, code: '-.' } as const;
    expect(copiedWords(entry, 'codeword')).toBe('The codeword of keyword def is copied: dash dot.');
    expect(copiedWords(entry, 'row')).toBe('The row of keyword def is copied.');
  });

  test('say what is lost, and nothing where nothing is', () => {
    expect(lossWords({ noSignal: [], noSignalShare: 0.0331, alteredShare: 0.412 })).toBe(
      '3.31 % has no signal, and 41.20 % arrives as another letter, small ones as capitals',
    );
    expect(lossWords({ noSignal: [], noSignalShare: 0, alteredShare: 0 })).toBeNull();
  });
});
