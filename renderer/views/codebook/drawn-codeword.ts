import type { Codeword } from '../../../core/codebook/codebook.ts';

/** A codeword as it is drawn for print, in pixels. */
export interface DrawnCodeword {
  readonly path: string;
  /** How thick the path is stroked. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

/** How far lines of one codeword lie apart, in thicknesses. */
const LINE = 2.2;

/**
 * A codeword as one path to be stroked with round ends `size` thick, dots a stroke of next to nothing: for
 * thousands of codewords that costs far less than a shape for each element. A dash is three dots long, as it
 * sounds. What is wider than `room` goes on below.
 */
export function drawnCodeword(code: Codeword, size: number, room = Infinity): DrawnCodeword {
  let [left, line, width] = [0, 0, 0];
  const strokes = Array.from(code, (element) => {
    const length = element === '-' ? 3 * size : size;
    if (left > 0 && left + length > room) [left, line] = [0, line + 1];
    const stroke = `M${fixed(left + size / 2)} ${fixed(size * (line * LINE + 0.5))}h${fixed(length - size + 0.01)}`;
    width = Math.max(width, left + length);
    left += length + size;
    return stroke;
  });
  return { path: strokes.join(''), size, width, height: size * (line * LINE + 1) };
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
