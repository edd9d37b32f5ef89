import type { Page } from '@playwright/test';
import { type CorpusName, MOST_CORPORA } from '../../core/compare/corpus.ts';
import { framesDuring } from '../e2e/support/frames.ts';
import { valueOf } from '../e2e/support/python.ts';
import { scrollThrough } from '../e2e/support/smoothness.ts';
import { inMilliseconds, median, type Row } from './row.ts';
import { withApp } from './running-app.ts';

const ROUNDS = 5;
const LONGEST_FRAME = 50; // what a person begins to see

/** How soon four indexed Pythons and a dozen are compared on the screen, and how smooth the table of a dozen scrolls. */
export function benchCompareView(): Promise<readonly Row[]> {
  return withApp({}, async (app, page) => {
    const installations = valueOf(await page.evaluate(() => window.sounder.calls.locate()));
    const pythons = installations.filter(({ origin }) => origin !== 'built-in').slice(0, MOST_CORPORA);
    for (const { id } of pythons) await page.evaluate((id) => window.sounder.calls.index(id), id);
    const indexed = pythons.map(({ id }): CorpusName => ({ kind: 'installation', id }));
    const tables = valueOf(await page.evaluate(() => window.sounder.calls.listReferences()))
      .slice(0, -1) // the last is trimmed, and leaves only some of the modules
      .map(({ version }): CorpusName => ({ kind: 'reference', version }));
    const dozen = [...indexed, ...tables].slice(0, MOST_CORPORA);
    const rows = [await timeToTable(page, indexed.slice(0, 4), 300), await timeToTable(page, dozen, 1000)];
    await page.getByLabel(/^Show:/).click();
    await page.getByRole('option', { name: 'every symbol' }).click();
    const grid = page.getByRole('grid', { name: 'What moved' });
    const symbols = Number(await grid.getAttribute('aria-rowcount')) - 1;
    const { frames, longestFrame, longestTask } = await framesDuring({ app }, page, () =>
      scrollThrough(grid),
    );
    const over = `scroll of 5 s over ${symbols} rows of ${dozen.length} versions, ${frames} frames`;
    const row = (longest: string, time: number): Row => ({
      what: `${longest}, ${over}`,
      value: inMilliseconds(time),
      against: `limit: ${LONGEST_FRAME} ms`,
      ratio: time / LONGEST_FRAME,
      limit: 1,
    });
    return [...rows, row('longest frame', longestFrame), row('longest task of the page', longestTask)];
  });
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
