import type { Page } from '@playwright/test';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { defaultAreas } from '../../../core/count/area.ts';
import { encode } from '../../../core/encode/signals.ts';
import { scan } from '../../../core/python/scan.ts';
import { segment } from '../../../core/python/segment.ts';
import { padded } from '../../../core/python/source-bytes.ts';
import { compareVersions } from '../../../core/python/version.ts';
import { expect, type LaunchOptions, type Sounder, test } from './app.ts';
import { giveEars } from './ear.ts';
import { makePythonWithDecoder, pythonsOf, valueOf } from './python.ts';

type Launch = (options?: LaunchOptions) => Promise<Sounder>;

/** The app with ears, on a computer with a Python: the machine's own, or a small one made for the test. */
export async function withPython(launch: Launch, folder: () => string): Promise<Page> {
  let { page } = await launch();
  if ((await pythonsOf(page)).length === 0) {
    test.info().annotations.push({ type: 'note', description: 'no Python here: a small tree stands in' });
    console.log('    no Python on this machine: a small tree made by the test stands in');
    ({ page } = await launch({ env: makePythonWithDecoder(folder()).env }));
  }
  await giveEars(page);
  await page.reload();
  await page.locator('[data-ready]').waitFor();
  return page;
}

/** Indexes the Python with this library through the window, and takes it into use. */
export async function indexAt(page: Page, library: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: library }).first();
  await row.getByRole('button', { name: /^Index: / }).click();
  await expect(row.getByRole('button', { name: /^Index again: / })).toBeVisible({ timeout: 60_000 });
  await row.getByRole('button').first().click();
}

/** Indexes the newest Python through the window, and answers with it. */
export async function indexNewest(page: Page) {
  const [newest] = [...(await pythonsOf(page))].sort((a, b) => compareVersions(b.version, a.version));
  if (newest === undefined) throw new Error('there is no Python to index');
  await indexAt(page, newest.library);
  return newest;
}

/** Opens a module of the installation in use. */
export async function openModule(page: Page, path: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Find a module' }).fill(path);
  await page.getByRole('option', { name: path }).first().click();
  await expect(page.getByRole('heading', { name: path })).toBeVisible();
}

/** What ought to be heard of a source, by the codebook of an installation. */
export async function elementsOf(page: Page, installation: number, text: string): Promise<string> {
  const tallies = valueOf(
    await page.evaluate(([id, areas]) => window.sounder.calls.readTallies(id, areas), [
      installation,
      defaultAreas,
    ] as const),
  );
  const segments = segment(text, scan(padded(new TextEncoder().encode(text))));
  const { distinct, ids } = encode(segments, huffmanCodebook(tallies));
  return [...ids].flatMap((id) => distinct[id]?.letters ?? []).join('');
}
