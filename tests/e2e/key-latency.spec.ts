import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from './support/app.ts';
import { keyPad } from './support/key.ts';
import { giveStartEars, keepBusy, startsHeard, strayingOf, takeHeardKey } from './support/start-ear.ts';
import type { Page } from '@playwright/test';

const UNIT = 1.2 / 40;
/** What a squeeze makes by turns: a dot and a dash, each with its gap. */
const SQUEEZE = [2 * UNIT, 4 * UNIT];

/** A test that begins at Key, heard to the sample, with what comes with Sounder. */
const test = base.extend<{ readonly atHeardKey: (settings: object) => Promise<Page> }>({
  atHeardKey: async ({ launch, folder }, use) => {
    await use(async (settings) => {
      const data = folder();
      const chosen = { installation: 0, module: -1, place: 'key', keyer: 'iambic-b', ...settings };
      writeFileSync(join(data, 'settings.json'), JSON.stringify(chosen));
      const { page } = await launch({ data, bypassCSP: true });
      await giveStartEars(page);
      await page.reload();
      await page.getByLabel(/^Exercise:/).waitFor();
      return page;
    });
  },
});

test('begins no element a sample off its place while the window is busy', async ({ atHeardKey }) => {
  const page = await atHeardKey({ keyerSpeed: 40 });
  const hear = await takeHeardKey(page);
  await keepBusy(page, 12, 30);
  await page.keyboard.down('[');
  await page.keyboard.down(']');
  await expect.poll(async () => (await hear()).starts.length, { timeout: 60_000 }).toBeGreaterThan(220);
  const heard = await hear();
  expect(strayingOf(heard, SQUEEZE)).toEqual(heard.starts.map(() => 0));
});

test('sounds no touch before it was made, and each once', async ({ atHeardKey }) => {
  const page = await atHeardKey({ keyerSpeed: 10 });
  const hear = await takeHeardKey(page);
  for (let touches = 1; touches <= 5; touches++) {
    await page.keyboard.press('[');
    await expect.poll(async () => (await hear()).starts.length).toBe(touches);
    await expect(page.locator('.pad.down')).toHaveCount(0);
  }
  const { rate, starts, presses } = await hear();
  expect(presses).toHaveLength(5);
  for (const [at, start] of starts.entries()) {
    expect(start).toBeGreaterThanOrEqual(Math.round((presses[at] ?? NaN) * rate));
  }
});

test('sounds while a transmission does, each through a context of its own', async ({ atHeardKey }) => {
  const page = await atHeardKey({ exercise: 'copy', copyBy: 'keyed', keyerSpeed: 10 });
  const hear = await takeHeardKey(page);
  await page.getByRole('button', { name: 'Hear it', exact: true }).click();
  const sent = async () =>
    Math.max(0, ...(await startsHeard(page)).slice(1).map(({ starts }) => starts.length));
  await expect.poll(sent).toBeGreaterThan(2);
  await keyPad(page).focus();
  const before = await sent();
  await page.keyboard.press('[');
  await expect.poll(async () => (await hear()).starts.length).toBe(1);
  await expect.poll(sent).toBeGreaterThan(before + 2);
});

test('opens its levers when the focus goes, and sounds no more', async ({ atHeardKey }) => {
  const page = await atHeardKey({ keyerSpeed: 40 });
  const hear = await takeHeardKey(page);
  await page.keyboard.down('[');
  await page.keyboard.down(']');
  await expect.poll(async () => (await hear()).starts.length).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Progress' }).focus();
  await expect(page.locator('.pad.down')).toHaveCount(0);
  await keyPad(page).focus(); // the keys are still held, and close nothing anew
  const { starts } = await hear();
  await page.keyboard.up('[');
  await page.keyboard.up(']');
  await page.keyboard.press('[');
  await expect.poll(async () => (await hear()).starts.length).toBe(starts.length + 1);
});
