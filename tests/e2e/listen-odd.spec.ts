import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type LaunchOptions, type Sounder, test } from './support/app.ts';
import { framesDuring } from './support/frames.ts';
import { indexAt, openModule } from './support/listening.ts';
import { makePythonWithDecoder } from './support/python.ts';
import { LONGEST_TASK } from './support/smoothness.ts';
import { drop } from './support/texts.ts';

/** The app with the samples in use, by International Morse. */
async function withMorse(launch: (options?: LaunchOptions) => Promise<Sounder>): Promise<Page> {
  const { page } = await launch();
  await page.evaluate(() => window.sounder.calls.changeSettings({ method: 'itu', installation: 0 }));
  await page.reload();
  await page.locator('[data-ready]').waitFor();
  return page;
}

for (const [what, text, words] of [
  ['of white space alone', ' \n\n \t\n', /^There is only white space here, of which International Morse/],
  ['without a letter that has a signal', '你好\n', /^None of this has a signal by International Morse/],
] as const) {
  test(`says why there is nothing to hear in a text ${what}`, async ({ launch }) => {
    const page = await withMorse(launch);
    await drop(page, 'odd.txt', text);
    await expect(page.getByRole('region', { name: 'Now sounding' }).getByText(words)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Play' })).toBeDisabled();
  });
}

test('says that an empty module is empty, and that one is gone since it was indexed', async ({
  launch,
  folder,
}) => {
  const python = makePythonWithDecoder(folder());
  const paths = { gone: join(python.library, 'gone.py'), empty: join(python.library, 'empty.py') };
  writeFileSync(paths.gone, 'e = 1\n');
  writeFileSync(paths.empty, '');
  const { page } = await launch({ env: python.env });
  await indexAt(page, python.library);
  await openModule(page, 'empty.py');
  await expect(page.getByText('This module is empty: there is nothing to send.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play' })).toBeDisabled();

  rmSync(paths.gone);
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await page.getByRole('combobox', { name: 'Find a module' }).fill('gone.py');
  await page.getByRole('option', { name: 'gone.py' }).click();
  await expect(page.getByText(/^gone\.py could not be read: it is gone/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible();
});

test('plays a megabyte, and stays responsive', async ({ launch }) => {
  const sounder = await launch();
  const { page } = sounder;
  await page.evaluate(() => window.sounder.calls.changeSettings({ installation: 0 }));
  await page.reload();
  await page.locator('[data-ready]').waitFor();
  await drop(page, 'large.py', 'value = None\n'.repeat(77_000));
  await page.getByRole('slider', { name: 'Speed' }).press('End');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByText(/^[2-9]\d* of /)).toBeVisible();
  const { longestTask } = await framesDuring(sounder, page, async () => {
    await expect(page.getByText(/^([3-9]\d|\d{3,}) of /)).toBeVisible({ timeout: 30_000 }); // some seconds of playing
  });
  expect(longestTask).toBeLessThan(LONGEST_TASK);
});
