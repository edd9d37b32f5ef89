import type { Page } from '@playwright/test';
import type { Tally } from '../../core/count/tally.ts';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import { expect, type Sounder, test } from './support/app.ts';
import type { FakeComputer } from './support/fake-bridge.ts';
import { withModules } from './support/fake-computer.ts';
import { fakeWindow } from './support/fake-window.ts';
import { LONGEST_FRAME, LONGEST_TASK, scrollThrough, smoothness } from './support/smoothness.ts';

const SYMBOLS = 9000;

/** A computer on which so many ideographs were counted, the first most often. */
function withSymbols(settings: Partial<Settings> = {}): FakeComputer {
  const computer = withModules({ ...defaultSettings, place: 'codebook', ...settings }, 4);
  const tallies: readonly Tally[] = Array.from({ length: SYMBOLS }, (_, at) => ({
    symbol: `CHAR:${String.fromCodePoint(0x4e00 + at)}` as const,
    count: Math.ceil(1e7 / (at + 1)),
  }));
  return { ...computer, tallies };
}

async function codebookOf(sounder: Sounder, settings: Partial<Settings> = {}): Promise<Page> {
  const page = await fakeWindow(sounder, withSymbols(settings));
  await page.getByRole('row').nth(5).waitFor();
  return page;
}

test.describe('a codebook of 9,000 symbols', () => {
  test('is scrolled through for 5 s without a frame over 50 ms', async ({ launch }) => {
    const sounder = await launch();
    const page = await codebookOf(sounder);
    const { longestTask, longestFrame } = await smoothness(sounder, page, 'scroll of the codebook', () =>
      scrollThrough(page.getByRole('grid', { name: 'Codewords' })),
    );
    expect(longestTask).toBeLessThan(LONGEST_TASK);
    expect(longestFrame).toBeLessThan(LONGEST_FRAME);
  });

  test('is zoomed and walked through in its tree without a frame over 50 ms', async ({ launch }) => {
    const sounder = await launch();
    const page = await codebookOf(sounder);
    await page.getByRole('tab', { name: 'Tree' }).click();
    const tree = page.getByRole('application');
    const { longestTask, longestFrame } = await smoothness(sounder, page, 'tree', async () => {
      await tree.focus();
      for (const key of ['Home', 'ArrowUp', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowLeft'])
        await tree.press(key);
      for (let turn = 0; turn < 6; turn++) await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.getByRole('button', { name: 'The whole tree' }).click();
    });
    expect(longestTask).toBeLessThan(LONGEST_TASK);
    expect(longestFrame).toBeLessThan(LONGEST_FRAME);
  });

  test('is made beside the window with progress, and given up for another', async ({ launch }) => {
    const sounder = await launch();
    const page = await codebookOf(sounder);
    await page.getByLabel(/^Method:/).click();
    await page.getByRole('option', { name: /^Fastest prefix code/ }).click();
    await expect(page.getByRole('progressbar', { name: 'Making the codebook' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Huffman');
    await page.getByLabel(/^Method:/).click();
    await page.getByRole('option', { name: /^Fastest spaced code/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fastest spaced code');
    await expect(page.getByRole('progressbar', { name: 'Making the codebook' })).toBeHidden();
  });

  test('by the fastest prefix code sends its rare symbols by the escape', async ({ launch }) => {
    const sounder = await launch();
    const page = await codebookOf(sounder, { method: 'fastest-prefix' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fastest prefix code');
    await expect(page.getByText('5\u00a0001')).toBeVisible(); // 5,000 symbols and the escape
  });
});
