import type { Page } from '@playwright/test';
import {
  type ContextHeard,
  giveStartEars,
  keepBusy,
  strayingOf,
  takeHeardKey,
} from '../e2e/support/start-ear.ts';
import { median, type Row } from './row.ts';
import { withApp } from './running-app.ts';

const PRESSES = 200;
/** How long the squeeze is held: ten minutes, or what a person who looks in a hurry sets. */
const MINUTES = Number(process.env['SOUNDER_BENCH_MINUTES'] ?? 10);
/** Milliseconds: the window's own work, and how often it comes. */
const BUSY = { work: 12, every: 30 } as const;
/** A block of the audio thread. */
const BLOCK = 128;
/** What is allowed beside a block, in seconds. */
const ALLOWED = 0.001;
const SPEED = 40;
const UNIT = 1.2 / SPEED;
/** So slow that a touch is one dot, however long a busy computer makes it. */
const TOUCHING_SPEED = 10;

/** How soon the key sounds by the audio clock, and whether a busy window moves what a keyer makes. */
export function benchKey(): Promise<readonly Row[]> {
  return withApp(
    {},
    async (_, page) => {
      await giveStartEars(page);
      return [...(await latencies(page)), await straying(page)];
    },
    { bypassCSP: true },
  );
}

/** Goes to the key of a Sounder that keys at that speed. */
async function takeKey(page: Page, keyerSpeed: number): Promise<() => Promise<ContextHeard>> {
  await page.evaluate(
    (speed) =>
      window.sounder.calls.changeSettings({
        ...{ installation: 0, module: -1, place: 'key', exercise: 'send' },
        ...{ keyer: 'iambic-b', keyerSpeed: speed },
      }),
    keyerSpeed,
  );
  await page.reload();
  return takeHeardKey(page);
}

/** Frames from what the context's clock read in the handler of the key's event to the first sample of its tone. */
async function latencies(page: Page): Promise<readonly Row[]> {
  const hear = await takeKey(page, TOUCHING_SPEED);
  for (let press = 0; press < PRESSES; press++) await touch(page);
  const heard = await hear();
  if (heard.starts.length !== PRESSES || heard.presses.length !== PRESSES) {
    throw new Error(`${PRESSES} presses made ${heard.starts.length} elements`);
  }
  const frames = heard.starts.map((start, at) => start - Math.round((heard.presses[at] ?? NaN) * heard.rate));
  const limit = BLOCK + ALLOWED * heard.rate;
  const row = (what: string, figure: number, isLimited: boolean): Row => ({
    what: `from the key’s event to the first sample of its tone, by the audio clock: ${what} of ${PRESSES}`,
    value: `${figure} ${figure === 1 ? 'frame' : 'frames'}, ${((figure / heard.rate) * 1000).toFixed(2)} ms`,
    against: `limit: ${BLOCK} frames and ${ALLOWED * 1000} ms, ${limit} frames`,
    ratio: figure / limit,
    ...(isLimited && { limit: 1 }),
  });
  const sorted = frames.toSorted((a, b) => a - b);
  return [
    row('median', median(frames), true),
    row('95th percentile', sorted[Math.floor(0.95 * PRESSES)] ?? NaN, false),
  ];
}

/** Minutes of a squeeze, while the window is busy: where each element begins against where it should. */
async function straying(page: Page): Promise<Row> {
  const hear = await takeKey(page, SPEED);
  await keepBusy(page, BUSY.work, BUSY.every);
  await page.keyboard.down('[');
  await page.keyboard.down(']');
  await page.waitForTimeout(MINUTES * 60_000);
  await page.keyboard.up('[');
  await page.keyboard.up(']');
  const heard = await hear();
  const least = Math.floor((MINUTES * 60) / (3 * UNIT)) - 2; // a dot takes 2 u and a dash 4
  if (heard.starts.length < least)
    throw new Error(`only ${heard.starts.length} elements of ${least} sounded`);
  const furthest = Math.max(...strayingOf(heard, [2 * UNIT, 4 * UNIT]).map(Math.abs));
  return {
    what: `how far one of ${heard.starts.length} elements lies from its place, at most, in ${MINUTES} minutes at ${SPEED} WPM while the window is busy`,
    value: `${furthest} samples`,
    against: 'limit: 0 samples',
    ratio: furthest,
    limit: 0,
  };
}

/** One dot, and the silence behind it, at no even pace: the blocks of the audio thread come at one. */
async function touch(page: Page): Promise<void> {
  await page.keyboard.press('[');
  await page.waitForTimeout(2000 * (1.2 / TOUCHING_SPEED) + 20 * Math.random());
}
