import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { defaultSettings } from '../../core/settings.ts';
import { expect, test } from './support/app.ts';
import { withModules } from './support/fake-computer.ts';
import { fakeWindow } from './support/fake-window.ts';
import { makePython, type PythonTree } from './support/python-tree.ts';

/** The row of a Python made for a test. */
function rowOf(page: Page, { library }: PythonTree) {
  return page.getByRole('listitem').filter({ hasText: library });
}

async function indexed(page: Page, python: PythonTree) {
  const row = rowOf(page, python);
  await row.getByRole('button', { name: /^Index: / }).click();
  await row.getByRole('button', { name: /^Index again: / }).waitFor({ timeout: 60_000 });
  return row;
}

test.describe('the list of Pythons', () => {
  test('indexes all, says how far all of them are, and cancels all', async ({ launch, folder }) => {
    const pyenv = folder();
    const newer = makePython(pyenv, 3000, 24);
    const older = makePython(pyenv, 3000, 24, '3.12.99');
    const { page } = await launch({ env: newer.env });
    await rowOf(page, older).waitFor();
    await expect(page.getByRole('button', { name: 'Look again' })).toBeEnabled(); // all are found
    await page.getByRole('button', { name: 'Index all' }).click();
    await expect(rowOf(page, older)).toContainText('Waiting for its turn');
    await expect(page.getByRole('progressbar', { name: /^Indexing \d+ Pythons$/ })).toBeVisible();
    await rowOf(page, older).getByRole('button').first().click();
    await expect(
      page.getByRole('heading', { name: 'CPython 3.12.99 is waiting to be indexed' }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Cancel all' }).click();
    await expect(page.getByRole('button', { name: 'Cancel all' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Index all' })).toBeEnabled();
    await expect(rowOf(page, older)).toContainText('not indexed');
  });

  test('is narrowed to what is typed, and shows all again', async ({ launch, folder }) => {
    const python = makePython(folder(), 2);
    const { page } = await launch({ env: python.env });
    await rowOf(page, python).waitFor();
    await page.getByRole('searchbox', { name: 'Find a Python' }).fill('pyenv 3.13.99');
    await expect(page.getByRole('listitem')).toHaveCount(1);
    await page.getByRole('searchbox', { name: 'Find a Python' }).fill('no such Python');
    await expect(page.getByRole('heading', { name: /^No Python has “no such Python”/ })).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(rowOf(page, python)).toBeVisible();
  });

  test('forgets a Python, and brings it back', async ({ launch, folder }) => {
    const python = makePython(folder(), 12);
    const { page } = await launch({ env: python.env });
    const row = await indexed(page, python);
    await expect(row).toContainText('12 files');
    await row.getByRole('button', { name: /^More: / }).press('Enter');
    await page.getByRole('menuitem', { name: 'Forget' }).press('Enter');
    await expect(row).toContainText('not indexed');
    await expect(row.getByRole('button', { name: /^More: / })).toBeHidden(); // there is nothing left to forget
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(row).toContainText('12 files');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
  });

  test('tells of every file that was not read as it declares, and why', async ({ launch, folder }) => {
    const python = makePython(folder(), 3);
    writeFileSync(join(python.library, 'odd\n.py'), '# coding: no-such-encoding\n');
    const { page } = await launch({ env: python.env });
    const row = await indexed(page, python);
    await row.getByRole('button', { name: /^1 note: / }).click();
    const notes = page.getByRole('list', { name: 'Notes' });
    await expect(notes.getByRole('listitem')).toHaveCount(1);
    await expect(notes).toContainText(String.raw`odd\n.py`);
    await expect(notes).toContainText('no-such-encoding');
    await page.getByRole('button', { name: 'Notes only' }).click();
    await expect(page.getByRole('option')).toHaveCount(4);
    await expect(page.getByText('4 in all areas')).toBeVisible();
    await page.getByRole('option', { name: String.raw`odd\n.py` }).click();
    await expect(page.getByRole('heading', { name: String.raw`odd\n.py` })).toBeVisible();
  });

  test('tells of files whose names look alike, each by itself', async ({ launch }) => {
    const computer = withModules(defaultSettings, 4);
    const alike = { path: '\\xff.py', kind: 'file' } as const; // a byte, and four characters
    const notes = ['first', 'second', 'third'].map((reason) => ({ ...alike, reason }));
    const sounder = await launch();
    const page = await fakeWindow(sounder, { ...computer, notes });
    await page.getByRole('button', { name: /^2 notes: / }).click();
    const listed = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
    await expect(listed).toHaveText([/first/, /second/, /third/]);
    await page.getByRole('searchbox', { name: 'Find a note' }).fill('second');
    await expect(listed).toHaveText([/second/]);
    await page.getByRole('searchbox', { name: 'Find a note' }).fill('');
    await expect(listed).toHaveText([/first/, /second/, /third/]);
  });
});

test('notes of areas that do not count are told of, and shown', async ({ launch }) => {
  const page = await fakeWindow(await launch(), withModules({ ...defaultSettings, areas: ['tests'] }, 40));
  const row = page.getByRole('listitem').filter({ hasText: 'CPython 3.13.0' });
  await row.getByRole('button', { name: 'More: CPython 3.13.0' }).click();
  await page.getByRole('menuitem', { name: '2 notes in areas that do not count' }).click();
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Modules' })).toContainText('2 in other areas');
  await page.getByRole('button', { name: 'Notes only' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('a module is told with what its time is of', async ({ launch }) => {
  const page = await fakeWindow(await launch(), withModules(defaultSettings, 40));
  await expect(page.getByRole('option', { name: 'asyncio/module_0.py 1.0 kB 14:00 to send' })).toBeVisible();
  await expect(page.getByLabel('Find a module', { exact: true })).toHaveAccessibleDescription(
    'Time to send at 20 WPM by Huffman, run-on',
  );
});

test.describe('what counts', () => {
  test('is chosen by the keyboard, and every figure follows', async ({ launch, folder }) => {
    const python = makePython(folder(), 10);
    mkdirSync(join(python.library, 'test'));
    writeFileSync(join(python.library, 'test', 'test_os.py'), 'assert True\n');
    const { page } = await launch({ env: python.env });
    const row = await indexed(page, python);
    await row.getByRole('button').first().click();
    await expect(row).toContainText('10 files');
    await page.getByRole('button', { name: 'What counts: library and bundled tools' }).press('Enter');
    const card = page.getByRole('dialog', { name: 'What counts' });
    await card.getByRole('checkbox', { name: /^tests/ }).press('Space');
    await card.getByRole('checkbox', { name: /^bundled tools/ }).press('Space');
    await card.getByRole('checkbox', { name: /^library/ }).press('Space');
    await expect(card.getByRole('checkbox', { name: /^tests/ })).toBeDisabled(); // one stays
    await expect(row).toContainText('1 file · 12 B');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Codebook', exact: true }).click();
    await expect(page.getByRole('button', { name: 'What counts: tests' })).toBeVisible();
    await expect(page.getByTitle('CPython 3.13.99 · tests · 1 file')).toHaveCount(1); // where there is room for it
    await expect(page.getByRole('gridcell', { name: 'assert' })).toBeVisible();
  });

  test('may be what a Python lacks, which is said', async ({ launch, folder }) => {
    const data = folder();
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ areas: ['site-packages'] }));
    const python = makePython(folder(), 10);
    const { page } = await launch({ data, env: python.env });
    const row = await indexed(page, python);
    await row.getByRole('button').first().click();
    await expect(row).toContainText(/\d+ files? read, none in what counts/);
    await page.getByRole('button', { name: 'What counts: site-packages' }).click();
    await expect(page.getByText('This Python has no site-packages.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Codebook' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing counts' })).toBeVisible();
  });
});

for (const theme of ['dark', 'light'] as const) {
  test(`the Library can be read by everyone whatever is open, in the ${theme} theme`, async ({ launch }) => {
    const sounder = await launch();
    const page = await fakeWindow(sounder, withModules(defaultSettings, 40));
    await sounder.app.evaluate(({ nativeTheme }, wanted) => (nativeTheme.themeSource = wanted), theme);
    const violations = async () => {
      const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    };
    await page.getByRole('option').first().waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: /^What counts/ }).click();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^More: / }).click();
    await page.getByRole('menuitem', { name: 'Forget' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^2 notes: / }).click();
    await page.getByRole('list', { name: 'Notes' }).waitFor();
    expect(await violations()).toEqual([]);
  });
}
