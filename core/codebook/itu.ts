import { type Codebook, codebookOf, type Codeword } from './codebook.ts';

/** International Morse code (ITU-R M.1677-1, annex 1, part I, 1.1). `×` has the signal of X and is no entry. */
const signals: Readonly<Record<string, Codeword>> = {
  A: '.-',
  B: '-...',
  C: '-.-.',
  D: '-..',
  E: '.',
  É: '..-..',
  F: '..-.',
  G: '--.',
  H: '....',
  I: '..',
  J: '.---',
  K: '-.-',
  L: '.-..',
  M: '--',
  N: '-.',
  O: '---',
  P: '.--.',
  Q: '--.-',
  R: '.-.',
  S: '...',
  T: '-',
  U: '..-',
  V: '...-',
  W: '.--',
  X: '-..-',
  Y: '-.--',
  Z: '--..',
  0: '-----',
  1: '.----',
  2: '..---',
  3: '...--',
  4: '....-',
  5: '.....',
  6: '-....',
  7: '--...',
  8: '---..',
  9: '----.',
  '.': '.-.-.-',
  ',': '--..--',
  ':': '---...',
  '?': '..--..',
  "'": '.----.',
  '-': '-....-',
  '/': '-..-.',
  '(': '-.--.',
  ')': '-.--.-',
  '"': '.-..-.',
  '=': '-...-',
  '+': '.-.-.',
  '@': '.--.-.',
};

/** International Morse as a codebook: capital letters only, nothing counted, no escape. */
export function ituCodebook(): Codebook {
  return codebookOf(
    'itu',
    Object.entries(signals).map(([character, code]) => ({ symbol: `CHAR:${character}`, count: null, code })),
  );
}

/** The character of the table that is sent for `character`: `E` for `e`, `X` for `×`. It may not be in the table. */
export function ituCharacter(character: string): string {
  return character === '×' ? 'X' : character.toUpperCase();
}
