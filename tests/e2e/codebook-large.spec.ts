import { expect, test } from './support/app.ts';
import { largeCodebook } from './support/large-codebook.ts';
import { LONGEST_FRAME, LONGEST_TASK, scrollThrough, smoothness } from './support/smoothness.ts';

test.describe('a codebook of 9,000 symbols', () => {
  test('is scrolled through for 5 s without a frame over 50 ms', async ({ launch }) => {
    const sounder = await launch();
    const page = await largeCodebook(sounder);
    const { longestTask, longestFrame } = await smoothness(sounder, page, 'scroll of the codebook', () =>
      scrollThrough(page.getByRole('grid', { name: 'Codewords' })),
    );
    expect(longestTask).toBeLessThan(LONGEST_TASK);
    expect(longestFrame).toBeLessThan(LONGEST_FRAME);
  });

  test('is zoomed and walked through in its tree without a frame over 50 ms', async ({ launch }) => {
    const sounder = await launch();
    const page = await largeCodebook(sounder);
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
    const page = await largeCodebook(sounder);
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
    const page = await largeCodebook(sounder, { method: 'fastest-prefix' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fastest prefix code');
    await expect(page.getByText('5\u00a0001')).toBeVisible(); // 5,000 symbols and the escape
    await expect(page.getByRole('definition').first()).toHaveText(/^9\u00a0000\d+\.\d\d % by escape$/);
    for (const how of ['run-on', 'spaced'])
      await expect(page.getByText(`Units per symbol, ${how}`)).toBeInViewport();
  });
});
