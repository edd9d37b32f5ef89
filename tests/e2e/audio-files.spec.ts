import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AudioExport } from '../../core/audio/audio-export.ts';
import { ituCodebook } from '../../core/codebook/itu.ts';
import { exportOf } from '../core/audio/exports.ts';
import { expect, test } from './support/app.ts';
import { chooseFile } from './support/audio-dialogs.ts';

/** Exports from the page, as the window does, and keeps what it is told of the progress. */
async function beginExport(page: Page, { signals, ...asked }: AudioExport): Promise<void> {
  const { distinct, ids, starts } = signals;
  await page.evaluate(
    ({ asked, distinct, ids, starts }) => {
      const heard: unknown[] = [];
      const signals = { distinct, ids: Uint32Array.from(ids), starts: Uint32Array.from(starts) };
      window.sounder.on('exportProgress', (progress) => heard.push(progress));
      const exported = window.sounder.calls.exportAudio('paris', { ...asked, signals });
      Object.assign(window, { heard, exported });
    },
    { asked, distinct, ids: [...ids], starts: [...starts] },
  );
}
const ended = (page: Page) =>
  page.evaluate(() => (window as unknown as { readonly exported: Promise<unknown> }).exported);
const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { readonly heard: readonly unknown[] }).heard);

const long = exportOf('paris '.repeat(2000), { rate: 48_000 });
/** Nobody sees its end: while it is written there is time to ask. */
const endless = exportOf('paris '.repeat(6000), { rate: 48_000 });

test.describe('audio', () => {
  test('is exported where the person says, and decoded again', async ({ launch, folder }) => {
    const sounder = await launch();
    const file = join(folder(), 'paris.wav');
    await chooseFile(sounder, file);
    await beginExport(sounder.page, exportOf('paris paris', { fist: 'straight', noise: 10 }));
    expect(await ended(sounder.page)).toEqual({ ok: true, value: ['paris.wav'] });
    const total = (statSync(file).size - 44) / 2;
    // What is told of progress and the answer come by two ways.
    await expect.poll(() => heard(sounder.page)).toContainEqual({ done: total, total });
    const decoded = await sounder.page.evaluate(
      (book) => window.sounder.calls.decodeRecording(book),
      ituCodebook(),
    );
    expect(decoded).toMatchObject({ ok: true, value: { name: 'paris.wav', text: 'PARIS PARIS' } });
  });

  test('that is cancelled leaves nothing', async ({ launch, folder }) => {
    const sounder = await launch();
    const place = folder();
    await chooseFile(sounder, join(place, 'paris.wav'));
    await beginExport(sounder.page, long);
    await expect.poll(() => readdirSync(place)).toHaveLength(1);
    await sounder.page.evaluate(() => window.sounder.calls.cancelExport());
    expect(await ended(sounder.page)).toMatchObject({ ok: false, code: 'cancelled' });
    expect(readdirSync(place)).toEqual([]);
  });

  test('that is being exported is asked about when Sounder quits, and nothing of it is left', async ({
    launch,
    folder,
  }) => {
    const sounder = await launch();
    const { app, page } = sounder;
    const place = folder();
    await chooseFile(sounder, join(place, 'paris.wav'));
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = (...input: unknown[]) => {
        Object.assign(globalThis, { question: input.at(-1) });
        return Promise.resolve({ response: 1, checkboxChecked: false });
      };
    });
    await beginExport(page, endless);
    await expect.poll(() => readdirSync(place)).toHaveLength(1);
    await app.evaluate(({ app }) => {
      app.quit();
    });
    await expect
      .poll(() => app.evaluate(() => (globalThis as { readonly question?: unknown }).question))
      .toMatchObject({
        message: 'Exporting paris.wav is under way.',
        buttons: ['Quit', 'Keep exporting'],
      });
    const closed = app.waitForEvent('close');
    await app.evaluate(({ app, dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      app.quit();
    });
    await closed;
    expect(existsSync(join(place, 'paris.wav'))).toBe(false);
    expect(readdirSync(place)).toEqual([]);
  });
});
