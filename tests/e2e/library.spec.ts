import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { defaultSettings } from '../../core/settings.ts';
import { expect, test } from './support/app.ts';
import { signalEngine } from './support/engine.ts';
import { withoutPython } from './support/fake-computer.ts';
import { fakeWindow } from './support/fake-window.ts';
import { makeLongPython, makePython } from './support/python-tree.ts';

test.describe('on a computer without Python', () => {
  test('says what to do, and opens a sample that can be sent', async ({ launch }) => {
    const page = await fakeWindow(await launch(), withoutPython(defaultSettings));
    await expect(page.getByRole('heading', { name: 'No Python was found on this computer' })).toBeVisible();
    await page.getByRole('option', { name: 'hello.py' }).click();
    await expect(page.getByLabel('Source')).toContainText('print("hi")');
    await expect(page.getByRole('button', { name: 'Play' })).toBeEnabled();
    await page.getByRole('button', { name: 'Codebook' }).click();
    await expect(page.getByRole('grid', { name: 'Codewords' })).toBeVisible();
  });
});

test.describe('the library', () => {
  test('shows how far an index is, and cancels it; a whole one stays whole', async ({ launch, folder }) => {
    const python = makeLongPython(folder());
    const { page } = await launch({ env: python.env });
    const row = page.getByRole('listitem').filter({ hasText: python.library });
    await row.getByRole('button', { name: /^Index: / }).click();
    await expect(row.getByRole('progressbar')).toBeVisible();
    await expect(row).toContainText(/of 3.000 files/);
    await row.getByRole('button', { name: /^Cancel/ }).click();
    await expect(row).toContainText('stopped halfway');
    python.shorten();
    await row.getByRole('button', { name: /^Go on: / }).click();
    await expect(row.getByRole('button', { name: /^Index again: / })).toBeVisible({ timeout: 60_000 });
    await expect(row).toContainText(/3.000 files/);

    python.lengthen();
    await row.getByRole('button', { name: /^Index again: / }).click();
    await expect(row).toContainText(/of 2.999 files/);
    await row.getByRole('button', { name: /^Cancel/ }).click();
    await expect(row).toContainText('reading again was stopped');
    await expect(row).toContainText(/3.000 files/); // whole, and in use
  });

  test('says that the engine stopped, and goes on from there', async ({ launch, folder }) => {
    const python = makeLongPython(folder());
    const { app, page } = await launch({ env: python.env });
    const row = page.getByRole('listitem').filter({ hasText: python.library });
    await row.getByRole('button', { name: /^Index: / }).click();
    await expect(row).toContainText(/[1-9][\d\s]* of 3.000 files/);
    await signalEngine(app, 'SIGKILL');
    await expect(page.getByText(/^Indexing CPython .* stopped unexpectedly/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(1); // told once
    python.shorten();
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await expect(row.getByRole('button', { name: /^Index again: / })).toBeVisible({ timeout: 60_000 });
  });

  test('tells of settings that could not be read, and that they were kept', async ({ launch, folder }) => {
    const data = folder();
    writeFileSync(join(data, 'settings.json'), '{ spoilt');
    const { page } = await launch({ data });
    await expect(page.getByText(/They were kept as settings\.not-json-\d+\.json/)).toBeVisible();
  });

  test('tells of a database that was none, and that it was kept', async ({ launch, folder }) => {
    const data = folder();
    writeFileSync(join(data, 'sounder.db'), 'this is no database');
    const { page } = await launch({ data });
    await expect(
      page.getByText(/^The file sounder.db was no database of Sounder’s.* It was kept as sounder\./),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.getByText(/^The file sounder.db was no database/)).toBeHidden();
  });
});

test.describe('the keyboard', () => {
  test('goes from place to place, and chooses a module', async ({ launch, folder }) => {
    const python = makePython(folder(), 30);
    const { page } = await launch({ env: python.env });
    const row = page.getByRole('listitem').filter({ hasText: python.library });
    await row.getByRole('button', { name: /^Index: / }).press('Enter');
    await row.getByRole('button', { name: /^Index again: / }).waitFor();
    await row.getByRole('button').first().press('Enter');
    await page.getByRole('button', { name: 'Listen' }).press('Enter');
    await page.getByRole('button', { name: 'Choose a module' }).first().press('Enter');
    const search = page.getByRole('combobox', { name: 'Find a module' });
    await search.pressSequentially('module_7');
    await search.press('Enter');
    await expect(page.getByRole('heading', { name: 'module_7.py' })).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('opens the sheet of shortcuts, and Esc closes it', async ({ launch }) => {
    const { page } = await launch();
    await page.locator('[data-ready]').waitFor();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

for (const theme of ['dark', 'light'] as const) {
  test(`every place can be read and reached by everyone, in the ${theme} theme`, async ({
    launch,
    folder,
  }) => {
    const data = folder();
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ theme, installation: 0, module: -1 }));
    const { page } = await launch({ data });
    await page.locator('[data-ready]').waitFor();
    for (const place of ['Library', 'Codebook', 'Listen', 'Key', 'Settings']) {
      await page.getByRole('button', { name: place, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${place}: ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
}
