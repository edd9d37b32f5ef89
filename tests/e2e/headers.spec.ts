import type { Page } from '@playwright/test';
import { areas } from '../../core/count/area.ts';
import { defaultSettings } from '../../core/settings.ts';
import { expect, test } from './support/app.ts';
import { withModules } from './support/fake-computer.ts';
import { fakeWindow } from './support/fake-window.ts';

/** The texts in the header that do not fit where they stand. */
function cutTexts(page: Page) {
  return page.locator('main > header').evaluate((header) =>
    [...header.querySelectorAll<HTMLElement>(':not(.unseen)')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 4)
      .filter(({ clientWidth }) => clientWidth > 0) // what is in a line has no box of its own
      .map(({ textContent }) => textContent),
  );
}

for (const [what, chosen] of [
  ['all areas count', areas],
  ['tests alone count', ['tests']],
] as const) {
  test(`no header is cut in the least window where ${what}`, async ({ launch }) => {
    const settings = { ...defaultSettings, areas: chosen, method: 'length-limited', module: 1 } as const;
    const page = await fakeWindow(await launch(), withModules(settings, 40));
    for (const place of ['Library', 'Codebook', 'Listen', 'Key']) {
      await page.getByRole('button', { name: place, exact: true }).click();
      await expect.poll(() => cutTexts(page)).toEqual([]);
    }
  });
}

test('the Codebook tells what its figures count in the least window too', async ({ launch }) => {
  const settings = { ...defaultSettings, place: 'codebook', areas: ['library'], module: 1 } as const;
  const page = await fakeWindow(await launch(), withModules(settings, 40));
  await expect(page.getByText(/^CPython 3\.13\.0 · library · /)).toBeVisible();
});

test('every method is seen at once in the least window', async ({ launch }) => {
  const settings = { ...defaultSettings, place: 'codebook', module: 1 } as const;
  const page = await fakeWindow(await launch(), withModules(settings, 40));
  await page.getByLabel(/^Method:/).click();
  for (const method of ['Huffman', 'Wabun']) {
    await expect(page.getByRole('option', { name: new RegExp(`^${method}`) }).first()).toBeInViewport({
      ratio: 1,
    });
  }
});

test('no header is cut in the least window where a kept codebook has a long name', async ({ launch }) => {
  const name = 'The codebook that was kept for a friend abroad in the spring';
  const settings = { ...defaultSettings, place: 'codebook', areas, module: 1 } as const;
  const page = await fakeWindow(await launch(), withModules(settings, 40));
  await page.getByRole('button', { name: 'Keep…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText(/^Made from CPython 3\.13\.0 · library, tests/)).toBeVisible();
  expect(await cutTexts(page)).toEqual([]);
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect(page.getByTitle(`CPython 3.13.0 · ${name}`)).toBeVisible();
  expect(await cutTexts(page)).toEqual([]);
});
