import { describe, expect, test } from 'vitest';
import type { Codebook } from '../../../core/codebook/codebook.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { lengthLimitedCodebook } from '../../../core/codebook/length-limited.ts';
import {
  bookName,
  copiedWords,
  importedWords,
  keptFrom,
  lossWords,
  nameFault,
  suggestedName,
} from '../../../renderer/words/codebook.ts';
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

  test('tell what the figures of a kept one count', () => {
    expect(keptFrom({ method: 'huffman', madeFrom: 'CPython 3.13.0 · library' })).toBe(
      'Made from CPython 3.13.0 · library',
    );
    expect(keptFrom({ method: 'huffman', madeFrom: '' })).toContain('does not say what was counted');
    expect(keptFrom({ method: 'itu', madeFrom: '' })).toBe('Made from no counts');
  });

  test('suggest a name that is free and fits', () => {
    expect(suggestedName('Mine', ['Grace’s'])).toBe('Mine');
    expect(suggestedName('Mine', ['MINE', 'Mine 2'])).toBe('Mine 3');
    expect(suggestedName('x'.repeat(90), [])).toBe('x'.repeat(80));
  });

  test('say why a name cannot be had', () => {
    expect(nameFault('Mine')).toBeNull();
    expect(nameFault('   ')).toBe('A codebook needs a name. Nothing was changed. Type another one.');
    expect(nameFault('x'.repeat(81))).toContain('The name has more than 80 characters.');
  });

  test('say what came with a file', () => {
    const words = (codebook: Codebook) => importedWords({ name: 'Mine', codebook });
    expect(words(huffmanCodebook(talliesOf('abc')))).toBe(
      'Mine: Huffman, 3 symbols and the escape. It was checked: no symbol and no codeword is in it twice, and no codeword is the beginning of another. Its figures were not taken over, but made anew from its counts.',
    );
    const folding = { ...huffmanCodebook(talliesOf('abc')), folded: talliesOf('de') };
    expect(words(folding)).toContain('Mine: Huffman, 5 symbols and the escape. It was');
    expect(words(huffmanCodebook(talliesOf('a'), false))).toContain('Mine: Huffman, 1 symbol. It was');
  });

  test('say of an imported code with gaps that codewords may begin others, and of one without counts no figures', () => {
    const words = importedWords({ name: 'Mine', codebook: ituCodebook() });
    expect(words).toContain('and codewords may begin others, so they are sent with gaps.');
    expect(words).not.toContain('figures');
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
