import type { Codeword } from '../codebook/codebook.ts';
import type { Timing } from './timing.ts';

/** How near to a limit a length is doubtful, in units. */
const DOUBT = 0.3;

/** What the lengths are by `timing`: letters of dots and dashes in words, and how many lengths were doubtful. */
export function readLetters(
  marks: Float64Array,
  gaps: Float64Array,
  timing: Timing,
): { readonly words: readonly (readonly Codeword[])[]; readonly doubtful: number } {
  const words: Codeword[][] = [];
  let word: Codeword[] = [];
  let letter: string[] = [];
  let doubtful = 0;
  const isDoubtful = (length: number, limit: number) => Math.abs(length - limit) < DOUBT * timing.unit;
  for (const [at, mark] of marks.entries()) {
    const gap = gaps[at] ?? Infinity; // behind the last mark all ends
    if (isDoubtful(mark, timing.dash) || isDoubtful(gap, timing.letter)) doubtful++;
    letter.push(mark > timing.dash ? '-' : '.');
    if (gap <= timing.letter && at < gaps.length) continue;
    word.push(letter.join(''));
    letter = [];
    if (gap <= timing.word && at < gaps.length) continue;
    words.push(word);
    word = [];
  }
  return { words, doubtful };
}
