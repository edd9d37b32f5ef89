import { describe, expect, test } from 'vitest';
import { headroom, noiseLevel } from '../../../core/audio/loudness.ts';
import { BLOCK, synthesise } from '../../../core/audio/synthesis.ts';
import { EDGE } from '../../../core/audio/envelope.ts';
import { hertz, units, wordsPerMinute } from '../../../core/units.ts';

/** How many of the samples of a long dash lie beyond full scale, of so many as are made. */
function cut(level: number, noise: number): number {
  const conditions = { noise, fading: false, seed: 1 };
  const made = { speed: wordsPerMinute(20), pitch: hertz(600), rate: 8000, edge: EDGE, level, conditions };
  const mark = { start: units(0), end: units(300) };
  const [samples = new Float32Array()] = synthesise(
    [mark],
    units(300),
    { instrument: 'tone', ...made },
    BLOCK,
  );
  return samples.filter((sample) => Math.abs(sample) > 1).length / samples.length;
}

describe('the room for noise', () => {
  test.each([
    [1, 10],
    [1, -10],
    [0.49, 0],
    [0.49, -10],
  ])('keeps a tone of level %f and noise %i dB below it within full scale', (level, noise) => {
    expect(cut(level, noise)).toBeLessThan(1e-4);
  });

  test('takes nothing of what has room, nor of silence', () => {
    expect(headroom(1, null)).toBe(1);
    expect(headroom(0.5, 20)).toBe(1);
    expect(headroom(0, -10)).toBe(1);
  });

  test('tells noise from the mean square of a steady tone', () => {
    expect(noiseLevel(0) ** 2).toBeCloseTo(1 / 2, 12);
    expect(noiseLevel(10) ** 2).toBeCloseTo(1 / 20, 12);
  });
});
