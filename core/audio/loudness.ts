/** How far the peaks of noise reach above its level: the few that go further are not heard to be cut. */
const PEAK = 4.5;

/** The level for a volume in percent, full scale being 1. The square sounds even to the ear where the percentage itself does not. */
export function loudness(percent: number): number {
  return (percent / 100) ** 2;
}

/** The level of noise so many decibels below a steady tone of level 1, of which half the square is the mean square. */
export function noiseLevel(decibels: number): number {
  return 10 ** (-decibels / 20) / Math.SQRT2;
}

/**
 * What is left of `level` so that it and noise so many decibels below it stay within full scale together: cut peaks
 * would be another noise than was asked for. 1 where there is room, or no noise.
 */
export function headroom(level: number, noise: number | null): number {
  return noise === null ? 1 : Math.min(1, 1 / (level * (1 + PEAK * noiseLevel(noise))));
}
