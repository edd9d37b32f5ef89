import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Sounder, test } from './support/app.ts';
import { compare, four } from './support/compare.ts';
import { makePython } from './support/python-tree.ts';
import { pythonsOf } from './support/python.ts';

const table = (version: number, python = '3.9.98') =>
  JSON.stringify({
    ...{ format: 'sounder-table', version, implementation: 'CPython', python },
    areas: { library: { files: 1, bytes: 9, counts: { 'CHAR:a': 4, 'CHAR:b': 2, 'KW:def': 1 } } },
  });

/** Opens a table in a dialog of ours: the system's own cannot be driven. */
async function openTable({ app, page }: Sounder, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    const answer = { canceled: file === null, filePaths: file === null ? [] : [file] };
    dialog.showOpenDialog = () => Promise.resolve(answer);
  }, file);
  await choosing(page);
  await page.getByRole('button', { name: 'Open a table…' }).click();
}

/** The list of what is compared, open. */
async function choosing(page: Page) {
  const list = page.getByRole('dialog', { name: 'What is compared' });
  if (!(await list.isVisible())) await page.getByRole('button', { name: /What is compared/ }).click();
  return list;
}
const grid = (page: Page) => page.getByRole('grid', { name: 'What moved' });
const versions = async (page: Page) =>
  (await grid(page).locator('.version button').allTextContents()).map((text) => text.trim());

test.describe('what cannot be compared is said, and nothing is lost:', () => {
  test('one alone', async ({ launch }) => {
    const { page } = await launch();
    await compare(page, { compared: four.slice(0, 1) });
    await expect(page.getByRole('heading', { name: 'Nothing to compare' })).toBeVisible();
    await expect(page.getByText(/there is only one/)).toBeVisible();
    await (await choosing(page)).getByRole('checkbox', { name: 'CPython 3.12.1 table' }).check();
    await expect.poll(() => versions(page)).toEqual(['3.10.13', '3.12.1']);
  });

  test('the same one twice', async ({ launch }) => {
    const { page } = await launch();
    await compare(page, { compared: [...four, ...four.slice(2, 3)] });
    await expect(page.getByText(/CPython 3\.12\.1 \(reference table\) is there twice/)).toBeVisible();
    await (await choosing(page)).getByRole('checkbox', { name: 'CPython 3.12.1 table' }).uncheck();
    await expect.poll(() => versions(page)).toEqual(['3.10.13', '3.11.7', '3.13.0']);
  });

  test('areas that none of them has files in', async ({ launch }) => {
    const { page } = await launch();
    await compare(page, { comparedAreas: ['site-packages'] });
    await expect(page.getByText(/no area in common/)).toBeVisible();
    await (await choosing(page)).getByRole('checkbox', { name: 'library', exact: true }).check();
    await expect(page.getByText(/3\.10\.13 to 3\.13\.0 · library ·/)).toBeVisible();
  });

  test('an installation whose library is gone is compared as it was counted, and one that is forgotten is left out', async ({
    launch,
    folder,
  }) => {
    const { env, library } = makePython(folder(), 3, 1, '3.9.97');
    const { page } = await launch({ env });
    const python = (await pythonsOf(page)).find((one) => one.library === library);
    const id = python?.id ?? 0;
    await page.evaluate((id) => window.sounder.calls.index(id), id);
    rmSync(library, { recursive: true });
    await page.evaluate(() => window.sounder.calls.locate());
    await compare(page, { compared: [{ kind: 'installation', id }, ...four.slice(2)] });
    await expect.poll(() => versions(page)).toEqual(['3.9.97', '3.12.1', '3.13.0']);
    await page.evaluate((id) => window.sounder.calls.forget(id), id);
    await compare(page, { compared: [{ kind: 'installation', id }, ...four.slice(2)] });
    await expect(page.getByText(/no longer in the list|not indexed yet/)).toBeVisible();
    expect(await versions(page)).toEqual(['3.12.1', '3.13.0']);
  });

  test('an installation that never was', async ({ launch }) => {
    const { page } = await launch();
    await compare(page, { compared: [...four, { kind: 'installation', id: 999_999 }] });
    await expect(page.getByText(/no longer in the list/)).toBeVisible();
    await expect(grid(page)).toBeVisible();
  });

  test('two installations that never were, until they are taken out', async ({ launch }) => {
    const { page } = await launch();
    const gone = [999_998, 999_999].map((id) => ({ kind: 'installation', id }) as const);
    await compare(page, { compared: [...four.slice(2), ...gone] });
    await expect(page.getByText('they are no longer in the list: 2 Pythons.')).toBeVisible();
    expect(await versions(page)).toEqual(['3.12.1', '3.13.0']);
    const list = await choosing(page);
    for (const box of await list.getByRole('checkbox', { name: /A Python .* gone/ }).all())
      await expect(box).toBeChecked();
    await list.getByRole('checkbox', { name: /999998/ }).click();
    await expect(page.getByText('it is no longer in the list: a Python.')).toBeVisible();
    await list.getByRole('checkbox', { name: /999999/ }).click();
    await expect(page.getByText(/no longer in the list/i)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'What is compared: 2 Pythons' })).toBeVisible();
  });

  test('what an engine that stopped did not answer, until it does', async ({ launch }) => {
    const { app, page } = await launch();
    await page.locator('[data-ready]').waitFor();
    await app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('readCorpora');
      ipcMain.handle('readCorpora', () => ({ ok: false, code: 'engine-stopped', message: 'It stopped.' }));
    });
    await compare(page);
    await expect(page.getByRole('heading', { name: 'Not compared' })).toBeVisible();
    await expect(page.getByText('It stopped.')).toBeVisible();
    await app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('readCorpora');
      ipcMain.handle('readCorpora', () => ({ ok: true, value: { corpora: [], onlyShared: false } }));
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing to compare' })).toBeVisible();
  });

  test('figures that a later index makes old are made anew', async ({ launch, folder }) => {
    const { env, library } = makePython(folder(), 3, 1, '3.9.97');
    const { page } = await launch({ env });
    const python = (await pythonsOf(page)).find((one) => one.library === library);
    const id = python?.id ?? 0;
    await compare(page, { compared: [{ kind: 'installation', id }, ...four.slice(2)] });
    await expect(page.getByText(/CPython 3\.9\.97: .*not indexed yet/)).toBeVisible();
    expect(await versions(page)).toEqual(['3.12.1', '3.13.0']);
    await page.evaluate((id) => window.sounder.calls.index(id), id);
    await page.evaluate(() => window.sounder.calls.locate()); // the window hears of it
    await expect.poll(() => versions(page)).toEqual(['3.9.97', '3.12.1', '3.13.0']);
  });

  test('a table of another schema version', async ({ launch, folder }) => {
    const file = join(folder(), 'newer.json');
    writeFileSync(file, table(2));
    const sounder = await launch();
    await compare(sounder.page);
    await openTable(sounder, file);
    await expect(
      sounder.page.getByText(/newer\.json is no table .*its version is 2, and this Sounder reads version 1/),
    ).toBeVisible();
    expect(await versions(sounder.page)).toEqual(['3.10.13', '3.11.7', '3.12.1', '3.13.0']);
    await openTable(sounder, null);
    expect(await versions(sounder.page)).toHaveLength(4);
  });
});

