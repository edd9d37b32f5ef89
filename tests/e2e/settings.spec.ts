import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { makePython } from './support/python-tree.ts';

test.describe('the settings', () => {
  test('change the theme at once', async ({ launch }) => {
    const { page } = await launch();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(ground).toBe('rgb(20, 23, 26)');
    await page.getByRole('radio', { name: 'Light' }).check();
    await expect.poll(ground).toBe('rgb(236, 229, 214)');
  });

  test('say what Sounder starts with', async ({ launch, folder }) => {
    const data = folder();
    const first = await launch({ data });
    await first.page.getByRole('button', { name: 'Settings' }).click();
    await first.page.getByRole('slider', { name: 'Speed' }).press('ArrowRight');
    await first.page.getByRole('slider', { name: 'Pitch' }).press('End');
    await expect(first.page.getByText('1200 Hz')).toBeVisible();
    await first.close();
    const { page } = await launch({ data });
    await expect(page.getByRole('slider', { name: 'Speed' })).toHaveAttribute('aria-valuenow', '21');
    await expect(page.getByRole('slider', { name: 'Pitch' })).toHaveAttribute('aria-valuenow', '1200');
  });

  test('name the data folder, and delete all that is in it when asked twice', async ({ launch, folder }) => {
    const data = folder();
    const python = makePython(folder(), 5);
    const { page } = await launch({ data, env: python.env });
    const row = page.getByRole('listitem').filter({ hasText: python.library });
    await row.getByRole('button', { name: /^Index: / }).click();
    await row.getByRole('button', { name: /^Index again: / }).waitFor();
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByText(data, { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Delete my data…' }).click();
    await page.getByRole('button', { name: 'Keep my data' }).click();
    expect(existsSync(join(data, 'sounder.db'))).toBe(true);

    await page.getByRole('button', { name: 'Delete my data…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete my data' }).click();
    await expect(row.getByRole('button', { name: /^Index: / })).toBeVisible();
  });
});
