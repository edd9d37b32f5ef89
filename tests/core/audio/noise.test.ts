import { describe, expect, test } from 'vitest';
import { BandNoise } from '../../../core/audio/noise.ts';
import { rates } from '../../../core/audio/sound.ts';
import { hertz } from '../../../core/units.ts';
import { bandPower } from './spectrum.ts';

const noise = (pitch: number, rate: number, seed = 1) => {
  const samples = new Float32Array(1 << 17);
  new BandNoise(hertz(pitch), rate, 0.01, seed).add(samples);
  return samples;
};

describe('the noise of a band', () => {
  test.each(rates)('is as strong as was asked within 250 Hz of the pitch, at %i samples a second', (rate) => {
    for (const pitch of [300, 600, 1200]) {
      const within = bandPower(noise(pitch, rate), rate, pitch - 250, pitch + 250);
      expect(10 * Math.log10(within / 0.01)).toBeCloseTo(0, 0);
    }
  });

  test('lies mostly within the band', () => {
    const samples = noise(600, 48_000);
    const all = bandPower(samples, 48_000, 0, 24_000);
    expect(bandPower(samples, 48_000, 350, 850) / all).toBeGreaterThan(0.7);
    expect(bandPower(samples, 48_000, 3000, 24_000) / all).toBeLessThan(0.01);
  });

  test('is decided by its seed', () => {
    expect(noise(600, 8000)).toEqual(noise(600, 8000));
    expect(noise(600, 8000, 2)).not.toEqual(noise(600, 8000));
  });
});
