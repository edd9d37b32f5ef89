import type { Codeword } from '../../../core/codebook/codebook.ts';
import { HandDecoder } from '../../../core/decode/hand.ts';
import { draws } from '../../../core/random.ts';
import { costOf, editScript, type Sequence } from '../../../core/score/edit-script.ts';
import { seconds } from '../../../core/units.ts';

/** A stretch of tone, in seconds. */
export interface HandMark {
  readonly start: number;
  readonly end: number;
}

/** How a hand keys: its speed at each letter, and how far its lengths stray (standard deviation, as a share). */
export interface Hand {
  readonly unitAt: (letter: number) => number;
  readonly spread: number;
  readonly seed: number;
}

/** Marks of words keyed by a hand: letters as codewords, 3 u between them and 7 u between words. */
export function keyedBy({ unitAt, spread, seed }: Hand, words: readonly (readonly Codeword[])[]): HandMark[] {
  const draw = draws(seed);
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

/** The word that WPM are counted by. */
export const paris: readonly Codeword[] = ['.--.', '.-', '.-.', '..', '...'];

/** So many words of letters of one to six elements. */
export function anyWords(seed: number, count: number): readonly (readonly string[])[] {
  const draw = draws(seed);
  const letter = () => Array.from({ length: 1 + 6 * draw() }, () => (draw() < 0.5 ? '.' : '-')).join('');
  return Array.from({ length: count }, () => Array.from({ length: 2 + 5 * draw() }, letter));
}

/** What is right of what a hand keys after PARIS, from a guess: shares of its elements and of its letters. */
export function rightAfterParis(
  hand: Hand,
  guess: number,
): { readonly elements: number; readonly letters: number } {
  const words = anyWords(hand.seed, 14);
  const got = heard(keyedBy(hand, [paris, ...words]), guess);
  const share = (wanted: Sequence, given: Sequence) => 1 - costOf(editScript(wanted, given)) / wanted.length;
  return {
    elements: share(elements(written(words)), elements(got).slice(elements(written([paris])).length)),
    letters: share(words.flat(), lettersIn(got).slice(paris.length)),
  };
}

/** Words as `heard` writes them. */
export function written(words: readonly (readonly Codeword[])[]): string {
  return words.map((word) => word.join(' ')).join(' / ');
}

function lettersIn(text: string): readonly Codeword[] {
  return text.split(/[ /]+/).filter((letter) => letter !== '');
}

function elements(text: string): Codeword {
  return text.replaceAll(/[ /]/g, '');
}
