import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { compareVersions } from '../../core/python/version.ts';
import { expect, type Sounder, test } from './support/app.ts';
import { compare } from './support/compare.ts';
import { pythonsOf, valueOf } from './support/python.ts';

const tabs = ['What moved', 'What it costs', 'Trends', 'Side by side', 'Steady codebook'] as const;

/** From now on the person saves as this file. */
async function save({ app }: Sounder, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

async function exported(sounder: Sounder, file: string, item: string): Promise<Buffer> {
  await save(sounder, file);
  await sounder.page.getByRole('button', { name: 'Export' }).click();
  await sounder.page.getByRole('menuitem', { name: item }).click();
  await expect(sounder.page.getByText(`The comparison is in`)).toBeVisible();
  return readFileSync(file);
}

/** In how many bytes of its pixels a picture differs from a drawing. */
async function differing(page: Page, png: Buffer, svg: string): Promise<number> {
  const sources = [
    `data:image/png;base64,${png.toString('base64')}`,
    `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  ];
  return page.evaluate(
    async ({ sources, width, height }) => {
      const [one, other] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const context = new OffscreenCanvas(width, height).getContext('2d');
          context?.drawImage(image, 0, 0, width, height);
          return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
        }),
      );
      return one?.reduce((sum, byte, at) => sum + Number(byte !== other?.[at]), 0) ?? 0;
    },
    { sources, width: png.readUInt32BE(16), height: png.readUInt32BE(20) },
  );
}

const open = (page: Page, tab: (typeof tabs)[number]) => page.getByRole('tab', { name: tab }).click();

test.describe('comparing Pythons', () => {
  test('finds what moved, and writes it as CSV', async ({ launch, folder }) => {
    const sounder = await launch();
    const { page } = sounder;
    await compare(page);
    const grid = page.getByRole('grid', { name: 'What moved' });
    await expect(grid.getByRole('columnheader')).toHaveCount(6);
    await page.getByRole('searchbox', { name: 'Find a symbol that moved' }).fill('keyword None');
    await expect(grid.getByRole('row', { name: /keyword None/ })).toContainText('11 elements');
    await expect(grid.getByRole('row', { name: /keyword None/ })).toContainText('10 elements');

    const csv = (await exported(sounder, join(folder(), 'moved.csv'), 'What moved…')).toString();
    const [head, ...rows] = csv.trimEnd().split('\r\n');
    const column = (head ?? '').split(',').indexOf('3.13.0: length');
    const none = rows.map((row) => row.split(',')).find(([symbol]) => symbol === 'KW:None');
    expect([none?.[column - 4], none?.[column]]).toEqual(['11', '10']);
    expect(rows.length).toBeGreaterThan(400);
  });

  test('has the counts of two real Pythons that were just indexed', async ({ launch, folder }) => {
    const sounder = await launch();
    const { page } = sounder;
    const found = await pythonsOf(page);
    const two = found.filter(({ version }, at) => at === found.findIndex((one) => one.version === version));
    const [one, other] = two.filter(({ version }) => compareVersions(version, '3.8') > 0);
    test.skip(one === undefined || other === undefined, 'there are no two Pythons on this computer');
    if (one === undefined || other === undefined) return;
    for (const { id } of [one, other]) await page.evaluate((id) => window.sounder.calls.index(id), id);
    await compare(page, {
      compared: [one, other].map(({ id }) => ({ kind: 'installation' as const, id })),
      comparedAreas: ['library'],
    });
    await expect(page.getByRole('grid', { name: 'What moved' })).toBeVisible();
    const csv = (await exported(sounder, join(folder(), 'two.csv'), 'What moved…')).toString();
    const rows = csv.split('\r\n').map((row) => row.split(','));
    for (const { id, version } of [one, other]) {
      const tallies = await page.evaluate((id) => window.sounder.calls.readTallies(id, ['library']), id);
      const counted = valueOf(tallies).find(({ symbol }) => symbol === 'KW:async')?.count;
      const column = rows[0]?.indexOf(`${version}: count`) ?? -1;
      expect(rows.find(([symbol]) => symbol === 'KW:async')?.[column]).toBe(String(counted));
    }
  });

  test('is written whole as JSON, and its charts as SVG and PNG', async ({ launch, folder }) => {
    const sounder = await launch();
    await compare(sounder.page);
    const file = (name: string) => join(folder(), name);
    const json = await exported(sounder, file('all.json'), 'The whole comparison…');
    expect(JSON.parse(json.toString())).toMatchObject({
      format: 'sounder-comparison',
      corpora: { length: 4 },
    });
    await sounder.page.getByRole('button', { name: 'Dismiss' }).click();
    const svg = await exported(sounder, file('costs.svg'), 'Costs, drawn…');
    expect(svg.toString()).toContain('4.7677');
    await sounder.page.getByRole('button', { name: 'Dismiss' }).click();
    const png = await exported(sounder, file('trends.png'), 'Trends, a picture…');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(800);
  });

  test('is drawn in Sounder’s own face, wherever it is looked at', async ({ launch, folder }) => {
    const sounder = await launch();
    await compare(sounder.page);
    const svg = (await exported(sounder, join(folder(), 'costs.svg'), 'Costs, drawn…')).toString();
    await sounder.page.getByRole('button', { name: 'Dismiss' }).click();
    const png = await exported(sounder, join(folder(), 'costs.png'), 'Costs, a picture…');
    const styles = /<style>.*?<\/style>/s;
    expect(styles.exec(svg)?.[0]).toContain("font-family:'IBM Plex Sans';font-weight:600");
    const without = await differing(
      sounder.page,
      png,
      svg.replace(styles, '').replace("'IBM Plex Sans', ", ''),
    );
    expect(without).toBeGreaterThan(1000);
    expect(await differing(sounder.page, png, svg)).toBeLessThan(without / 10);
  });

  test('writes of trends what is in sight, and the telling ones where that is none', async ({
    launch,
    folder,
  }) => {
    const sounder = await launch();
    const { page } = sounder;
    await compare(page);
    const written = async (name: string) => {
      const svg = (await exported(sounder, join(folder(), name), 'Trends, drawn…')).toString();
      await page.getByRole('button', { name: 'Dismiss' }).click();
      return ['async', 'lambda', 'class'].filter((word) => svg.includes(word));
    };
    await open(page, 'Trends');
    await page.getByPlaceholder(/^Find another/).fill('class');
    expect(await written('class.svg')).toEqual(['class']);
    await open(page, 'What moved');
    expect(await written('elsewhere.svg')).toEqual(['async', 'lambda']);
    await open(page, 'Trends');
    await page.getByPlaceholder(/^Find another/).fill('no such symbol');
    expect(await written('none.svg')).toEqual(['async', 'lambda']);
  });

  test('keeps a steady codebook like any other', async ({ launch }) => {
    const { page } = await launch();
    await compare(page);
    await open(page, 'Steady codebook');
    await expect(page.getByText(/symbols, \d+ fewer than canonical/)).toBeVisible();
    await page.getByRole('button', { name: 'Keep…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const listed = await page.evaluate(() => window.sounder.calls.listCodebooks());
    expect(listed).toMatchObject({ ok: true, value: [{ name: 'Steady 3.12.1 to 3.13.0' }] });
  });

  test('goes by keys through the codewords of two versions', async ({ launch }) => {
    const { page } = await launch();
    await compare(page);
    await open(page, 'Side by side');
    const grid = page.getByRole('grid', { name: 'Two codebooks side by side' });
    await grid.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect(grid.getByRole('row', { selected: true })).toContainText('e');
    await page.keyboard.press('Escape');
  });

  for (const theme of ['dark', 'light'] as const) {
    test(`is accessible everywhere, ${theme}`, async ({ launch }) => {
      const { page } = await launch();
      await compare(page, { theme });
      for (const tab of tabs) {
        await open(page, tab);
        await page.getByRole('tabpanel', { name: tab }).waitFor();
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(violations.map(({ id, nodes }) => [tab, id, nodes[0]?.html])).toEqual([]);
      }
    });
  }
});
