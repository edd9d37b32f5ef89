import type { Codeword } from '../../core/codebook/codebook.ts';

/** The elements of a codeword as they are drawn, in pixels from the top left. */
export interface CodewordMarks {
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
  /** Whether there are more than there was room for. */
  readonly isCut: boolean;
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** So many lines a codeword may take where its room is narrow: as many as a row of a table has. */
const LINES = 2;
/** What the sign for more takes beside the marks of the last line. */
const MORE_ROOM = 16;

/**
 * A codeword drawn with elements `size` pixels high. What does not fit into `room` pixels goes on below, and is
 * cut at the end of the second line. It is never drawn smaller: codewords are compared by eye.
 */
export function codewordMarks(code: Codeword, size: number, room = Infinity): CodewordMarks {
  const whole = linesOf(code, size, room);
  const isCut = whole.some(({ line }) => line >= LINES);
  const placed = isCut
    ? linesOf(code, size, room, room - MORE_ROOM).filter(({ line }) => line < LINES)
    : whole;
  const step = Math.round(size * 1.8);
  return {
    marks: placed.map(({ line, x, width }) => ({ x, y: line * step, width })),
    width: placed.reduce((most, { x, width }) => Math.max(most, x + width), 0),
    height: size + (placed.at(-1)?.line ?? 0) * step,
    isCut,
  };
}

/** Every element with its line, however many lines that makes; the last that is shown may have less room. */
function linesOf(code: Codeword, size: number, room: number, lastRoom = room) {
  const gap = Math.max(2, Math.round(size * 0.42));
  const dash = Math.round(size * 2.7);
  let [line, x] = [0, 0];
  return Array.from(code, (element) => {
    const width = element === '-' ? dash : size;
    if (x > 0 && x + width > (line === LINES - 1 ? lastRoom : room)) [line, x] = [line + 1, 0];
    const placed = { line, x, width };
    x += width + gap;
    return placed;
  });
}
