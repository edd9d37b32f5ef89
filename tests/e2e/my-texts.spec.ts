import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';

test('any text is heard: from a file, dropped or pasted, and is there after a restart', async ({
  launch,
  folder,
}) => {
  const data = folder();
  const { app, page, close } = await launch({ data });
  await page.getByRole('listitem').filter({ hasText: 'Samples' }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Listen', exact: true }).click();

  const file = join(folder(), 'poem.txt');
  writeFileSync(file, 'if only\n');
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'A file…' }).click();
  await expect(page.getByRole('heading', { name: 'poem.txt' })).toBeVisible();
  await expect(page.getByText(/^8 symbols,/)).toBeVisible(); // `if` is two letters here
  await expect(page.getByText(/^My texts ·/)).toBeVisible();

  await page.evaluate(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['if x: pass\n'], 'a.py'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  });
  await expect(page.getByRole('heading', { name: 'a.py' })).toBeVisible();
  await expect(page.getByText(/^7 symbols,/)).toBeVisible(); // here it is a keyword

  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Paste a text…' }).click();
  await page.getByRole('textbox', { name: 'Text' }).press('?'); // a question, and not the shortcuts
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Text' }).fill('CQ CQ');
  await page.getByRole('dialog').getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { name: 'CQ CQ' })).toBeVisible();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByText(/^[1-5] of 5$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await close();

  const { page: again } = await launch({ data });
  await expect(again.getByRole('heading', { name: 'CQ CQ' })).toBeVisible();
  await again.getByRole('button', { name: 'Open', exact: true }).click();
  await again.getByRole('menuitem', { name: 'A module…' }).click();
  await again.getByRole('option', { name: 'poem.txt' }).click();
  await expect(again.getByRole('heading', { name: 'poem.txt' })).toBeVisible();
  await again.getByRole('button', { name: 'Open', exact: true }).click();
  await again.getByRole('menuitem', { name: 'Delete this text' }).click();
  await expect(again.getByText('poem.txt was deleted.')).toBeVisible();
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(again.getByRole('heading', { name: 'poem.txt' })).toBeVisible();
});

test('what is no text is refused, and says why', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await page.evaluate(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['\0\0'], 'photo.png'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  });
  await expect(page.getByText('photo.png cannot be sent: it is no text.')).toBeVisible();
});
