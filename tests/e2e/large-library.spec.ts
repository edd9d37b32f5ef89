import type { Page } from '@playwright/test';
import { defaultSettings } from '../../core/settings.ts';
import { expect, test } from './support/app.ts';
import { withModules } from './support/fake-computer.ts';
import { fakeWindow } from './support/fake-window.ts';
import { LONGEST_FRAME, LONGEST_TASK, scrollThrough, smoothness } from './support/smoothness.ts';

const MODULES = 12_000;

/** Types and deletes as a person does who looks for something. */
async function searchThrough(page: Page): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Find a module' });
  await field.pressSequentially('asyncio 77', { delay: 30 });
  await expect(page.getByRole('option').first()).toContainText('77');
  for (let key = 0; key < 10; key++) await field.press('Backspace', { delay: 20 });
  await field.pressSequentially('no such module', { delay: 30 });
  await expect(page.getByText('No module has “no such module” in its path.')).toBeVisible();
  await field.fill('');
  for (let key = 0; key < 40; key++) await field.press('PageDown');
}

test.describe('a library of 12,000 modules', () => {
  test('is searched without a frame over 50 ms', async ({ launch }) => {
    const sounder = await launch();
    const page = await fakeWindow(sounder, withModules(defaultSettings, MODULES));
    await page.getByRole('option').first().waitFor();
    const { longestTask, longestFrame } = await smoothness(sounder, page, 'search', () =>
      searchThrough(page),
    );
    expect(longestTask).toBeLessThan(LONGEST_TASK);
    expect(longestFrame).toBeLessThan(LONGEST_FRAME);
  });

  test('is scrolled through for 5 s without a frame over 50 ms', async ({ launch }) => {
    const sounder = await launch();
    const page = await fakeWindow(sounder, withModules(defaultSettings, MODULES));
    await page.getByRole('option').first().waitFor();
    const { longestTask, longestFrame } = await smoothness(sounder, page, 'scroll', () =>
      scrollThrough(page.getByRole('listbox', { name: 'Modules' })),
    );
    expect(longestTask).toBeLessThan(LONGEST_TASK);
    expect(longestFrame).toBeLessThan(LONGEST_FRAME);
  });
});
