import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { ituCharacter, ituCodebook } from '../codebook/itu.ts';
import { wabunCharacters } from '../codebook/wabun.ts';

/** What a given table sends for one character. */
export interface GivenLetters {
  readonly letters: readonly Codeword[];
  /** Whose letters they are: DO and SN lead from one to the other. */
  readonly alphabet: 'kana' | 'international';
  /** Whether the character itself comes back, and not a capital, a large kana or a katakana for it. */
  readonly isFaithful: boolean;
}

/** How to send a character by a given table: null where it has no signal. White space has none, it is a gap. */
export type GivenSpelling = (character: string) => GivenLetters | null;

/** The spelling of `codebook`, whose method is a given table; null for one that is made from counts. */
export function givenSpelling(codebook: Codebook): GivenSpelling | null {
  switch (codebook.method) {
    case 'itu':
      return international(codebook);
    case 'wabun':
      return japanese(codebook);
    case 'huffman':
    case 'huffman-heap':
    case 'huffman-dots':
    case 'length-limited':
    case 'fastest-prefix':
    case 'fastest-spaced':
      return null;
  }
}

function international(codebook: Codebook): GivenSpelling {
  const codes = codesOf(codebook);
  return (character) => {
    const sent = ituCharacter(character);
    const code = codes.get(sent);
    if (code === undefined) return null;
    return { letters: [code], alphabet: 'international', isFaithful: sent === character };
  };
}

function japanese(codebook: Codebook): GivenSpelling {
  const codes = codesOf(codebook);
  const otherwise = international(ituCodebook());
  return (character) => {
    const parts = wabunCharacters(character);
    const letters = parts.map((part) => codes.get(part)).filter((code) => code !== undefined);
    if (letters.length < parts.length) return otherwise(character);
    const back = parts.join('').replace('゛', '\u3099').replace('゜', '\u309a').normalize('NFC');
    return { letters, alphabet: 'kana', isFaithful: back === character };
  };
}

function codesOf({ entries }: Codebook): ReadonlyMap<string, Codeword> {
  return new Map(entries.map(({ symbol, code }) => [symbol.replace('CHAR:', ''), code]));
}
