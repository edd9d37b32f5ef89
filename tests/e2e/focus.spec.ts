import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { makeLongPython, makePython, type PythonTree } from './support/python-tree.ts';

/** The row of a Python made for a test. */
function rowOf(page: Page, { library }: PythonTree) {
  return page.getByRole('listitem').filter({ hasText: library });
}

/** Indexes by the keyboard, and answers with the row once that has ended. */
async function indexed(page: Page, python: PythonTree) {
  const row = rowOf(page, python);
  await row.getByRole('button', { name: /^Index: / }).press('Enter');
  await expect(row.getByRole('button', { name: /^Index again: / })).toBeFocused({ timeout: 60_000 });
  return row;
}

async function forgotten(page: Page, python: PythonTree) {
  const row = await indexed(page, python);
  await row.getByRole('button', { name: /^More: / }).press('Enter');
  await page.getByRole('menuitem', { name: 'Forget' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  return row;
}

test.describe('the focus of the keyboard', () => {
  test('stays on the button of a row while that starts, cancels and ends an index', async ({
    launch,
    folder,
  }) => {
    const python = makeLongPython(folder());
    const { page } = await launch({ env: python.env });
    const row = rowOf(page, python);
    await row.getByRole('button', { name: /^Index: / }).press('Enter');
    await expect(row.getByRole('button', { name: /^Cancel indexing / })).toBeFocused();
    await expect(row).toContainText(/of 3.000 files/);
    await page.keyboard.press('Enter');
    await expect(row.getByRole('button', { name: /^Go on: / })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(row.getByRole('button', { name: /^Cancel indexing / })).toBeFocused();
    python.shorten();
    await expect(row.getByRole('button', { name: /^Index again: / })).toBeFocused({ timeout: 60_000 });
  });

  test('follows a row that goes to another place in the list', async ({ launch, folder }) => {
    const pyenv = folder();
    const newer = makePython(pyenv, 12);
    const older = makePython(pyenv, 30, 1, '3.12.99');
    const { page } = await launch({ env: newer.env });
    await page.getByLabel('By: version').press('Enter');
    await page.getByRole('option', { name: 'files' }).click();
    await indexed(page, newer);
    await indexed(page, older);
    await expect(page.getByRole('listitem').first()).toContainText(older.library);
  });

  test('goes to what undoes a forgetting, and back to the row', async ({ launch, folder }) => {
    const python = makePython(folder(), 12);
    const { page } = await launch({ env: python.env });
    const row = await forgotten(page, python);
    await page.keyboard.press('Enter');
    await expect(row.getByRole('button', { name: /^Index again: / })).toBeFocused();
  });

  test('stays on what undoes while more is forgotten, in one notice of two lines', async ({
    launch,
    folder,
  }) => {
    const pyenv = folder();
    const pythons = ['3.13.99', '3.12.99', '3.11.99'].map((version) => makePython(pyenv, 2, 1, version));
    const { app, page } = await launch({ env: { PYENV_ROOT: pyenv } });
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700);
    });
    for (const python of pythons) await forgotten(page, python);
    const notice = page.getByText(/^3 Pythons are forgotten, last CPython 3\.11\.99 in /);
    expect((await notice.boundingBox())?.height).toBeLessThan(2.5 * 20);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^2 Pythons are forgotten/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    for (const python of pythons) await expect(rowOf(page, python)).toContainText('2 files');
  });

  test('goes back to the list from a notice that is closed', async ({ launch, folder }) => {
    const python = makePython(folder(), 12);
    const { page } = await launch({ env: python.env });
    await forgotten(page, python);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Dismiss' })).toBeHidden();
    await expect(page.locator('#pythons')).toBeFocused();
  });

  test('goes back from a notice that is closed to what had it before', async ({ launch, folder }) => {
    const data = folder();
    writeFileSync(join(data, 'sounder.db'), 'this is no database');
    const { page } = await launch({ data });
    await page.getByRole('button', { name: 'Dismiss' }).waitFor();
    const search = page.getByRole('searchbox', { name: 'Find a Python' });
    await search.focus();
    await page.getByRole('button', { name: 'Dismiss' }).focus();
    await page.keyboard.press('Enter');
    await expect(search).toBeFocused();
  });

  test('stays on the button that indexes all and cancels all', async ({ launch, folder }) => {
    const pyenv = folder();
    const newer = makeLongPython(pyenv);
    const older = makeLongPython(pyenv, '3.12.99');
    const { page } = await launch({ env: newer.env });
    await rowOf(page, older).waitFor();
    const again = page.getByRole('button', { name: 'Look again' });
    await again.press('Enter');
    await expect(again).toBeFocused();
    await expect(again).toBeEnabled();
    await page.getByRole('button', { name: 'Index all' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Cancel all' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Index all' })).toBeFocused();
  });

  test('has no sign around a whole view that was clicked', async ({ launch, folder }) => {
    const python = makePython(folder(), 2);
    const { page } = await launch({ env: python.env });
    await rowOf(page, python).waitFor();
    for (const view of ['#bench', '#pythons']) {
      await page.locator(view).evaluate((element) => {
        element.focus();
      });
      await page.keyboard.press('Shift');
      await expect(page.locator(view)).toBeFocused();
      await expect(page.locator(view)).toHaveCSS('outline-style', 'none');
    }
  });

  test('goes to the row from the button that indexes beside it', async ({ launch, folder }) => {
    const python = makePython(folder(), 12);
    const { page } = await launch({ env: python.env });
    const row = rowOf(page, python);
    await row.getByRole('button').first().press('Enter');
    await page.getByRole('button', { name: 'Index CPython 3.13.99', exact: true }).press('Enter');
    await expect(row.getByRole('button', { name: /^Index again: / })).toBeFocused();
  });

  test('stays in the search of notes while another Python is indexed, and so does what was typed', async ({
    launch,
    folder,
  }) => {
    const pyenv = folder();
    const python = makePython(pyenv, 3);
    const other = makePython(pyenv, 3, 1, '3.12.99');
    writeFileSync(join(python.library, 'odd.py'), '# coding: no-such-encoding\n');
    const { page } = await launch({ env: python.env });
    const row = await indexed(page, python);
    await row.getByRole('button').first().press('Enter');
    await page.getByRole('button', { name: 'Notes only' }).press('Enter');
    const search = page.getByRole('searchbox', { name: 'Find a note' });
    await search.fill('odd');
    await rowOf(page, other)
      .getByRole('button', { name: /^Index: / })
      .dispatchEvent('click'); // without the focus
    await expect(rowOf(page, other).getByRole('button', { name: /^Index again: / })).toBeVisible();
    await expect(search).toHaveValue('odd');
    await expect(search).toBeFocused();
  });

  test('stays on the choice of notes only', async ({ launch, folder }) => {
    const python = makePython(folder(), 3);
    writeFileSync(join(python.library, 'odd.py'), '# coding: no-such-encoding\n');
    const { page } = await launch({ env: python.env });
    const row = await indexed(page, python);
    await row.getByRole('button').first().press('Enter');
    const only = page.getByRole('button', { name: 'Notes only' });
    await only.press('Enter');
    await expect(page.getByRole('list', { name: 'Notes' })).toBeVisible();
    await expect(only).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option')).toHaveCount(4);
    await expect(only).toBeFocused();
  });
});
