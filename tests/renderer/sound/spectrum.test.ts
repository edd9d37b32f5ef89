import { describe, expect, test } from 'vitest';
import { EDGE } from '../../../core/audio/envelope.ts';
import { buildTimeline } from '../../../core/timeline/timeline.ts';
import { unitLength, units, wordsPerMinute } from '../../../core/units.ts';
import { PlanKeying } from '../../../renderer/sound/plan-keying.ts';
import { STRAIGHT } from '../../../renderer/sound/route.ts';
import { PaperKey } from './paper-key.ts';

const RATE = 8192;
const PITCH = 600;
const SIZE = 1 << 15; // four seconds: a bin is a quarter of a hertz

/** Power in each bin of the spectrum of `samples`, whose number is a power of two (Cooley and Tukey 1965). */
function powers(samples: Float64Array): Float64Array {
  const half = (re: Float64Array, im: Float64Array): void => {
    const n = re.length;
    if (n === 1) return;
    const take = (from: Float64Array, odd: number) => from.filter((_, at) => at % 2 === odd);
    const [evenRe, evenIm, oddRe, oddIm] = [take(re, 0), take(im, 0), take(re, 1), take(im, 1)];
    half(evenRe, evenIm);
    half(oddRe, oddIm);
    for (let k = 0; k < n / 2; k++) {
      const [cos, sin] = [Math.cos((2 * Math.PI * k) / n), -Math.sin((2 * Math.PI * k) / n)];
      const [a, b, c, d] = [oddRe[k] ?? 0, oddIm[k] ?? 0, evenRe[k] ?? 0, evenIm[k] ?? 0];
      const [x, y] = [a * cos - b * sin, a * sin + b * cos];
      [re[k], im[k], re[k + n / 2], im[k + n / 2]] = [c + x, d + y, c - x, d - y];
    }
  };
  const im = new Float64Array(samples.length);
  const re = samples.slice();
  half(re, im);
  return re.map((value, at) => value ** 2 + (im[at] ?? 0) ** 2).slice(0, samples.length / 2);
}

describe('a keyed tone', () => {
  test('keeps all but a millionth of its energy within 500 Hz of its pitch', () => {
    const key = new PaperKey();
    const signals = {
      distinct: [{ symbol: 'CHAR:x' as const, kind: 'sent' as const, letters: ['.-..--.'] }],
      ids: new Uint32Array(3),
      starts: Uint32Array.of(0, 1, 2, 3),
    };
    const unit = unitLength(wordsPerMinute(20));
    const timeline = buildTimeline(signals, 'run-on');
    const hand = { fist: 'exact', seed: 1 } as const;
    const keying = new PlanKeying(key, { timeline, hand, unit, edge: EDGE, route: STRAIGHT }, units(0), 0);
    for (let now = 0; now < 4; now += 0.1) keying.fill(now);

    const wave = Float64Array.from({ length: SIZE }, (_, at) => {
      const time = at / RATE;
      return key.gate.level(time) * Math.sin(2 * Math.PI * PITCH * time);
    });
    const spectrum = powers(wave);
    const sum = (bins: Float64Array) => bins.reduce((total, power) => total + power, 0);
    const outside = spectrum.filter((_, bin) => Math.abs((bin * RATE) / SIZE - PITCH) > 500);
    expect(10 * Math.log10(sum(outside) / sum(spectrum))).toBeLessThan(-60);
  });
});
