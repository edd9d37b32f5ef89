import type { Codeword } from '../codebook/codebook.ts';
import type { SounderError } from '../errors.ts';
import type { Hertz, Units, WordsPerMinute } from '../units.ts';

/** What was heard in a recording: letters of dots and dashes, in words. */
export interface Heard {
  readonly kind: 'heard';
  readonly pitch: Hertz;
  /** By the length of the elements. */
  readonly speed: WordsPerMinute;
  /** Run on, all is one letter of one word: a prefix code parts it. */
  readonly spacing: 'run-on' | 'spaced';
  /** The gap between letters: 3 u by the rule, more by Farnsworth; null when run on. */
  readonly letterGap: Units | null;
  readonly words: readonly (readonly Codeword[])[];
  /** How many marks and gaps lie half-way between what they may be: 0 in a clean recording. */
  readonly doubtful: number;
}

/** What came of listening to a recording. */
export type Reception = Heard | { readonly kind: 'refused'; readonly error: SounderError };
