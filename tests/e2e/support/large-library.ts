import type { Page } from '@playwright/test';
import { defaultSettings } from '../../../core/settings.ts';
import type { Sounder } from './app.ts';
import { withModules } from './fake-computer.ts';
import { fakeWindow } from './fake-window.ts';

const MODULES = 12_000;

/** A window on one library of 12,000 modules, with the first of them in view. */
export async function largeLibrary(sounder: Pick<Sounder, 'app'>): Promise<Page> {
  const page = await fakeWindow(sounder, withModules(defaultSettings, MODULES));
  await page.getByRole('option').first().waitFor();
  return page;
}

/** Types and deletes as a person does who looks for something. */
export async function searchThrough(page: Page): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Find a module' });
  await field.pressSequentially('asyncio 77', { delay: 30 });
  await page.getByRole('option', { name: 'module_77' }).first().waitFor();
  for (let key = 0; key < 10; key++) await field.press('Backspace', { delay: 20 });
  await field.pressSequentially('no such module', { delay: 30 });
  await page.getByText('No module has “no such module” in its path').waitFor();
  await field.fill('');
  for (let key = 0; key < 40; key++) await field.press('PageDown');
}
