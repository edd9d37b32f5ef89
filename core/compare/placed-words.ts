import type { Codeword } from '../codebook/codebook.ts';

/**
 * Words of the given lengths within what is free, so that none begins another: each takes the smallest free piece that
 * can hold it, of equal ones the first as a dictionary has them, and leaves of it what it does not need. `lengths`
 * must rise, and the pieces must be large enough for them: since both are powers of two, that is all it takes.
 */
export function placedWords(lengths: readonly number[], free: readonly Codeword[]): readonly Codeword[] {
  const pieces: Codeword[][] = []; // by their depth; the first as a dictionary has them stands last
  for (const piece of free.toSorted().reverse()) (pieces[piece.length] ??= []).push(piece);
  return lengths.map((length) => {
    let depth = length;
    while (depth >= 0 && (pieces[depth]?.length ?? 0) === 0) depth--;
    let word = pieces[depth]?.pop();
    if (word === undefined) throw new RangeError(`there is no room for a codeword of ${length} elements`);
    while (word.length < length) {
      (pieces[word.length + 1] ??= []).push(`${word}-`);
      word += '.';
    }
    return word;
  });
}
