import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { huffmanCodebook } from '../../core/codebook/huffman.ts';
import { defaultAreas } from '../../core/count/area.ts';
import { encode } from '../../core/encode/signals.ts';
import { scan } from '../../core/python/scan.ts';
import { segment } from '../../core/python/segment.ts';
import { padded } from '../../core/python/source-bytes.ts';
import { buildTimeline, marksOf } from '../../core/timeline/timeline.ts';
import { expect, type LaunchOptions, type Sounder, test } from './support/app.ts';
import { giveEars, recorded, stretchesOf } from './support/ear.ts';
import { makePythonWithDecoder, pythonsOf, valueOf } from './support/python.ts';

const SOURCE = 'e = t\nif e:\n    a = e\ne = a\n';

/** The app with ears, on a Python with `tiny.py`, which is open at 100 words per minute. */
async function withTiny(
  launch: (options?: LaunchOptions) => Promise<Sounder>,
  folder: () => string,
  source = SOURCE,
): Promise<Sounder & { readonly marksUpTo: (place: number) => number }> {
  const python = makePythonWithDecoder(folder());
  writeFileSync(join(python.library, 'tiny.py'), source);
  const sounder = await launch({ env: python.env });
  const { page } = sounder;
  await giveEars(page);
  await page.reload();
  await page.locator('[data-ready]').waitFor();
  const row = page.getByRole('listitem').filter({ hasText: python.library }).first();
  await row.getByRole('button', { name: /^Index: / }).click();
  await expect(row.getByRole('button', { name: /^Index again: / })).toBeVisible({ timeout: 60_000 });
  await row.getByRole('button').first().click();
  await page.getByRole('combobox', { name: 'Find a module' }).fill('tiny.py');
  await page.getByRole('option', { name: 'tiny.py' }).first().click();
  await expect(page.getByRole('heading', { name: 'tiny.py' })).toBeVisible();
  const speed = page.getByRole('slider', { name: 'Speed' });
  await speed.press('End');
  const [newest] = await pythonsOf(page);
  const tallies = valueOf(
    await page.evaluate(([id, areas]) => window.sounder.calls.readTallies(id, areas), [
      newest?.id ?? 0,
      defaultAreas,
    ] as const),
  );
  const segments = segment(source, scan(padded(new TextEncoder().encode(source))));
  const timeline = buildTimeline(encode(segments, huffmanCodebook(tallies)), 'run-on');
  const marksUpTo = (place: number) => {
    const before = [...timeline.signals.starts].filter((start) => start < place).length;
    return Array.from({ length: before }, (_, at) => marksOf(timeline, at).length).reduce((a, b) => a + b, 0);
  };
  return { ...sounder, marksUpTo };
}

const marksHeard = async (page: Page) =>
  stretchesOf(await recorded(page)).filter(({ isTone }) => isTone).length;
const silenceHeard = async (page: Page) => {
  const last = stretchesOf(await recorded(page)).at(-1);
  return last?.isTone === false ? last.length : 0;
};
/** It stands, and what came before and what should not come after has reached the ear: the clock runs on for a second. */
const standing = async (page: Page) => {
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => silenceHeard(page)).toBeGreaterThan(0.5);
};
const gutter = (page: Page, line: number) => page.locator('.cm-lineNumbers .cm-gutterElement').nth(line);

test('halts before a line with a breakpoint, and lets not a single mark of it through', async ({
  launch,
  folder,
}) => {
  const { page, marksUpTo } = await withTiny(launch, folder);
  await gutter(page, 3).click();
  await page.getByRole('button', { name: 'Play' }).click();
  await standing(page);
  await expect(page.locator('.sounding-number')).toHaveText('3');
  expect(await marksHeard(page)).toBe(marksUpTo(SOURCE.indexOf('    a')));
  await page.keyboard.press('Escape');
});

test('steps by symbol and by line, each of which sounds and nothing else, by the keyboard', async ({
  launch,
  folder,
}) => {
  const { page, marksUpTo } = await withTiny(launch, folder);
  await page.keyboard.press('F11');
  await standing(page);
  expect(await marksHeard(page)).toBe(marksUpTo(1));
  await page.keyboard.press('F10');
  await standing(page);
  await expect(page.locator('.sounding-number')).toHaveText('2');
  expect(await marksHeard(page)).toBe(marksUpTo(SOURCE.indexOf('if')));
  await page.getByLabel('Source').press('ArrowDown');
  await page.getByLabel('Source').press('ArrowDown');
  await page.getByLabel('Source').press('ArrowDown');
  await page.getByLabel('Source').press('Home');
  await page.keyboard.press('Control+F10'); // on to the cursor
  await standing(page);
  await expect(page.locator('.sounding-number')).toHaveText('4');
  expect(await marksHeard(page)).toBe(marksUpTo(SOURCE.indexOf('e = a')));
});

test('goes where the source is clicked, and back by the arrows', async ({ launch, folder }) => {
  const { page } = await withTiny(launch, folder);
  await page.locator('.keyword').first().click(); // `if`
  await expect(page.locator('.sounding')).toHaveText('if');
  await expect(page.getByRole('status').filter({ hasText: 'Paused' })).toHaveCount(1);
  await page.getByRole('button', { name: 'One symbol' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.sounding')).toHaveText('t');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.sounding')).toHaveText('e');
});

test('repeats what is selected, evenly, until it is let go', async ({ launch, folder }) => {
  const { page, marksUpTo } = await withTiny(launch, folder);
  await page.getByLabel('Source').press('Shift+ArrowRight');
  await page.keyboard.press('l');
  await expect(page.locator('.looped')).toHaveText('e');
  await page.keyboard.press(' ');
  await expect.poll(() => marksHeard(page)).toBeGreaterThan(8 * marksUpTo(1));
  await expect(page.locator('.sounding')).toHaveText('e');
  await page.keyboard.press('l');
  await standing(page);
  const starts = stretchesOf(await recorded(page))
    .filter(({ isTone }) => isTone)
    .map(({ from }) => from);
  const each = marksUpTo(1);
  const rounds = starts.slice(0, 6 * each).filter((_, at) => at % each === 0);
  const lengths = rounds.slice(1).map((start, at) => start - (rounds[at] ?? 0));
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(0.005);
});

test('Esc closes what lies over the window first, and stops and rewinds only then', async ({
  launch,
  folder,
}) => {
  const { page } = await withTiny(launch, folder);
  const layers = {
    sheet: () => page.keyboard.press('?'),
    card: () => page.getByRole('button', { name: /^Sound: / }).click(),
    menu: () => page.getByRole('button', { name: 'Open', exact: true }).click(),
    list: () => page.getByLabel(/^Spacing: /).click(),
  };
  const layer = page.locator('[role="dialog"], [role="menu"], [role="listbox"]').filter({ visible: true });
  await page.locator('.keyword').first().click(); // `if`
  for (const open of Object.values(layers)) {
    await open();
    await expect(layer).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(layer).toHaveCount(0);
    await expect(page.locator('.sounding')).toHaveText('if');
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.sounding')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeDisabled();
});
