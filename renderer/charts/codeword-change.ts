import type { Codeword } from '../../core/codebook/codebook.ts';
import { codewordMarks } from '../components/codeword-marks.ts';

/** A codeword as two strokes: what it begins with like another, and what is different. */
export interface CodewordChange {
  /** SVG path data, drawn with round ends as thick as an element. */
  readonly same: string;
  readonly changed: string;
  readonly width: number;
  readonly height: number;
  readonly isCut: boolean;
}

/** `code` drawn as codewords are, with all behind what it has in common with `before` apart; null is all the same. */
export function codewordChange(
  code: Codeword,
  before: Codeword | null,
  size: number,
  room?: number,
): CodewordChange {
  const { marks, width, height, isCut } = codewordMarks(code, size, room);
  const common = before === null || before === code ? code.length : commonLength(code, before);
  const strokes = marks.map(
    ({ x, y, width: long }) => `M${x + size / 2} ${y + size / 2}h${Math.max(0.01, long - size)}`,
  );
  return {
    same: strokes.slice(0, common).join(''),
    changed: strokes.slice(common).join(''),
    width,
    height,
    isCut,
  };
}

function commonLength(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
