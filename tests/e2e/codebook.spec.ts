import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { codebookJson } from '../../core/codebook/json.ts';
import { codebookBy } from '../../core/codebook/methods.ts';
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

/** Imports a file that the person chooses in the system's dialog, which cannot be driven. */
async function importFile({ app, page }: Sounder, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Import/ }).click();
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
    await expect(fault).toContainText(/at most 1 elements cannot be made for \d+ symbols/);
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
    const sounder = await codebook();
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
    await page.getByRole('searchbox', { name: 'Find a symbol' }).fill('def');
    await expect(codeword.locator('.lucide-check')).toBeHidden();
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

it.describe('the view of the tree', () => {
  it('is zoomed and shifted by keys, also while a button has the focus', async ({ codebook }) => {
    const { page } = await codebook();
    await page.getByRole('tab', { name: 'Tree' }).click();
    const tree = page.getByRole('application');
    const picture = () => tree.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    await tree.focus();
    const whole = await picture();
    await tree.press('+');
    await expect.poll(picture).not.toBe(whole);
    await tree.press('_');
    await expect.poll(picture).toBe(whole);
    const button = page.getByRole('button', { name: 'Zoom in' });
    await button.click();
    await button.click();
    await expect(button).toBeFocused();
    const near = await picture();
    await page.keyboard.press('PageDown');
    await expect.poll(picture).not.toBe(near);
    await page.keyboard.press('0');
    await expect.poll(picture).toBe(whole);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('region', { name: 'Code tree' }).getByRole('status')).toContainText(
      'begin so',
    );
  });
});

it.describe('the comparison', () => {
  it('sets the methods side by side for the module that is open', async ({ codebook }) => {
    const { page } = await codebook();
    const compare = page.getByRole('region', { name: 'Methods compared' });
    await expect(compare).toContainText(/How long .+\.py takes at 20 WPM/);
    await expect(compare.getByRole('listitem')).toHaveCount(8);
    await expect(compare.getByRole('listitem').filter({ hasText: 'International Morse' })).toContainText(
      'has no signal',
    );
    await expect(
      compare
        .getByRole('listitem')
        .filter({ hasText: /^Huffman/ })
        .first(),
    ).toBeVisible();
    await expect(compare).toContainText('What International Morse cannot send');
    const wabun = compare.getByRole('listitem').filter({ hasText: 'Wabun' });
    await expect(wabun).toContainText(/> .+ has no signal/);
  });

  it('marks the times of modules as the least where not all is counted', async ({ codebook }) => {
    const { page } = await codebook({ method: 'itu' });
    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await expect(
      page
        .getByRole('option')
        .first()
        .getByTitle(/^More than this/),
    ).toHaveText(/^> \d+:\d\d/);
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
      .getByRole('button', { name: /^Stop using/ })
      .click();
    await expect(title(page)).toHaveText('Fastest prefix code');
  });

  it('say what came with a file before they are kept', async ({ codebook, folder }) => {
    const sounder = await codebook();
    const { page } = sounder;
    const file = join(folder(), 'Grace’s.json');
    writeFileSync(file, codebookJson(codebookBy('fastest-spaced', [{ symbol: 'CHAR:a', count: 3 }])));
    await importFile(sounder, file);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Grace’s: Fastest spaced code, 1 symbol and the escape.');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await expect(title(page)).toHaveText('Grace’s');
    await expect(page.getByRole('button', { name: 'Keep…' })).toHaveText('Keep…');
  });

  it('that are no codebooks are not imported, and what is wrong is told', async ({ codebook, folder }) => {
    const sounder = await codebook();
    const { page } = sounder;
    const file = join(folder(), 'broken.json');
    writeFileSync(file, '{"format": "something-else"}');
    await importFile(sounder, file);
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
