import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Demodulator } from '../../../core/decode/demodulator.ts';
import { findPitch } from '../../../core/decode/pitch.ts';
import { hertz } from '../../../core/units.ts';

const sine = (frequency: number, rate: number, seconds: number) =>
  Float32Array.from({ length: seconds * rate }, (_, at) => Math.sin((2 * Math.PI * frequency * at) / rate));

const rates = fc.constantFrom(8000, 11_025, 22_050, 48_000);
const pitches = fc.double({ min: 300, max: 1200, noNaN: true });

describe('the pitch of a tone', () => {
  test('is found to a tenth of a hertz', () => {
    fc.assert(
      fc.property(pitches, rates, (frequency, rate) => {
        const finding = findPitch(sine(frequency, rate, 1), rate);
        expect(finding.kind === 'tone' ? Math.abs(finding.pitch - frequency) : Infinity).toBeLessThan(0.1);
      }),
      { numRuns: 20 },
    );
  });

  test('is brought down to 0 Hz: its level stays, whatever offset it has', () => {
    fc.assert(
      fc.property(pitches, rates, (frequency, rate) => {
        const samples = sine(frequency, rate, 1).map((sample) => sample + 0.4);
        const { re, im } = new Demodulator(hertz(frequency), rate).push(samples);
        const mean = (of: Float64Array) => of.reduce((sum, value) => sum + value, 0) / of.length;
        expect(Math.hypot(mean(re), mean(im))).toBeCloseTo(1, 1);
      }),
      { numRuns: 20 },
    );
  });
});
