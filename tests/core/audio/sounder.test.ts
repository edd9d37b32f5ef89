import { describe, expect, test } from 'vitest';
import { rates } from '../../../core/audio/sound.ts';
import { addStrike, RINGING, strike } from '../../../core/audio/sounder.ts';

const energy = (samples: Float32Array) => samples.reduce((sum, sample) => sum + sample ** 2, 0);
/** How strong `samples` are at a pitch. */
function strengthAt(samples: Float32Array, rate: number, pitch: number): number {
  const turn = (2 * Math.PI * pitch) / rate;
  const along = samples.reduce((sum, sample, at) => sum + sample * Math.cos(turn * at), 0);
  return (
    Math.hypot(
      along,
      samples.reduce((sum, sample, at) => sum + sample * Math.sin(turn * at), 0),
    ) / rate
  );
}

describe('a sounder’s strike', () => {
  test.each(rates)('sounds the same at %i samples a second', (rate) => {
    for (const kind of ['click', 'clack'] as const)
      expect(energy(strike(kind, rate)) / rate).toBeCloseTo(energy(strike(kind, 48_000)) / 48_000, 3);
  });

  test('is a hard click where the line closes, and a lower clack where it opens', () => {
    const [click, clack] = [strike('click', 48_000), strike('clack', 48_000)];
    expect(strengthAt(click, 48_000, 1900)).toBeGreaterThan(3 * strengthAt(clack, 48_000, 1900));
    expect(strengthAt(clack, 48_000, 1150)).toBeGreaterThan(3 * strengthAt(click, 48_000, 1150));
  });

  test('begins from silence, stays within full scale and rings out', () => {
    for (const samples of [strike('click', 48_000), strike('clack', 48_000)]) {
      expect(samples[0]).toBe(0);
      expect(Math.max(...samples.map(Math.abs))).toBeLessThanOrEqual(1);
      expect(Math.max(...samples.slice(-100).map(Math.abs))).toBeLessThan(1 / 32_767);
      expect(samples.length / 48_000).toBeCloseTo(RINGING, 3);
    }
  });

  test('may fall between samples', () => {
    const [whole, half] = [new Float32Array(400), new Float32Array(400)];
    addStrike(whole, 0, 10, 'click', 96_000, 1);
    addStrike(half, 0, 5.5, 'click', 48_000, 1);
    expect(half[6]).toBeCloseTo(whole[11] ?? NaN, 5);
    expect(half[100]).toBeCloseTo(whole[199] ?? NaN, 5);
    expect(half[5]).toBe(0);
  });
});
