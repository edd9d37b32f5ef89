import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { audioExportSchema, renditionOf } from '../../../core/audio/audio-export.ts';
import { partsOf } from '../../../core/audio/parts.ts';
import { MOST_WAV_SAMPLES } from '../../../core/audio/wav-writing.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { encode } from '../../../core/encode/signals.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { buildTimeline } from '../../../core/timeline/timeline.ts';
import { hertz, wordsPerMinute } from '../../../core/units.ts';
import { voiceOf } from '../../../renderer/sound/voice.ts';
import { allOf, exportPlan, selectedOf } from '../../../renderer/state/export-plan.ts';
import { segmentsOf } from '../../core/arbitraries.ts';

const timelineOf = (text: string) => buildTimeline(encode(segmentsOf(text), ituCodebook()), 'spaced');
const dials = { speed: wordsPerMinute(20), pitch: hertz(600), volume: 70 };
const voice = voiceOf(dials, defaultSettings);
const plan = (text: string, change: Partial<typeof dials> = {}, rate: 8000 | 48_000 = 8000) => {
  const timeline = timelineOf(text);
  return exportPlan(timeline, allOf(timeline), { ...voice, ...change }, null, rate);
};

describe('the plan of an export', () => {
  test('says how long it is and how large, before there is a file', () => {
    const { seconds, bytes, asked, hindrance, fitting } = plan('e'); // a dot, the gaps of a letter and of a word
    expect(seconds).toBeCloseTo((1 + 3 + 7) * 0.06);
    expect(bytes).toBe(44 + 2 * Math.round(seconds * 8000));
    expect([asked.parts, hindrance, fitting]).toEqual([1, null, []]);
  });

  test('is as the engine takes it, and sounds as what is heard', () => {
    const { asked } = plan('paris');
    expect(v.parse(audioExportSchema, asked)).toEqual(asked);
    const { sound, hand } = renditionOf(asked);
    expect(sound).toMatchObject({ speed: 20, pitch: 600, edge: voice.edge, conditions: voice.conditions });
    expect(hand).toEqual(voice.hand);
    expect(asked.level).toBeCloseTo(0.49);
  });

  test('never asks for more in all than letters are sent at', () => {
    const timeline = timelineOf('e');
    const effective = (wanted: number | null) =>
      exportPlan(timeline, allOf(timeline), voice, wanted, 8000).asked.effective;
    expect([effective(null), effective(13), effective(40)]).toEqual([20, 13, 20]);
  });

  test.each([
    ['_', 70, 'nothing-sent'],
    ['e', 0, 'no-volume'],
  ])('of %j at volume %i is hindered: %s', (text, volume, hindrance) => {
    expect(plan(text, { volume }).hindrance).toBe(hindrance);
  });

  test('beyond what a WAV holds goes into parts, or into one at a lower rate', () => {
    const long = plan('paris '.repeat(5 * 60 * 20), { speed: wordsPerMinute(5) }, 48_000);
    expect(long.asked.parts).toBe(2);
    expect(long.fitting).toEqual([22_050, 11_025, 8000]);
    expect(long.bytes).toBeGreaterThan(2 * MOST_WAV_SAMPLES);
    expect(partsOf(renditionOf(long.asked))).toHaveLength(2);
  });
});

describe('a selection', () => {
  const timeline = timelineOf('ab_c');

  test('is the signals that stand for it', () => {
    expect(selectedOf(timeline, { from: 1, to: 4 })).toEqual({ from: 1, to: 4 });
  });

  test.each([
    [2, 2],
    [2, 3],
  ])('from %i to %i is none, for nothing is sent of it', (from, to) => {
    expect(selectedOf(timeline, { from, to })).toBeNull();
  });
});
