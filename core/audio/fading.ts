import { draws } from '../random.ts';

/** How much of the level is left at the least: -14 dB. */
const LEAST = 0.2;
/** How long the waves are that make it, in seconds, and how much each weighs: together it never repeats. */
const WAVES = [
  { period: 11.3, weight: 0.5 },
  { period: 6.1, weight: 0.3 },
  { period: 3.7, weight: 0.2 },
] as const;
/** The gain is computed at every so many samples, and lies on a straight line between. */
const CELL = 64;

/** What slow fading leaves of a level at a time in seconds, from 0.2 to 1; `seed` decides where it begins. */
export function fading(seed: number): (time: number) => number {
  const draw = draws(seed);
  const waves = WAVES.map(({ period, weight }) => ({
    turn: (2 * Math.PI) / period,
    begin: 2 * Math.PI * draw(),
    weight,
  }));
  return (time) => {
    const sum = waves.reduce(
      (total, { turn, begin, weight }) => total + weight * Math.cos(turn * time + begin),
      0,
    );
    return LEAST + ((1 - LEAST) * (1 + sum)) / 2;
  };
}

/** Fades `block`, whose first sample has the number `first`, by a gain that depends on the time in seconds. */
export function fade(block: Float32Array, first: number, rate: number, gain: (time: number) => number): void {
  for (let cell = Math.floor(first / CELL) * CELL; cell < first + block.length; cell += CELL) {
    const [begin, end] = [gain(cell / rate), gain((cell + CELL) / rate)];
    const last = Math.min(first + block.length, cell + CELL);
    for (let at = Math.max(first, cell); at < last; at++)
      block[at - first] = (block[at - first] ?? 0) * (begin + ((end - begin) * (at - cell)) / CELL);
  }
}
