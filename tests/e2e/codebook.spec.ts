import { AxeBuilder } from '@axe-core/playwright';
import { expect } from './support/app.ts';
import { choose, chosenRow, clipboard, grid, it, title } from './support/codebook.ts';
import { elementsHeard, giveEars, recorded, secondsHeard, stretchesOf } from './support/ear.ts';

const UNIT = 0.06; // 20 words per minute, which a fresh Sounder begins with

it.describe('the method', () => {
  it('is explained where it is chosen, and is what Listen sends by', async ({ codebook }) => {
    const { page } = await codebook();
    await page.getByLabel(/^Method:/).click();
    await expect(page.getByRole('option', { name: /^International Morse/ })).toContainText(
      'It is not a Huffman code',
    );
    await page.getByRole('option', { name: /^Fastest spaced code/ }).click();
    await expect(title(page)).toHaveText('Fastest spaced code');
    await page.getByRole('button', { name: 'Listen', exact: true }).click();
    await expect(page.locator('header')).toContainText('Fastest spaced code codebook of');
    await page.getByLabel(/^Spacing: spaced/).click();
    await expect(page.getByRole('option')).toHaveCount(1); // run-on could not be told apart
  });

  it('has its limit, and is there again at the next start', async ({ codebook, launch }) => {
    const { page, data, close } = await codebook();
    await choose(page, /^Length-limited/);
    const limit = page.getByRole('spinbutton', { name: 'Longest codeword, in elements' });
    await limit.fill('10');
    await limit.press('Enter');
    await expect(title(page)).toHaveText('Length-limited, 10 at most');
    await close();
    const { page: next } = await launch({ data });
    await expect(title(next)).toContainText('Length-limited');
  });

  it('says beside its limit why one cannot be used, and stays as it is', async ({ codebook }) => {
    const { page } = await codebook({ method: 'length-limited', maxLength: 10 });
    const limit = page.getByRole('spinbutton', { name: 'Longest codeword, in elements' });
    const fault = page.getByRole('alert');
    await limit.fill('1');
    await limit.press('Enter');
    await expect(fault).toContainText(/at most 1 element cannot be made for \d+ symbols/);
    await expect(limit).toHaveAccessibleDescription(/Nothing was changed\. Allow \d or more/);
    await expect(limit).toHaveAttribute('aria-invalid', 'true');
    await expect(title(page)).toHaveText('Length-limited, 10 at most');
    await limit.fill('100000');
    await limit.press('Enter');
    await expect(fault).toContainText('no limit above 99');
    await limit.press('Escape');
    await expect(fault).toBeHidden();
    await expect(limit).toHaveValue('10');
    await limit.fill('11');
    await limit.press('Enter');
    await expect(title(page)).toHaveText('Length-limited, 11 at most');
  });

  it('that loses something says so where it is sent', async ({ codebook }) => {
    const { page } = await codebook({ method: 'itu' });
    await page.getByRole('button', { name: 'Listen', exact: true }).click();
    await expect(page.getByText(/^By International Morse, .* has no signal/)).toBeVisible();
  });
});

it.describe('the figures', () => {
  it('are units run-on and spaced side by side, each with its bound', async ({ codebook }) => {
    const { page } = await codebook();
    const figure = (name: string) => page.getByText(name).locator('xpath=..');
    await expect(figure('Units per symbol, run-on')).toHaveText(/1\d\.\d\d\s*bound 1\d\.\d\d, \+\d\.\d\d %$/);
    await expect(figure('Units per symbol, spaced')).toHaveText(
      /1\d\.\d\d\s*bound \d\.\d\d, \+\d\d\.\d\d %$/,
    );
    await choose(page, /^Fastest spaced code/);
    await expect(figure('Units per symbol, run-on')).toHaveText(/it needs its gaps$/);
  });
});

