import { describe, expect, test } from 'vitest';
import { fade, fading } from '../../../core/audio/fading.ts';

const gain = fading(1);
const minutes = Array.from({ length: 6000 }, (_, at) => gain(at / 20));

describe('fading', () => {
  test('comes and goes between all of the level and 14 dB less', () => {
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(0.2);
    expect(Math.min(...minutes)).toBeLessThan(0.3);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(1);
    expect(Math.max(...minutes)).toBeGreaterThan(0.9);
  });

  test('is slow: a tenth of a second changes it by less than a tenth', () => {
    const steps = minutes.map((each, at) => Math.abs(each - (minutes[at + 2] ?? each)));
    expect(Math.max(...steps)).toBeLessThan(0.1);
  });

  test('is decided by its seed', () => {
    expect(fading(1)(3)).toBe(gain(3));
    expect(fading(2)(3)).not.toBe(gain(3));
  });

  test('follows its gain at every sample', () => {
    const block = new Float32Array(1000).fill(1);
    fade(block, 12_345, 8000, gain);
    for (const [at, sample] of block.entries()) expect(sample).toBeCloseTo(gain((12_345 + at) / 8000), 5);
  });
});
