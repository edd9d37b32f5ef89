import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { render } from '../../core/audio/rendition.ts';
import { renditionOf } from '../../core/audio/audio-export.ts';
import { wavHeader, wavSamples } from '../../core/audio/wav-writing.ts';
import { exportOf } from '../core/audio/exports.ts';
import { expect, type Sounder, test } from './support/app.ts';
import { askToDecode, chooseFile } from './support/audio-dialogs.ts';
import { clipboard } from './support/codebook.ts';

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Decode a recording' });
const decoded = (page: Page) => page.getByRole('region', { name: 'Decoded text' });

/** A WAV of `text` in International Morse. */
function morse(text: string): Buffer {
  const rendition = renditionOf(exportOf(text));
  const samples = [...render(rendition)].flatMap((block) => Array.from(block));
  return Buffer.concat([wavHeader(8000, samples.length), wavSamples(Float32Array.from(samples))]);
}

/** Writes a recording, and lets the person choose it. */
async function decode(sounder: Sounder, file: string, bytes: Uint8Array): Promise<void> {
  const { page } = sounder;
  writeFileSync(file, bytes);
  await chooseFile(sounder, file);
  await page.getByRole('button', { name: 'Choose a recording…' }).click();
}

/** Opens the sheet, and chooses a codebook there. */
async function askedBy({ page }: Sounder, book: string): Promise<void> {
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await askToDecode(page);
  await page.getByLabel(/^Sent by:/).click();
  await page.getByRole('option', { name: book }).click();
}

test.describe('a recording', () => {
  test('is decoded with nothing open, copied, kept and heard', async ({ launch, folder }) => {
    const sounder = await launch();
    const { page } = sounder;
    await page.getByRole('listitem').filter({ hasText: 'Samples' }).getByRole('button').first().click();
    await askedBy(sounder, 'International Morse');
    await decode(sounder, join(folder(), 'CQ.wav'), morse('cq de g0abc'));
    await expect(decoded(page)).toHaveText('CQ DE G0ABC');
    await sheet(page).getByRole('button', { name: 'Copy' }).click();
    expect(await clipboard(sounder)).toBe('CQ DE G0ABC');
    await sheet(page).getByRole('button', { name: 'Keep in My texts' }).click();
    await expect(page.getByRole('heading', { name: 'CQ', exact: true })).toBeVisible();
    await expect(page.getByText(/^My texts ·/)).toBeVisible();
    await expect(sheet(page)).toBeHidden();
  });

  test('that cannot be read says why, and another can be chosen', async ({ launch, folder }) => {
    const data = folder();
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ installation: 0 })); // so that there are counts
    const sounder = await launch({ data });
    const { page } = sounder;
    await askedBy(sounder, 'International Morse');
    const place = folder();
    const silent = Buffer.concat([wavHeader(8000, 8000), new Uint8Array(16_000)]);
    const whole = morse('paris paris');
    await decode(sounder, join(place, 'a.wav'), Buffer.from('no sound at all'));
    await expect(sheet(page).getByText(/^This recording cannot be read: /)).toBeVisible();
    await decode(sounder, join(place, 'b.wav'), silent);
    await expect(sheet(page).getByText(/^No Morse was heard in this recording: /)).toBeVisible();
    await decode(sounder, join(place, 'c.wav'), whole.subarray(0, whole.length - 9000));
    await expect(sheet(page).getByText('The file ends before it says it does')).toBeVisible();
    await sheet(page).getByRole('button', { name: 'Another recording' }).click();
    await expect(page.getByRole('button', { name: 'Choose a recording…' })).toBeFocused();
    await page.getByLabel(/^Sent by:/).click();
    await page.getByRole('option', { name: 'Huffman' }).click();
    await decode(sounder, join(place, 'd.wav'), whole);
    await expect(sheet(page).getByText(/^This recording was not sent by this codebook: /)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeFocused();
    expect(readFileSync(join(place, 'd.wav'))).toEqual(whole);
  });

  test('that takes long is cancelled, and that is said', async ({ launch, folder }) => {
    const sounder = await launch();
    const { page } = sounder;
    await askedBy(sounder, 'International Morse');
    const minutes = morse('paris '.repeat(100));
    const many = Array.from({ length: 30 }, () => minutes.subarray(44));
    const samples = (30 * (minutes.length - 44)) / 2;
    await decode(sounder, join(folder(), 'long.wav'), Buffer.concat([wavHeader(8000, samples), ...many]));
    await expect(sheet(page).getByRole('progressbar', { name: 'Decoding' })).toBeVisible();
    await sheet(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(sheet(page).getByText('Cancelled. Nothing was changed.')).toBeVisible();
    await expect(sheet(page).getByRole('button', { name: 'Choose a recording…' })).toBeFocused();
  });
});
