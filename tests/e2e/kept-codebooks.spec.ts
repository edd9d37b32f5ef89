import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codebookJson } from '../../core/codebook/json.ts';
import { codebookBy } from '../../core/codebook/methods.ts';
import { expect } from './support/app.ts';
import { choose, importFile, it, title } from './support/codebook.ts';

it.describe('kept codebooks', () => {
  it('are kept, used, renamed, duplicated, deleted and brought back', async ({ codebook }) => {
    const { page } = await codebook();
    await choose(page, /^Fastest prefix code/);
    await page.getByRole('button', { name: 'Keep…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada’s');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
    await expect(title(page)).toHaveText('Ada’s');
    await page.getByRole('button', { name: 'Keep…' }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Ada’s 2');
    await page.getByRole('textbox', { name: 'Name' }).fill('  ');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('A codebook needs a name.');
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: 'Kept' }).click();
    const row = (name: string) =>
      page.getByRole('region', { name: 'Kept codebooks' }).getByRole('listitem').filter({ hasText: name });
    await row('Ada’s').getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect(row('Ada’s 2')).toBeVisible();

    await row('Ada’s 2').getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('ADA’S');
    await page.getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByRole('alert')).toContainText('already');
    await name.fill('Grace’s');
    await page.getByRole('button', { name: 'Rename' }).click();
    await expect(row('Grace’s')).toBeVisible();

    await row('Ada’s').getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(title(page)).toHaveText('Fastest prefix code');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(title(page)).toHaveText('Ada’s');
    await row('Ada’s')
      .getByRole('button', { name: /^Stop using/ })
      .click();
    await expect(title(page)).toHaveText('Fastest prefix code');
    await expect(
      page.getByText('The codebook is made from what counts again: Fastest prefix code.'),
    ).toHaveRole('status');
  });

  it('say what came with a file before they are kept', async ({ codebook, folder }) => {
    const sounder = await codebook();
    const { page } = sounder;
    const file = join(folder(), 'Grace’s.json');
    writeFileSync(file, codebookJson(codebookBy('fastest-spaced', [{ symbol: 'CHAR:a', count: 3 }])));
    await importFile(sounder, file);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Grace’s: Fastest spaced code, 1 symbol and the escape.');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await expect(title(page)).toHaveText('Grace’s');
    await expect(page.getByRole('button', { name: 'Keep…' })).toHaveText('Keep…');
  });

  it('that are no codebooks are not imported, and what is wrong is told', async ({ codebook, folder }) => {
    const sounder = await codebook();
    const { page } = sounder;
    const file = join(folder(), 'broken.json');
    writeFileSync(file, '{"format": "something-else"}');
    await importFile(sounder, file);
    await expect(page.getByText(/This is no codebook that Sounder can use/)).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