test.describe('a table that the person opens', () => {
  test('is compared by its file’s name, is there the next time, and can be closed, which can be undone', async ({
    launch,
    folder,
  }) => {
    const file = join(folder(), 'mine.json');
    writeFileSync(file, table(1));
    const sounder = await launch();
    await compare(sounder.page, { comparedAreas: ['library'] });
    await openTable(sounder, file);
    await expect.poll(() => versions(sounder.page)).toContain('3.9.98');
    rmSync(file);
    await sounder.close();

    const again = await launch({ data: sounder.data });
    const { page } = again;
    await expect.poll(() => versions(page)).toEqual(['3.9.98', '3.10.13', '3.11.7', '3.12.1', '3.13.0']);
    const list = await choosing(page);
    await expect(list.getByRole('checkbox', { name: /mine\.json/ })).toBeChecked();
    await list.getByRole('button', { name: 'Close mine.json' }).click();
    await expect.poll(() => versions(page)).toHaveLength(4);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => versions(page)).toContain('3.9.98');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();

    await (await choosing(page)).getByRole('button', { name: 'Close mine.json' }).click();
    await expect.poll(() => versions(page)).toHaveLength(4);
    await again.close();
    expect(readdirSync(join(sounder.data, 'saved-tables'))).toEqual([]);
  });

  test('and was spoilt meanwhile is said by its name, and the others are compared', async ({
    launch,
    folder,
  }) => {
    const file = join(folder(), 'mine.json');
    writeFileSync(file, table(1));
    const sounder = await launch();
    const { page } = sounder;
    await compare(page, { comparedAreas: ['library'] });
    await openTable(sounder, file);
    await expect.poll(() => versions(page)).toContain('3.9.98');
    writeFileSync(join(sounder.data, 'saved-tables/mine.json'), table(2));
    await page.reload();
    await expect(page.getByText(/mine\.json is no table/)).toBeVisible();
    await expect.poll(() => versions(page)).toHaveLength(4);
    await expect((await choosing(page)).getByText('cannot be read')).toBeVisible();
  });
});
