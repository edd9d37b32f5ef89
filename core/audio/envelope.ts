import { type Seconds, seconds } from '../units.ts';

/** How long a tone takes to rise and to fall. Long enough not to click, short enough to stay crisp. */
export const EDGE = seconds(0.005);
/** What it may be set to, in seconds. */
export const EDGE_RANGE = { least: 0.002, most: 0.01 } as const;

/** The edge of a mark this long: `edge`, but never more than half of the mark. */
export function edgeOf(mark: Seconds, edge: Seconds = EDGE): Seconds {
  return seconds(Math.min(edge, mark / 2));
}

/**
 * A raised cosine from 0 to 1, (1 - cos πx) / 2. Its spectrum falls fastest of the simple edges: with 5 ms less than
 * -60 dB lies beyond ±500 Hz.
 */
export function rise(share: number): number {
  return (1 - Math.cos(Math.PI * share)) / 2;
}

/** `points` of that edge, from its foot to its top, for what draws straight lines between them. */
export function raisedCosine(points: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: points }, (_, at) => rise(at / (points - 1)));
}
