import { methodFacts } from '../codebook/methods.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { textOf } from '../count/symbol.ts';
import { type SounderError, sounderError } from '../errors.ts';
import { keywordFit } from './keyword-fit.ts';
import { readGiven } from './read-given.ts';
import { readSymbols } from './read-symbols.ts';
import type { Heard } from './reception.ts';

/** A text that was received. */
export interface Copy {
  readonly kind: 'copied';
  readonly text: string;
  /** How many letters are none of the codebook's, each U+FFFD in the text: noise spoiled them. */
  readonly unknown: number;
  /** Whether it ends in the middle of a codeword. */
  readonly isCutShort: boolean;
}

/** What came of reading by a codebook what was heard. */
export type Reading = Copy | { readonly kind: 'refused'; readonly error: SounderError };

/** More unknown letters than this share of all are no noise, but another codebook's. */
const MOST_UNKNOWN = 0.1;
/** A made codebook has no word gaps; a pause is one now and then. */
const MOST_PAUSES = 0.05;

/**
 * Reads what was heard by the codebook it is said to be sent by. It is refused where it cannot be: so many letters
 * that are not in it, gaps that it does not have, keywords in the middle of names. `isWhole` says that nothing of the
 * recording is missing, so that it ends with a codeword.
 */
export function readCopy(heard: Heard, codebook: Codebook, isWhole: boolean): Reading {
  if (heard.spacing === 'run-on' && !codebook.prefixFree && !isKnown(heard, codebook)) {
    return refused('its letters run on without a gap, and this codebook needs gaps between them');
  }
  return methodFacts[codebook.method].isGiven
    ? readGivenCopy(heard, codebook)
    : readMadeCopy(heard, codebook, isWhole);
}

function readGivenCopy({ words }: Heard, codebook: Codebook): Reading {
  const { text, unknown } = readGiven(words, codebook);
  return unknownLetters(unknown, words.flat().length) ?? { kind: 'copied', text, unknown, isCutShort: false };
}

function readMadeCopy(heard: Heard, codebook: Codebook, isWhole: boolean): Reading {
  const letters = heard.words.flat();
  const gaps = letters.length - 1;
  const wordGaps = heard.words.length - 1;
  if (wordGaps < gaps && wordGaps > Math.max(1, MOST_PAUSES * gaps)) {
    return refused('there are gaps between words in it, and this codebook sends none');
  }
  const { symbols, isCutShort } = readSymbols(letters, codebook);
  const unknown = symbols.filter((symbol) => symbol === null).length;
  const fit = keywordFit(symbols);
  const complaint = unknownLetters(unknown, symbols.length);
  if (complaint !== null) return complaint;
  if (fit === 'misfits') return refused('by it keywords would stand in the middle of names');
  if (isCutShort && isWhole && fit === 'unclear') return refused('by it the end would be half a codeword');
  const text = symbols.map((symbol) => (symbol === null ? '\ufffd' : textOf(symbol))).join('');
  return { kind: 'copied', text, unknown, isCutShort };
}

function unknownLetters(unknown: number, all: number): Reading | null {
  if (unknown <= MOST_UNKNOWN * all) return null;
  return refused(`${unknown} of its ${all} letters are not in it`);
}

/** A single letter has no gaps to be heard. */
function isKnown({ words }: Heard, { entries }: Codebook): boolean {
  const [letter, ...others] = words.flat();
  return others.length === 0 && entries.some(({ code }) => code === letter);
}

function refused(complaint: string): Reading {
  return { kind: 'refused', error: sounderError('recording-other-codebook', complaint) };
}
