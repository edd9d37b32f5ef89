import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { type CorpusName, MOST_CORPORA } from '../../core/compare/corpus.ts';
import type { Installation } from '../../core/python/installation.ts';
import { framesDuring } from '../e2e/support/frames.ts';
import { valueOf } from '../e2e/support/python.ts';
import { scrollThrough } from '../e2e/support/smoothness.ts';
import { isMade, makeVersions } from './made-versions.ts';
import { inMilliseconds, median, type Row } from './row.ts';
import { withApp } from './running-app.ts';

const ROUNDS = 5;
const LONGEST_FRAME = 50; // what a person begins to see

/** Pixels of the page. */
interface Size {
  readonly width: number;
  readonly height: number;
}
/** As small as the window can be, and large enough for seven versions. */
const SIZES: readonly Size[] = [
  { width: 1000, height: 700 },
  { width: 1600, height: 1000 },
];

/** How soon four indexed Pythons and a dozen are compared on the screen, and how smooth the table of a dozen scrolls. */
export async function benchCompareView(): Promise<readonly Row[]> {
  return [...(await benchTable()), ...(await benchTableScroll())];
}

function benchTable(): Promise<readonly Row[]> {
  return withApp({}, async (_, page) => {
    const indexed = await index(page, ({ origin }) => origin !== 'built-in');
    const tables = valueOf(await page.evaluate(() => window.sounder.calls.listReferences()))
      .slice(0, -1) // the last is trimmed, and leaves only some of the modules
      .map(({ version }): CorpusName => ({ kind: 'reference', version }));
    const dozen = [...indexed, ...tables].slice(0, MOST_CORPORA);
    return [await timeToTable(page, indexed.slice(0, 4), 300), await timeToTable(page, dozen, 1000)];
  });
}

/** A dozen that were made for it, for no dozen of a computer's has 600 symbols in the areas that all have. */
async function benchTableScroll(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sounder-bench-'));
  try {
    return await withApp(makeVersions(folder), async (app, page) => {
      const dozen = await index(page, (python) => isMade(python, folder));
      const rows = [await timeToTable(page, dozen, 1000)];
      await page.getByLabel(/^Show:/).click();
      await page.getByRole('option', { name: 'every symbol' }).click();
      const grid = page.getByRole('grid', { name: 'What moved' });
      const symbols = Number(await grid.getAttribute('aria-rowcount')) - 1;
      for (const size of SIZES) {
        await resize(app, page, size);
        const { frames, longestFrame, longestTask } = await framesDuring({ app }, page, () =>
          scrollThrough(grid),
        );
        const over = `scroll of 5 s over ${symbols} rows × ${dozen.length}, ${size.width} × ${size.height}, ${frames} frames`;
        const row = (longest: string, time: number): Row => ({
          what: `${longest}, ${over}`,
          value: inMilliseconds(time),
          against: `limit: ${LONGEST_FRAME} ms`,
          ratio: time / LONGEST_FRAME,
          limit: 1,
        });
        rows.push(row('longest frame', longestFrame), row('longest task of the page', longestTask));
      }
      return rows;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Indexes what is wanted of the Pythons that are found, a dozen at most, by version. */
async function index(page: Page, isWanted: (found: Installation) => boolean): Promise<readonly CorpusName[]> {
  const found = valueOf(await page.evaluate(() => window.sounder.calls.locate()));
  const wanted = found.filter(isWanted).slice(0, MOST_CORPORA);
  for (const { id } of wanted) await page.evaluate((id) => window.sounder.calls.index(id), id);
  return wanted.map(({ id }): CorpusName => ({ kind: 'installation', id }));
}

async function resize(app: ElectronApplication, page: Page, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width }) => window.innerWidth === width, size);
}

/** From the click on Compare, with nothing made before, to the frame in which the table is painted. */
async function timeToTable(page: Page, names: readonly CorpusName[], limit: number): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.evaluate(
      (compared) => window.sounder.calls.changeSettings({ compared, place: 'library' }),
      [...names],
    );
    await page.reload();
    await page.locator('[data-ready]').waitFor();
    const rail = page.getByRole('button', { name: 'Compare', exact: true });
    times.push(
      await rail.evaluate(
        (button) =>
          new Promise<number>((resolve) => {
            const began = performance.now();
            (button as HTMLElement).click(); // the rail is made of buttons
            const look = (): void => {
              if (document.querySelectorAll('[role=grid] [role=row]').length > 5)
                requestAnimationFrame((now) => {
                  resolve(now - began);
                });
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          }),
      ),
    );
  }
  const time = median(times);
  return {
    what: `${names.length} Pythons compared, from the click to the picture`,
    value: inMilliseconds(time),
    against: `limit: ${limit} ms`,
    ratio: time / limit,
    limit: 1,
  };
}
