import type { Page } from '@playwright/test';
import { loudness } from '../../core/audio/loudness.ts';

/** A module that comes with Sounder: half an hour, as a fresh Sounder sends it. */
export const SAMPLE = 'semaphore.py';
/** What a fresh Sounder sounds like: in hertz, and as a share of full scale. */
export const SAMPLE_TONE = { pitch: 600, level: loudness(70) } as const;
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
