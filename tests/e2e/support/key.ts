import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { defaultAreas } from '../../../core/count/area.ts';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { compareVersions } from '../../../core/python/version.ts';
import { type LaunchOptions, type Sounder, test } from './app.ts';
import { makePythonWithDecoder, pythonsOf, valueOf } from './python.ts';

interface Fixtures {
  /** The app at Key, with what comes with Sounder and this module of it open (-1, -2 or -3), or none. */
  readonly atKey: (settings?: object) => Promise<Sounder>;
}

/**
 * A touch is one element only if it is shorter than a dot and its gap, and the next one comes when the one before is
 * seen: on a busy machine both may take long.
 */
const UNHURRIED = { keyerSpeed: 12, patience: null };

/** A test that begins at Key. */
export const it = test.extend<Fixtures>({
  atKey: async ({ launch, folder }, use) => {
    await use(async (settings = {}) => {
      const data = folder();
      const chosen = { installation: 0, module: -1, place: 'key', ...UNHURRIED, ...settings };
      writeFileSync(join(data, 'settings.json'), JSON.stringify(chosen));
      const sounder = await launch({ data });
      await beginnings(sounder.page).first().waitFor();
      return sounder;
    });
  },
});

export const keyPad = (page: Page) => page.locator('#key-pad');
/** Whatever an exercise begins with, once the module is open: a key, a sheet to write on, or a passage to choose. */
const beginnings = (page: Page) =>
  page
    .locator('#key-pad[aria-disabled=false]')
    .or(page.getByRole('textbox', { name: 'What you hear' }))
    .or(page.getByRole('button', { name: 'Choose a passage' }));
export const score = (page: Page) => page.getByRole('complementary', { name: 'Score' });
/** How many symbols stand, as the score has it. */
export const keyed = (page: Page) => score(page).getByRole('definition').nth(2);
/** What the code tree says of where the elements have led. */
const way = (page: Page) => page.getByRole('img', { name: /^Code tree/ });

/** The codewords of an installation by the method that Sounder begins with. */
export async function codesOf(page: Page, installation: number): Promise<ReadonlyMap<SourceSymbol, string>> {
  const tallies = valueOf(
    await page.evaluate(([id, areas]) => window.sounder.calls.readTallies(id, areas), [
      installation,
      defaultAreas,
    ] as const),
  );
  return new Map(huffmanCodebook(tallies).entries.map(({ symbol, code }) => [symbol, code]));
}

/** Keys a codeword with the paddles, each element once the one before is seen in the tree. */
export async function keyCode(page: Page, code: string): Promise<void> {
  for (const [at, element] of Array.from(code).entries()) {
    const key = element === '-' ? ']' : '[';
    await page.keyboard.down(key);
    await page.keyboard.up(key);
    if (at + 1 === code.length) return; // what comes of the last is for the test to see
    const keyed = Array.from(code.slice(0, at + 1), (one) => (one === '-' ? 'dash' : 'dot')).join(' ');
    await expect(way(page)).toHaveAccessibleName(new RegExp(`^Code tree: ${keyed}($| is| leads)`));
  }
}

/** Indexes the newest Python, the machine's own or a small one made for the test, and takes it into use. */
export async function withIndexedPython(
  launch: (options?: LaunchOptions) => Promise<Sounder>,
  folder: () => string,
) {
  const slowly = () => {
    const data = folder();
    writeFileSync(join(data, 'settings.json'), JSON.stringify(UNHURRIED));
    return data;
  };
  let { page } = await launch({ data: slowly() });
  if ((await pythonsOf(page)).length === 0) {
    console.log('    no Python on this machine: a small tree made by the test stands in');
    ({ page } = await launch({ data: slowly(), env: makePythonWithDecoder(folder()).env }));
  }
  const [newest] = [...(await pythonsOf(page))].sort((a, b) => compareVersions(b.version, a.version));
  if (newest === undefined) throw new Error('there is no Python to index');
  const row = page.getByRole('listitem').filter({ hasText: newest.library }).first();
  await row.getByRole('button', { name: /^Index: / }).click();
  await expect(row.getByRole('button', { name: /^Index again: / })).toBeVisible({ timeout: 60_000 });
  await row.getByRole('button').first().click();
  return { page, python: newest };
}
