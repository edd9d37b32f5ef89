import { type Seconds, seconds } from '../units.ts';
import { oscillate } from './oscillation.ts';

/** The two sounds of a telegraph sounder: its arm strikes one stop when the line closes, the other when it opens. */
export type Strike = 'click' | 'clack';

interface Mode {
  /** In hertz: low enough for the lowest rate, so that it sounds the same at all. */
  readonly pitch: number;
  /** How long it takes to fall to a third (1/e), in seconds. */
  readonly fall: number;
  readonly share: number;
}

/** What rings when it strikes: the click hard and high, the clack on the other stop lower and longer. */
const modes: Readonly<Record<Strike, readonly Mode[]>> = {
  click: [
    { pitch: 1900, fall: 0.004, share: 0.6 },
    { pitch: 3150, fall: 0.002, share: 0.4 },
  ],
  clack: [
    { pitch: 1150, fall: 0.006, share: 0.6 },
    { pitch: 2300, fall: 0.003, share: 0.4 },
  ],
};

/** How long a strike rings until less than a step of 16 bits is left of it. */
export const RINGING: Seconds = seconds(0.07);

/** A strike by itself, to be played where a mark begins or ends. It never goes beyond full scale, which is 1. */
export function strike(kind: Strike, rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil(RINGING * rate));
  addStrike(samples, 0, 0, kind, rate, 1);
  return samples;
}

/**
 * Adds to `block`, whose first sample has the number `first`, what of a strike at `place` falls into it. The place
 * may lie between samples.
 */
export function addStrike(
  block: Float32Array,
  first: number,
  place: number,
  kind: Strike,
  rate: number,
  level: number,
): void {
  const begin = Math.ceil(place); // from here its oscillations count
  const late = begin - place;
  const from = Math.max(0, first - begin);
  const to = Math.min(first + block.length - begin, Math.ceil(RINGING * rate));
  for (const { pitch, fall, share } of modes[kind]) {
    const turn = (2 * Math.PI * pitch) / rate;
    const decay = Math.exp(-1 / (fall * rate));
    const strength = level * share * decay ** late;
    oscillate(block, first - begin, from, to, { level: strength, angle: turn * late, turn, decay });
  }
}
