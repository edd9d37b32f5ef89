import { sounderError } from '../errors.ts';
import type { WordsPerMinute } from '../units.ts';

/** PARIS with its word gap has 50 units: 31 that are keyed, and 19 that part letters and words. */
const KEYED = 31;
const PARTING = 19;

/**
 * By how much the gaps between letters and words are longer than 3 u and 7 u, where letters are keyed at `speed`
 * and PARIS comes `effective` times a minute (Farnsworth timing; Bloom, ARRL, QEX April 1990). 1 where both are the
 * same; 20 and 10 WPM: 3.63, so that letters are parted by 0.654 s. Throws where `effective` is above `speed`.
 */
export function gapStretch(speed: WordsPerMinute, effective: WordsPerMinute): number {
  if (effective > speed) {
    throw sounderError('caller-mistake', `${effective} WPM in all cannot be had of letters at ${speed} WPM`);
  }
  return ((KEYED + PARTING) * speed - KEYED * effective) / (PARTING * effective);
}
