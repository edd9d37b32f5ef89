import type { Page } from '@playwright/test';

/** A module that comes with Sounder: half an hour, as a fresh Sounder sends it. */
export const SAMPLE = 'semaphore.py';
/** What a fresh Sounder sends at, in hertz. */
export const SAMPLE_PITCH = 600;
/** Its unit in seconds: 20 words per minute. */
export const SAMPLE_UNIT = 0.06;

/** Opens that module in a fresh Sounder and plays it. */
export async function playSample(page: Page): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: 'Samples' }).getByRole('button').first().click();
  await page.getByRole('option', { name: SAMPLE }).click();
  await page.getByRole('heading', { name: SAMPLE }).waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
}
