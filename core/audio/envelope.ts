import { type Seconds, seconds } from '../units.ts';

/** How long a tone takes to rise and to fall. Long enough not to click, short enough to stay crisp. */
export const EDGE = seconds(0.005);

/** The edge of a mark this long: `edge`, but never more than half of the mark. */
export function edgeOf(mark: Seconds, edge: Seconds = EDGE): Seconds {
  return seconds(Math.min(edge, mark / 2));
}

/**
 * `points` samples of a raised cosine from 0 to 1: (1 - cos πt) / 2. Its spectrum falls fastest of the simple
 * edges: with 5 ms less than -60 dB lies beyond ±500 Hz.
 */
export function raisedCosine(points: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: points }, (_, at) => (1 - Math.cos((Math.PI * at) / (points - 1))) / 2);
}
