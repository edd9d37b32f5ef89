import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { defaultSettings } from '../../core/settings.ts';
import { expect, test } from './support/app.ts';
import { withModules } from './support/fake-computer.ts';
import { fakeWindow } from './support/fake-window.ts';

const lists = [
  {
    place: 'library',
    field: 'Find a Python',
    nothing: 'No Python has “zzz” in its name, place or environments',
  },
  { place: 'library', field: 'Find a module', nothing: 'No module has “zzz” in its path' },
  { place: 'codebook', field: 'Find a symbol', nothing: 'No symbol has “zzz” in its name or codeword' },
] as const;

for (const { place, field, nothing } of lists) {
  test.describe(`the field “${field}”`, () => {
    test('says what was not found, and shows all again by the keyboard', async ({ launch }) => {
      const page = await fakeWindow(await launch(), withModules({ ...defaultSettings, place }, 40));
      const search = page.getByLabel(field, { exact: true });
      await search.fill('zzz');
      await expect(page.getByRole('heading', { name: nothing })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.getByRole('button', { name: 'Show all' }).press('Enter');
      await expect(page.getByRole('heading', { name: nothing })).toBeHidden();
      await expect(search).toBeFocused();
      await expect(search).toHaveValue('');
    });

    test('is cleared by a button that keys reach', async ({ launch }) => {
      const page = await fakeWindow(await launch(), withModules({ ...defaultSettings, place }, 40));
      const search = page.getByLabel(field, { exact: true });
      await search.pressSequentially('zzz');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: `Clear: ${field}`, exact: true })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(search).toBeFocused();
      await expect(search).toHaveValue('');
      await expect(page.getByRole('heading', { name: nothing })).toBeHidden();
    });
  });
}

/** Pixels from the left edge of the window to a text, and how much of it does not fit. */
function placeOf(text: Locator) {
  return text.evaluate((part) => ({
    left: Math.round(part.getBoundingClientRect().left),
    cut: part.scrollWidth - part.clientWidth,
  }));
}

test('What is typed into a field makes the page no wider', async ({ launch }) => {
  const page = await fakeWindow(await launch(), withModules({ ...defaultSettings, place: 'library' }, 4000));
  const overflow = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('html, .bench, main, .modules, .list'), (box) => ({
        box: box.className,
        by: box.scrollWidth - box.clientWidth,
      })).filter(({ by }) => by > 0),
    );
  for (const field of ['Find a module', 'Find a Python']) {
    await page.getByLabel(field, { exact: true }).fill('module');
    expect(await overflow()).toEqual([]);
  }
});

test('A path that is too long begins where others do, and keeps its name', async ({ launch }) => {
  const computer = withModules({ ...defaultSettings, areas: ['site-packages'] }, 8);
  const long = `site-packages/${'deep/'.repeat(30)}module_of_note.py`;
  const modules = computer.modules.map((module) => (module.id === 4 ? { ...module, path: long } : module));
  const page = await fakeWindow(await launch(), { ...computer, modules });
  const cut = page.getByRole('option', { name: long }).locator('.path > .path');
  const whole = page.getByRole('option', { name: 'asyncio/module_0.py' }).locator('.path > .path');
  expect((await placeOf(cut)).left).toBe((await placeOf(whole)).left);
  expect((await placeOf(cut.locator('.folder'))).cut).toBeGreaterThan(0);
  await expect(whole.locator('span:empty')).toHaveCount(0); // what is not cut has no gaps
  expect((await placeOf(cut.locator('.name'))).cut).toBe(0);
  await expect(page.getByRole('option', { name: 'site-packages/numpy/lib/module_7.py' })).not.toContainText(
    'bundled',
  );
});
