import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGE } from '../../../core/audio/envelope.ts';
import { CLEAR, instruments, rates, type Sound } from '../../../core/audio/sound.ts';
import { sampleCount, synthesise } from '../../../core/audio/synthesis.ts';
import type { Mark } from '../../../core/timeline/timeline.ts';
import { hertz, seconds, units, wordsPerMinute } from '../../../core/units.ts';

const tone: Sound = {
  instrument: 'tone',
  speed: wordsPerMinute(20),
  pitch: hertz(600),
  rate: 8000,
  edge: EDGE,
  level: 1,
  conditions: CLEAR,
};
const mark = (start: number, end: number): Mark => ({ start: units(start), end: units(end) });

/** What the sample `at` must be by the definition, for the one mark that may sound there. */
function ideal(at: number, { start, end }: Mark, { speed, pitch, rate, edge, level }: Sound): number {
  const unit = 1.2 / speed;
  const time = at / rate;
  const ramp = Math.min(edge, ((end - start) * unit) / 2);
  const inside = Math.min(1, Math.max(0, Math.min(time - start * unit, end * unit - time) / ramp));
  return level * ((1 - Math.cos(Math.PI * inside)) / 2) * Math.sin(2 * Math.PI * pitch * time);
}

describe('a synthesised transmission', () => {
  test('is the ideal tone at every sample, whatever rate, speed, pitch and edge', () => {
    const any = fc.record({
      speed: fc.integer({ min: 5, max: 100 }).map(wordsPerMinute),
      pitch: fc.integer({ min: 300, max: 1200 }).map(hertz),
      rate: fc.constantFrom(...rates),
      edge: fc.integer({ min: 2, max: 10 }).map((ms) => seconds(ms / 1000)),
      level: fc.constantFrom(0.2, 1),
    });
    fc.assert(
      fc.property(any, (asked) => {
        const each = { ...tone, ...asked };
        const only = mark(1, 4);
        const samples = [...synthesise([only], units(5), each)].flatMap((chunk) => [...chunk]);
        const worst = Math.max(...samples.map((sample, at) => Math.abs(sample - ideal(at, only, each))));
        expect(worst).toBeLessThan(1e-6);
        expect(samples).toHaveLength(sampleCount(units(5), each));
      }),
      { numRuns: 30 },
    );
  });

  test('has not drifted after 96 minutes', () => {
    const last = mark(96_000, 96_003);
    let seen = 0;
    let worst = 0;
    for (const chunk of synthesise([mark(0, 1), last], units(96_004), tone)) {
      const isLast = seen > 46_000_000;
      const judged = isLast ? chunk : chunk.subarray(0, 0);
      for (const [at, sample] of judged.entries())
        worst = Math.max(worst, Math.abs(sample - ideal(seen + at, last, tone)));
      seen += chunk.length;
    }
    expect(seen).toBe(96_004 * 480);
    expect(worst).toBeLessThan(1e-6);
  });

  test('comes in chunks of bounded size, with marks that go over their borders', () => {
    const long = mark(0, 300);
    let at = 0;
    for (const chunk of synthesise([long], units(301), tone)) {
      expect(chunk.length).toBeLessThanOrEqual(1 << 15);
      expect(chunk[0]).toBeCloseTo(ideal(at, long, tone), 6);
      at += chunk.length;
    }
    expect(at).toBeGreaterThan(4 * (1 << 15));
  });

  test('is the same numbers whatever the size of its blocks and whatever else sounds', () => {
    const any = fc.record({
      instrument: fc.constantFrom(...instruments),
      rate: fc.constantFrom(...rates),
      speed: fc.integer({ min: 5, max: 100 }).map(wordsPerMinute),
      conditions: fc.record({
        noise: fc.constantFrom(null, 10),
        fading: fc.boolean(),
        seed: fc.nat(),
      }),
    });
    const marks = [mark(0, 1), mark(2, 5), mark(6.3, 7.2)];
    const samples = (sound: Sound, size: number) =>
      Float32Array.from([...synthesise(marks, units(9), sound, size)].flatMap((block) => [...block]));
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 5000 }), (asked, size) => {
        const sound = { ...tone, ...asked };
        expect(samples(sound, size)).toEqual(samples(sound, 1 << 20));
      }),
      { numRuns: 40 },
    );
  });

  test('of nothing is silence, and of no length nothing', () => {
    expect([...synthesise([], units(1), tone)]).toEqual([new Float32Array(480)]);
    expect([...synthesise([], units(0), tone)]).toEqual([]);
  });
});
