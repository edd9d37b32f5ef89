import { expect } from './support/app.ts';
import { it } from './support/codebook.ts';

it('a booklet is being prepared until the person says where it goes', async ({ codebook }) => {
  const { app, page } = await codebook();
  await app.evaluate(({ dialog }) => {
    const cancelled = new Promise<{ canceled: boolean; filePath: string }>((resolve) => {
      process.once('SIGUSR2', () => {
        resolve({ canceled: true, filePath: '' });
      });
    });
    dialog.showSaveDialog = () => cancelled;
  });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Booklet/ }).click();
  await expect(page.getByText(/^Preparing .+…$/)).toBeVisible();
  await app.evaluate(() => process.emit('SIGUSR2'));
  await expect(page.getByText(/^Preparing .+…$/)).toBeHidden();
});