it.describe('the table', () => {
  it('is ordered by each column', async ({ codebook }) => {
    const { page } = await codebook();
    await page.getByRole('button', { name: 'Elements' }).click();
    await expect(page.getByRole('columnheader', { name: 'Elements' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await page.getByRole('button', { name: 'Elements' }).click();
    await expect(page.getByRole('columnheader', { name: 'Elements' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await page.getByRole('button', { name: 'Symbol' }).click();
    await expect(grid(page).getByRole('row').nth(1)).toContainText('line feed');
  });

  it('says by which column it is ordered, and has none of counts where nothing was counted', async ({
    codebook,
  }) => {
    const { page } = await codebook();
    const head = (name: string) => page.getByRole('columnheader', { name });
    await expect(head('Count')).toHaveAttribute('aria-sort', 'descending');
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(head('Share')).toHaveAttribute('aria-sort', 'descending');
    await expect(head('Count')).not.toHaveAttribute('aria-sort');
    await choose(page, /^Wabun/);
    await expect(head('Symbol')).toHaveAttribute('aria-sort', 'ascending');
    await expect(head('Count')).toBeHidden();
    await expect(head('Share')).toBeHidden();
  });

  it('draws all its codewords at one scale, and clear of the scroll bar, in a small window', async ({
    codebook,
  }) => {
    const { app, page } = await codebook();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700));
    await page.waitForFunction(() => innerWidth === 1000);
    await page.getByRole('button', { name: 'Elements' }).click();
    await page.getByRole('button', { name: 'Elements' }).click();
    const heights = await grid(page)
      .locator('svg.codeword rect')
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().height.toFixed(2)));
    expect(new Set(heights).size).toBe(1);
    const beside = await grid(page)
      .getByRole('gridcell')
      .last()
      .evaluate((cell) => {
        const scrolled = cell.closest('.viewport');
        const inside = (scrolled?.getBoundingClientRect().left ?? 0) + (scrolled?.clientWidth ?? 0);
        return inside - cell.getBoundingClientRect().right;
      });
    expect(beside).toBeGreaterThan(8);
  });

  it('finds a character, a word and a codeword', async ({ codebook }) => {
    const { page } = await codebook();
    const search = page.getByRole('searchbox', { name: 'Find a symbol' });
    await search.fill('e');
    await expect(chosenRow(page)).toContainText('e');
    await search.fill('u+65');
    await expect(chosenRow(page)).toContainText('e');
    await search.fill('return');
    await expect(chosenRow(page)).toContainText('keyword return');
    await search.fill('-.-');
    await expect(grid(page).getByRole('row').nth(1).getByRole('img')).toHaveAttribute(
      'aria-label',
      /^dash dot dash/,
    );
    await search.fill('nothing of the kind');
    await expect(page.getByText('No symbol has “nothing of the kind” in its name or codeword')).toBeVisible();
  });

  it('is walked by the keyboard, and Enter sounds the codeword', async ({ codebook }) => {
    const { page } = await codebook();
    await giveEars(page);
    await page.reload();
    await grid(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const drawn = await chosenRow(page).getByRole('img').getAttribute('aria-label');
    await page.keyboard.press('Enter');
    await expect.poll(() => secondsHeard(page)).toBeGreaterThan(1.5);
    const heard = elementsHeard(stretchesOf(await recorded(page)), UNIT);
    expect(heard).toBe(drawn?.replaceAll('dot', '.').replaceAll('dash', '-').replaceAll(' ', ''));
  });

  it('gives the codeword and the row to the clipboard', async ({ codebook }) => {
    const sounder = await codebook({ maxLength: 99 }); // a limit that changes no codeword
    const { page } = sounder;
    await page.getByRole('searchbox', { name: 'Find a symbol' }).fill('return');
    await page.getByRole('button', { name: 'Row', exact: true }).click();
    await expect.poll(() => clipboard(sounder)).toMatch(/^keyword return\t\d+\t0\.\d+\t[.-]+\t\d+\t\d+$/);
    await grid(page).focus();
    await page.keyboard.press('Control+c');
    await expect.poll(() => clipboard(sounder)).toMatch(/^[.-]+$/);
    await expect(page.getByText(/^The codeword of keyword return is copied: d[a-z ]+\.$/)).toHaveRole(
      'status',
    );
    const codeword = page.getByRole('button', { name: 'Codeword', exact: true }).last();
    await expect(codeword.locator('.lucide-check')).toBeVisible();
    await choose(page, /^Length-limited/);
    await expect(title(page)).toContainText('Length-limited');
    await expect(codeword.locator('.lucide-check')).toBeHidden();
    await codeword.click();
    await expect(codeword.locator('.lucide-check')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find a symbol' }).fill('def');
    await expect(codeword.locator('.lucide-check')).toBeHidden();
  });
});

for (const theme of ['dark', 'light'] as const) {
  it(`every part of the Codebook can be read and reached by everyone, in the ${theme} theme`, async ({
    codebook,
  }) => {
    const { page } = await codebook({ theme });
    for (const name of ['Compare', 'Tree', 'Lengths', 'Kept', 'About']) {
      await page.getByRole('tab', { name }).click();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
}
