import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Sounder, test } from './app.ts';

interface Fixtures {
  /** The app at the Codebook of what comes with Sounder. */
  readonly codebook: (settings?: object) => Promise<Sounder>;
}

/** A test that begins at the Codebook. */
export const it = test.extend<Fixtures>({
  codebook: async ({ launch, folder }, use) => {
    await use(async (settings = {}) => {
      const data = folder();
      const chosen = { installation: 0, module: -1, place: 'codebook', ...settings };
      writeFileSync(join(data, 'settings.json'), JSON.stringify(chosen));
      const sounder = await launch({ data });
      await sounder.page.getByRole('row').nth(5).waitFor();
      return sounder;
    });
  },
});

export async function choose(page: Page, method: RegExp): Promise<void> {
  await page.getByLabel(/^Method:/).click();
  await page.getByRole('option', { name: method }).click();
}

/** Imports a file that the person chooses in the system's dialog, which cannot be driven. */
export async function importFile({ app, page }: Sounder, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Import/ }).click();
}

/** What the Codebook is of. */
export const title = (page: Page) => page.getByRole('heading', { level: 1 });
export const grid = (page: Page) => page.getByRole('grid', { name: 'Codewords' });
export const chosenRow = (page: Page) => grid(page).locator('[aria-selected="true"]');
export const clipboard = ({ app }: Sounder) => app.evaluate(({ clipboard: board }) => board.readText());
