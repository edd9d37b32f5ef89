import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { audioExportSchema, renditionOf } from '../../../core/audio/audio-export.ts';
import { renditionUnits } from '../../../core/audio/rendition.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { exportOf } from './exports.ts';

const asked = exportOf('paris');
const isFine = (change: object) => v.is(audioExportSchema, { ...asked, ...change });

describe('what is asked to be exported', () => {
  test('is taken as it stands when all is in range', () => {
    expect(v.parse(audioExportSchema, asked)).toEqual(asked);
    expect(isFine({ noise: 10, fading: true, fist: 'bug', instrument: 'sounder', rate: 48_000 })).toBe(true);
  });

  test.each([
    { speed: 4 },
    { speed: 101 },
    { speed: NaN },
    { effective: 21 },
    { effective: 1 },
    { pitch: 299 },
    { pitch: 1201 },
    { edge: 0.001 },
    { edge: 0.011 },
    { level: 1.1 },
    { noise: 41 },
    { rate: 44_100 },
    { spacing: 'close' },
    { fist: 'iron' },
    { from: 5 },
    { to: 6 },
    { from: -1 },
    { parts: 0 },
    { seed: 0.5 },
    { signals: { ...asked.signals, ids: [0] } },
    { signals: { ...asked.signals, ids: Uint32Array.of(0, 1, 2, 3, 9) } },
    { signals: { ...asked.signals, distinct: [{ symbol: 'CHAR:a', kind: 'sent', letters: ['x'] }] } },
  ])('is refused with %j', (change) => {
    expect(isFine(change)).toBe(false);
  });

  test('is as long as the speed over all says', () => {
    const farnsworth = exportOf('paris e', { effective: wordsPerMinute(10) });
    expect(renditionUnits(renditionOf(asked))).toBe(46 + 7);
    expect(renditionUnits(renditionOf(farnsworth))).toBeCloseTo(100 + 1 + (3 * (1000 - 310)) / 190 + 7, 9);
  });
});
