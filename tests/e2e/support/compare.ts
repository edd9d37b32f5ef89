import type { Page } from '@playwright/test';
import type { CorpusName } from '../../../core/compare/corpus.ts';
import type { SettingsChange } from '../../../core/settings.ts';

/** Four tables that came with Sounder, so that there is something to compare on every computer. */
export const four: CorpusName[] = ['3.10', '3.11', '3.12', '3.13'].map((version) => ({
  kind: 'reference' as const,
  version,
}));

/** The place Compare, with these settings: by themselves, four tables that came with Sounder. */
export async function compare(page: Page, settings: SettingsChange = {}): Promise<void> {
  await page.locator('[data-ready]').waitFor();
  await page.evaluate((change) => window.sounder.calls.changeSettings(change), {
    compared: four,
    place: 'compare',
    ...settings,
  } satisfies SettingsChange);
  await page.reload();
  await page.locator('[data-ready]').waitFor();
}
