import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { encode } from '../../../core/encode/signals.ts';
import { samePlace } from '../../../core/timeline/same-place.ts';
import { buildTimeline, duration, marksFrom, signalAt } from '../../../core/timeline/timeline.ts';
import { anyTallies, segmentsOf } from '../arbitraries.ts';

const signals = encode(segmentsOf('if x:\n  "é"'), huffmanCodebook([{ symbol: 'CHAR:x', count: 2 }]));
const runOn = buildTimeline(signals, 'run-on');
const spaced = buildTimeline(signals, 'spaced');
const stretched = buildTimeline(signals, 'spaced', 3.63);

describe('a place in another timeline', () => {
  test('of what sounds is as far into the same mark', () => {
    const [from, to] = [[...marksFrom(runOn, 0)], [...marksFrom(stretched, 0)]];
    expect(from).toHaveLength(to.length);
    for (const [at, mark] of from.entries())
      expect(samePlace(mark.start + 0.3, runOn, stretched)).toBeCloseTo((to[at]?.start ?? NaN) + 0.3, 6);
  });

  test('of silence lies in the same gap', () => {
    expect(samePlace(1.5, buildTimeline(signals, 'spaced'), stretched)).toBeGreaterThan(1);
    const itu = encode(segmentsOf('e t'), ituCodebook());
    const [plain, wide] = [buildTimeline(itu, 'spaced'), buildTimeline(itu, 'spaced', 2)];
    expect(samePlace(6, plain, wide)).toBe(11); // half of the word gap's own four units
  });

  test('leads back, and keeps the signal, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.string(),
        anyTallies(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, tallies, share) => {
          const any = encode(segmentsOf(text), huffmanCodebook(tallies));
          const [from, to] = [buildTimeline(any, 'run-on'), buildTimeline(any, 'spaced', 2.5)];
          const position = share * duration(from);
          const there = samePlace(position, from, to);
          expect(samePlace(there, to, from)).toBeCloseTo(position, 6);
          expect(signalAt(to, there + 1e-9)).toBe(signalAt(from, position));
        },
      ),
    );
  });

  test('of the beginning is the beginning, of the end the end, and of nothing nothing', () => {
    expect(samePlace(0, spaced, runOn)).toBe(0);
    expect(samePlace(duration(spaced), spaced, runOn)).toBe(duration(runOn));
    expect(samePlace(duration(spaced) + 9, spaced, runOn)).toBe(duration(runOn));
    const nothing = buildTimeline(encode(segmentsOf(''), ituCodebook()), 'spaced');
    expect(samePlace(0, nothing, nothing)).toBe(0);
  });
});
