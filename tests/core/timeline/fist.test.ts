import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { encode } from '../../../core/encode/signals.ts';
import { type Fist, keyedFrom } from '../../../core/timeline/fist.ts';
import { buildTimeline, type Mark, marksFrom } from '../../../core/timeline/timeline.ts';
import { segmentsOf } from '../arbitraries.ts';

const timeline = buildTimeline(encode(segmentsOf('paris codex '.repeat(40)), ituCodebook()), 'spaced', 1.7);
const exact = [...marksFrom(timeline, 0)];
const keyed = (fist: Fist, seed = 1, position = 0) => [...keyedFrom(timeline, position, { fist, seed })];
const slips = (marks: readonly Mark[]) =>
  marks.flatMap(({ start, end }, at) => [start - (exact[at]?.start ?? NaN), end - (exact[at]?.end ?? NaN)]);

describe('a hand', () => {
  test('that is a machine’s keys what the timeline says', () => {
    expect(keyed('exact')).toEqual(exact);
  });

  test('at a straight key slips at every edge, by a tenth of a unit or so, and never for good', () => {
    const all = slips(keyed('straight')).slice(1); // the first mark cannot begin before the beginning
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((slip) => Math.abs(slip) < 0.3)).toBe(true);
    const deviation = Math.sqrt(all.reduce((sum, slip) => sum + slip ** 2, 0) / all.length);
    expect(deviation).toBeCloseTo(0.1, 2);
  });

  test('at a bug slips in its dashes only', () => {
    const marks = keyed('bug');
    for (const [at, mark] of marks.entries()) {
      const machine = exact[at];
      const isDash = (machine?.end ?? 0) - (machine?.start ?? 0) > 2;
      expect(mark.start).toBe(machine?.start);
      expect(mark.end === machine?.end).toBe(!isDash);
    }
  });

  test('slips alike each time and wherever one begins to listen, and otherwise by another seed', () => {
    const whole = keyed('straight', 5);
    expect(keyed('straight', 6)).not.toEqual(whole);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), (position) => {
        expect(keyed('straight', 5, position)).toEqual(whole.filter(({ end }) => end > position));
      }),
    );
  });

  test('leaves a gap between any two marks, and begins no earlier than the beginning', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom<Fist>('bug', 'straight'), (seed, fist) => {
        let last = -1;
        for (const { start, end } of keyed(fist, seed)) {
          expect(start - last).toBeGreaterThan(0.3);
          expect(end - start).toBeGreaterThan(0.3);
          last = end;
        }
      }),
    );
  });
});
