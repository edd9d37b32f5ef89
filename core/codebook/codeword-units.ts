import { type Units, units } from '../units.ts';
import type { Codeword } from './codebook.ts';

/** A dot sounds for 1 u, a dash for 3 u (ITU-R M.1677-1, annex 1, part I, 2.1). */
export const MARK_UNITS = { '.': 1, '-': 3 } as const;
/** The silence after each element of a codeword (2.2). */
export const ELEMENT_GAP = 1;
/** The silence between letters that are spaced (2.3). */
export const LETTER_GAP = 3;
/** The silence between words (2.4). */
export const WORD_GAP = 7;

/** How long a codeword takes with the gap after its last element: 2 u a dot, 4 u a dash. */
export function codewordUnits(code: Codeword): Units {
  let total = 0;
  for (const element of code) total += (element === '-' ? MARK_UNITS['-'] : MARK_UNITS['.']) + ELEMENT_GAP;
  return units(total);
}
