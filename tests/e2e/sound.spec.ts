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
import { expect, test } from './support/app.ts';
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
  if (!('output' in first)) throw new Error('nothing was built');
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

/** The app with ears, on a sample that is open. */
async function withSample(page: Page): Promise<void> {
  await giveEars(page);
  await page.reload();
  await page.locator('[data-ready]').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Samples' }).getByRole('button').first().click();
  await page.getByRole('option', { name: 'semaphore.py' }).click();
  await expect(page.getByRole('heading', { name: 'semaphore.py' })).toBeVisible();
}
const longestSilence = async (page: Page) =>
  Math.max(...stretchesOf(await recorded(page)).map(({ isTone, length }) => (isTone ? 0 : length)));
/** More of what is heard, in seconds. */
async function hearMore(page: Page, more: number): Promise<void> {
  const before = await secondsHeard(page);
  await expect.poll(() => secondsHeard(page), { timeout: 20_000 }).toBeGreaterThan(before + more);
}

test('a window that is not seen sounds on', async ({ launch }) => {
  const { app, page } = await launch();
  await withSample(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await hearMore(page, 0.5);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await hearMore(page, 4);
  expect(await longestSilence(page)).toBeLessThan(0.3);
});

test('sounds on when the system stops its clock, and when devices change', async ({ launch }) => {
  const { page } = await launch();
  await withSample(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await hearMore(page, 1);
  await page.evaluate(async () => {
    const { taps } = window as unknown as { taps: { context: AudioContext }[] };
    await Promise.all(
      taps.filter(({ context }) => context.state === 'running').map(({ context }) => context.suspend()),
    );
  });
  await hearMore(page, 1.5);
  await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
  await hearMore(page, 1.5);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Dismiss' })).toBeHidden();
});

test('gets another output when its own is gone, and says so when there is none', async ({ launch }) => {
  const { page } = await launch();
  await withSample(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await hearMore(page, 1);
  const takeAway = () =>
    page.evaluate(async () => {
      const { taps } = window as unknown as { taps: { context: AudioContext }[] };
      await Promise.all(
        taps.filter(({ context }) => context.state !== 'closed').map(({ context }) => context.close()),
      );
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    });
  const contexts = () => page.evaluate(() => (window as unknown as { taps: object[] }).taps.length);
  const before = await contexts();
  await takeAway();
  await expect.poll(contexts).toBeGreaterThan(before);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  const place = page.getByRole('region', { name: 'Now sounding' }).getByText(/ of /);
  const at = await place.textContent();
  await expect(place).not.toHaveText(at ?? ''); // it goes on
  await page.evaluate(() => {
    AudioContext.prototype.resume = () => new Promise(() => undefined);
    Object.defineProperty(AudioContext.prototype, 'currentTime', { get: () => 0 });
  });
  await takeAway();
  await expect(page.getByText('The computer took the sound away')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('hides the source until it was heard', async ({ launch }) => {
  const { page } = await launch();
  await withSample(page);
  await page.getByRole('button', { name: 'Hide until heard' }).click();
  const line = page.locator('.cm-line').first();
  await expect(line).toBeHidden();
  await page.keyboard.press('F11');
  await expect(page.locator('.heard')).toHaveText('"""');
  await expect(page.locator('.heard')).toBeVisible();
  await expect(page.locator('.ahead').first()).toBeHidden();
});

test('keeps how it sounds for the next time', async ({ launch, folder }) => {
  const data = folder();
  const first = await launch({ data });
  await withSample(first.page);
  await first.page.getByLabel(/^Spacing: /).click();
  await first.page.getByRole('option', { name: /^spaced/ }).click();
  await first.page.getByRole('button', { name: /^Sound:/ }).click();
  const card = first.page.getByRole('dialog', { name: 'Sound' });
  await card.getByRole('slider', { name: 'Edges' }).press('End');
  await card.getByRole('radio', { name: 'Sounder' }).check();
  await expect(card.getByRole('slider', { name: 'Edges' })).toBeDisabled(); // a sounder has none
  await card.getByRole('radio', { name: 'Bug' }).check();
  await card.getByRole('checkbox', { name: /^Lamp/ }).check();
  await card.getByRole('checkbox', { name: /^Noise/ }).check();
  await card.getByRole('slider', { name: 'Effective speed' }).press('Home');
  await first.close();
  const { page } = await launch({ data });
  await expect(page.getByRole('button', { name: 'Sound: sounder, noise, bug' })).toBeVisible();
  await expect(page.locator('.lamp')).toBeVisible();
  await page.getByRole('button', { name: /^Sound:/ }).click();
  await expect(page.getByRole('slider', { name: 'Edges' })).toHaveAttribute('aria-valuenow', '10');
  await expect(page.getByRole('slider', { name: 'Effective speed' })).toHaveAttribute('aria-valuenow', '5');
});
