import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Sounder, test } from './support/app.ts';
import { elementsHeard, giveEars, recorded, secondsHeard, stretchesOf } from './support/ear.ts';

const UNIT = 0.06; // 20 words per minute, which a fresh Sounder begins with

interface Fixtures {
  /** The app at the Codebook of what comes with Sounder. */
  readonly codebook: (settings?: object) => Promise<Sounder>;
}

const it = test.extend<Fixtures>({
  codebook: async ({ launch, folder }, use) => {
    await use(async (settings = {}) => {
      const data = folder();
      const chosen = { installation: 0, module: -1, place: 'codebook', ...settings };
      writeFileSync(join(data, 'settings.json'), JSON.stringify(chosen));
      const sounder = await launch({ data });
      await sounder.page.getByRole('row').nth(5).waitFor();
      return sounder;
    });
  },
});

async function choose(page: Page, method: RegExp): Promise<void> {
  await page.getByLabel(/^Method:/).click();
  await page.getByRole('option', { name: method }).click();
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const grid = (page: Page) => page.getByRole('grid', { name: 'Codewords' });
const chosenRow = (page: Page) => grid(page).locator('[aria-selected="true"]');
const clipboard = ({ app }: Sounder) => app.evaluate(({ clipboard: board }) => board.readText());

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
    await limit.fill('1');
    await limit.press('Enter');
    await expect(limit).not.toHaveValue('1'); // so short it cannot hold
    await close();
    const { page: next } = await launch({ data });
    await expect(title(next)).toContainText('Length-limited');
  });

  it('that loses something says so where it is sent', async ({ codebook }) => {
    const { page } = await codebook({ method: 'itu' });
    await page.getByRole('button', { name: 'Listen', exact: true }).click();
    await expect(page.getByText(/^By International Morse, .* has no signal/)).toBeVisible();
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

  it('finds a character, a word and a codeword', async ({ codebook }) => {
    const { page } = await codebook();
    const search = page.getByRole('searchbox', { name: 'Find a symbol' });
    await search.fill('e');
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
    const sounder = await codebook();
    const { page } = sounder;
    await page.getByRole('searchbox', { name: 'Find a symbol' }).fill('return');
    await page.getByRole('button', { name: 'Row', exact: true }).click();
    await expect.poll(() => clipboard(sounder)).toMatch(/^keyword return\t\d+\t0\.\d+\t[.-]+\t\d+\t\d+$/);
    await grid(page).focus();
    await page.keyboard.press('Control+c');
    await expect.poll(() => clipboard(sounder)).toMatch(/^[.-]+$/);
  });
});

it.describe('the tree', () => {
  it('shows the way to the row that is chosen, and leads on by the arrows', async ({ codebook }) => {
    const { page } = await codebook();
    await page.getByRole('searchbox', { name: 'Find a symbol' }).fill('return');
    await page.getByRole('tab', { name: 'Tree' }).click();
    const where = page.getByRole('region', { name: 'Code tree' }).getByRole('status');
    await expect(where).toContainText('keyword return');
    const tree = page.getByRole('application');
    await tree.press('Home');
    await expect(where).toContainText('The root');
    await tree.press('ArrowDown');
    await expect(where.getByRole('img')).toHaveAttribute('aria-label', 'dash');
    await expect(where).toContainText('begin so');
    await tree.press('ArrowLeft');
    await expect(where).toContainText('The root');
  });
});

it.describe('the comparison', () => {
  it('sets the methods side by side for the module that is open', async ({ codebook }) => {
    const { page } = await codebook();
    const compare = page.getByRole('region', { name: 'Methods compared' });
    await expect(compare).toContainText(/How long .+\.py takes at 20 WPM/);
    await expect(compare.getByRole('listitem')).toHaveCount(7);
    await expect(compare.getByRole('listitem').filter({ hasText: 'International Morse' })).toContainText(
      'something is lost',
    );
    await expect(
      compare
        .getByRole('listitem')
        .filter({ hasText: /^Huffman/ })
        .first(),
    ).toBeVisible();
    await expect(compare).toContainText('What International Morse cannot send');
  });
});

it.describe('kept codebooks', () => {
  it('are kept, used, renamed, duplicated, deleted and brought back', async ({ codebook }) => {
    const { page } = await codebook();
    await choose(page, /^Fastest prefix code/);
    await page.getByRole('button', { name: 'Keep…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada’s');
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
    await expect(title(page)).toHaveText('Ada’s');

    await page.getByRole('tab', { name: 'Kept' }).click();
    const row = (name: string) =>
      page.getByRole('region', { name: 'Kept codebooks' }).getByRole('listitem').filter({ hasText: name });
    await row('Ada’s').getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect(row('Ada’s 2')).toBeVisible();

    await row('Ada’s 2').getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('ADA’S');
    await page.getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByRole('alert')).toContainText('already');
    await name.fill('Grace’s');
    await page.getByRole('button', { name: 'Rename' }).click();
    await expect(row('Grace’s')).toBeVisible();

    await row('Ada’s').getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(title(page)).toHaveText('Fastest prefix code');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(title(page)).toHaveText('Ada’s');
    await row('Ada’s')
      .getByRole('button', { name: /^Leave/ })
      .click();
    await expect(title(page)).toHaveText('Fastest prefix code');
  });

  it('that are no codebooks are not imported, and what is wrong is told', async ({ codebook, folder }) => {
    const { app, page } = await codebook();
    const file = join(folder(), 'broken.json');
    writeFileSync(file, '{"format": "something-else"}');
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /^Import/ }).click();
    await expect(page.getByText(/This is no codebook that Sounder can use/)).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
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
