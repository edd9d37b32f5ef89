import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { render } from '../../core/audio/rendition.ts';
import { loudness } from '../../core/audio/loudness.ts';
import { CLEAR } from '../../core/audio/sound.ts';
import { buildTimeline } from '../../core/timeline/timeline.ts';
import { seconds, wordsPerMinute } from '../../core/units.ts';
import type { Voice } from '../../renderer/sound/voice.ts';
import { defaultVoice } from '../renderer/sound/voices.ts';
import { expect, type Sounder, test } from './support/app.ts';
import { giveEars, recorded, secondsHeard, stretchesOf } from './support/ear.ts';
import type { OfflineOrder } from './support/offline-graph.ts';

const CODE = '.-..';
const TIMES = 30;
const LENGTH = 3;

/** The samples of the live graph, rendered in the page. */
async function live(page: Page, order: OfflineOrder): Promise<Float32Array> {
  const bundle = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'support/offline-graph.ts'),
        formats: ['iife'],
        name: 'offline',
      },
    },
  });
  const [first] = Array.isArray(bundle) ? bundle : [bundle];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  const [{ code }] = first.output;
  await page.evaluate(`window.TONE_SILENCE_LOGGING = true; ${code}`);
  const samples = await page.evaluate(
    (asked) =>
      (globalThis as unknown as { renderOffline: (order: OfflineOrder) => Promise<number[]> }).renderOffline(
        asked,
      ),
    order,
  );
  return Float32Array.from(samples);
}

/** The samples of the same as a file has them. */
function exported({ code, times, voice, rate, length }: OfflineOrder): Float32Array {
  const signals = {
    distinct: [{ symbol: 'CHAR:x' as const, kind: 'sent' as const, letters: [code] }],
    ids: new Uint32Array(times),
    starts: Uint32Array.from({ length: times + 1 }, (_, at) => at),
  };
  const { speed, pitch, volume, instrument, edge, hand, conditions } = voice;
  const sound = { instrument, speed, pitch, rate, edge, level: loudness(volume), conditions };
  const timeline = buildTimeline(signals, 'spaced');
  const samples = new Float32Array(Math.ceil(length * rate));
  let at = 0;
  for (const block of render({ timeline, from: 0, to: times, hand, sound })) {
    samples.set(block.subarray(0, Math.max(0, samples.length - at)), Math.min(at, samples.length));
    at += block.length;
  }
  return samples;
}

const voices: Readonly<Record<string, Voice>> = {
  'a clean tone': { ...defaultVoice, volume: 100 },
  'short edges at 60 words per minute': {
    ...defaultVoice,
    volume: 100,
    edge: seconds(0.002),
    speed: wordsPerMinute(60),
  },
  'a straight key with long edges': {
    ...defaultVoice,
    edge: seconds(0.01),
    hand: { fist: 'straight', seed: 1 },
  },
  'a sounder': { ...defaultVoice, volume: 100, instrument: 'sounder' },
  'a tone in noise that fades': { ...defaultVoice, conditions: { ...CLEAR, noise: 6, fading: true } },
};

for (const [name, voice] of Object.entries(voices)) {
  test(`what is heard is what a file would have, within a hundredth: ${name}`, async ({ launch }) => {
    const { page } = await launch({ bypassCSP: true });
    for (const rate of [8000, 48_000]) {
      const order = { code: CODE, times: TIMES, voice, rate, length: LENGTH };
      const heard = await live(page, order);
      const ideal = exported(order);
      expect(ideal.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeGreaterThan(0.3);
      const worst = heard.reduce(
        (most, sample, at) => Math.max(most, Math.abs(sample - (ideal[at] ?? 0))),
        0,
      );
      expect(worst).toBeLessThan(0.01);
    }
  });
}
