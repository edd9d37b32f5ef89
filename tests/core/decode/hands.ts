import type { Codeword } from '../../../core/codebook/codebook.ts';
import { HandDecoder } from '../../../core/decode/hand.ts';
import { seconds } from '../../../core/units.ts';

/** A stretch of tone, in seconds. */
export interface HandMark {
  readonly start: number;
  readonly end: number;
}

/** A draw in [0, 1) from a seed, always the same ones: mulberry32. */
export function drawsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How a hand keys: its speed at each letter, and how far its lengths stray (standard deviation, as a share). */
export interface Hand {
  readonly unitAt: (letter: number) => number;
  readonly spread: number;
  readonly seed: number;
}

/** Marks of words keyed by a hand: letters as codewords, 3 u between them and 7 u between words. */
export function keyedBy({ unitAt, spread, seed }: Hand, words: readonly (readonly Codeword[])[]): HandMark[] {
  const draw = drawsFrom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  const strayed = (length: number) => length * Math.max(0.35, 1 + spread * normal());
  const marks: HandMark[] = [];
  let at = 1;
  let letters = 0;
  for (const word of words) {
    for (const letter of word) {
      const unit = unitAt(letters++);
      for (const [index, element] of [...letter].entries()) {
        if (index > 0) at += strayed(unit);
        const end = at + strayed(element === '-' ? 3 * unit : unit);
        marks.push({ start: at, end });
        at = end;
      }
      at += strayed(3 * unit);
    }
    at += strayed(4 * unitAt(letters));
  }
  return marks;
}

/** What a decoder hears of marks: letters parted by spaces, words by strokes: `-.-. --.- / -..`. */
export function heard(marks: readonly HandMark[], guess: number): string {
  const decoder = new HandDecoder(seconds(guess));
  const end = seconds((marks.at(-1)?.end ?? 0) + 100);
  const signs = [
    ...marks.flatMap((mark) => decoder.mark(seconds(mark.start), seconds(mark.end))),
    ...decoder.advance(end),
  ];
  return signs
    .map((sign) => (sign.kind === 'letter' ? `${sign.elements} ` : sign.kind === 'word' ? '/ ' : ''))
    .join('')
    .trim();
}

/** How many elements must be changed, added or left out to make one codeword another (Levenshtein 1965). */
export function distance(from: Codeword, to: Codeword): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [above, element] of [...from].entries()) {
    const next = [above + 1];
    for (const [at, other] of [...to].entries()) {
      const replaced = (row[at] ?? 0) + (element === other ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
