import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { ituCodebook } from '../codebook/itu.ts';
import { joinedKana, WABUN_SWITCH } from '../codebook/wabun.ts';
import { textOf } from '../count/symbol.ts';

/** What the words of a given table were read as. */
export interface ReadGiven {
  /** Words parted by single spaces. */
  readonly text: string;
  /** How many letters are none of the table's, each U+FFFD in the text. */
  readonly unknown: number;
}

type Alphabet = ReadonlyMap<Codeword, string>;

/** Reads words by a given table. Wabun begins in International Morse, and its DO and SN lead from one to the other. */
export function readGiven(words: readonly (readonly Codeword[])[], codebook: Codebook): ReadGiven {
  const own = alphabetOf(codebook);
  const isWabun = codebook.method === 'wabun';
  const international = isWabun ? alphabetOf(ituCodebook()) : own;
  let alphabet = international;
  let unknown = 0;
  const read = (letter: Codeword): string => {
    if (isWabun && alphabet === international && letter === WABUN_SWITCH.enter) {
      alphabet = own;
      return '';
    }
    if (isWabun && alphabet === own && letter === WABUN_SWITCH.leave) {
      alphabet = international;
      return '';
    }
    const character = alphabet.get(letter);
    if (character === undefined) unknown++;
    return character ?? '\ufffd';
  };
  const text = words.map((letters) => letters.map(read).join('')).join(' ');
  return { text: isWabun ? joinedKana(text) : text, unknown };
}

function alphabetOf({ entries }: Codebook): Alphabet {
  return new Map(entries.map(({ symbol, code }) => [code, textOf(symbol)]));
}
