import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGE, EDGE_RANGE } from '../../../core/audio/envelope.ts';
import { loudness } from '../../../core/audio/loudness.ts';
import { render, type Rendition, renditionSamples, renditionUnits } from '../../../core/audio/rendition.ts';
import { CLEAR } from '../../../core/audio/sound.ts';
import { wavSamples } from '../../../core/audio/wav-writing.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { encode } from '../../../core/encode/signals.ts';
import { fists } from '../../../core/timeline/fist.ts';
import { buildTimeline, startOf } from '../../../core/timeline/timeline.ts';
import { hertz, seconds, wordsPerMinute } from '../../../core/units.ts';
import { segmentsOf, tallied } from '../arbitraries.ts';
import { bandPower } from './spectrum.ts';

const text = 'dots and dashes';
const signals = encode(
  segmentsOf(text),
  huffmanCodebook(tallied({ ' ': 4, a: 3, d: 2, s: 2, n: 1, o: 1, t: 1 })),
);
const whole: Rendition = {
  timeline: buildTimeline(signals, 'spaced', 1.5),
  from: 0,
  to: signals.ids.length,
  hand: { fist: 'exact', seed: 3 },
  sound: {
    instrument: 'tone',
    speed: wordsPerMinute(20),
    pitch: hertz(600),
    rate: 8000,
    edge: EDGE,
    level: 1,
    conditions: CLEAR,
  },
};
const samples = (rendition: Rendition) => [...render(rendition)].flatMap((block) => [...block]);
const loud = (all: readonly number[]) => all.map((sample) => Math.abs(sample) > 0.01);

describe('a rendition', () => {
  test('has as many samples as it says', () => {
    expect(samples(whole)).toHaveLength(renditionSamples(whole));
    expect(renditionUnits(whole)).toBe(startOf(whole.timeline, whole.to) + 7);
    expect(samples({ ...whole, to: 0 })).toEqual([]);
  });

  test('of a selection sounds when the whole does, whoever keys it', () => {
    const part = fc.record({ from: fc.nat(6), more: fc.nat(8), fist: fc.constantFrom(...fists) });
    fc.assert(
      fc.property(part, ({ from, more, fist }) => {
        const all = { ...whole, hand: { fist, seed: 3 } };
        const first = startOf(all.timeline, from) * 480; // samples a unit
        const selected = loud(samples({ ...all, from, to: from + more }));
        const end = Math.floor(startOf(all.timeline, from + more) * 480);
        const same = loud(samples(all)).slice(Math.ceil(first), end);
        const different = selected.filter((isLoud, at) => isLoud !== (same[at] ?? false)).length;
        expect(different).toBeLessThanOrEqual(selected.length / 20); // zero crossings of another phase
      }),
      { numRuns: 20 },
    );
  });

  test.each([EDGE, 0.008, EDGE_RANGE.most])(
    'keeps all but a millionth of its energy within 500 Hz, with edges of %f s',
    (edge) => {
      const sound = { ...whole.sound, edge: seconds(edge) };
      const wave = Float32Array.from(samples({ ...whole, sound }).slice(0, 1 << 16));
      const all = bandPower(wave, 8000, 0, 4000);
      expect(10 * Math.log10(1 - bandPower(wave, 8000, 100, 1100) / all)).toBeLessThan(-60);
    },
  );

  test('does so even of nothing but dots, in the 16 bits of a file at the highest rate', () => {
    const dots = encode(segmentsOf('dd'.repeat(9)), huffmanCodebook(tallied({ d: 2, a: 1 })));
    const timeline = buildTimeline(dots, 'run-on');
    const sound = { ...whole.sound, rate: 48_000 };
    const wave = new Float32Array(1 << 17); // all 18 dots, and silence behind them
    let at = 0;
    for (const block of render({ ...whole, timeline, to: dots.ids.length, sound })) {
      const bytes = wavSamples(block);
      wave.set(new Int16Array(bytes.buffer, bytes.byteOffset, block.length), at);
      at += block.length;
    }
    const all = bandPower(wave, 48_000, 0, 24_000);
    expect(10 * Math.log10(1 - bandPower(wave, 48_000, 100, 1100) / all)).toBeLessThan(-60);
  });

  test('is as loud as the square of its volume', () => {
    expect([0, 50, 100].map(loudness)).toEqual([0, 0.25, 1]);
  });
});
