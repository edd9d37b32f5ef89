import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { framesDuring } from '../e2e/support/frames.ts';
import { makePython } from '../e2e/support/python-tree.ts';
import { inMilliseconds, type Row } from './row.ts';
import { withApp } from './running-app.ts';

const MODULE = 'long.py';
const SOURCE = 'value = None\n'.repeat(55_000); // 700 KB
const PLAYED_MS = 10_000;
const LIMIT_MS = 50; // what a person begins to see

/** The longest frame by the clock, and the longest task, while a module of 700 KB plays and its tape slides. */
export async function benchTape(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sounder-tape-'));
  const python = makePython(folder, 3);
  writeFileSync(join(python.library, MODULE), SOURCE);
  try {
    return await withApp(python.env, async (app, page) => {
      const row = page.getByRole('listitem').filter({ hasText: python.library });
      await row.getByRole('button', { name: /^Index: / }).click();
      await row.getByRole('button', { name: /^Index again: / }).waitFor();
      await row.getByRole('button').first().click();
      await page.getByRole('option', { name: MODULE }).click();
      await page.getByRole('heading', { name: MODULE }).waitFor();
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await page.getByText(/^2 of /).waitFor();
      const { frames, longestFrame, longestTask } = await framesDuring({ app }, page, () =>
        page.waitForTimeout(PLAYED_MS),
      );
      const rate = ((frames * 1000) / PLAYED_MS).toFixed(0);
      const line = (longest: string, time: number): Row => ({
        what: `${longest} while a module of 700 KB plays, ${rate} frames a second`,
        value: inMilliseconds(time),
        against: `limit: ${LIMIT_MS} ms`,
        ratio: time / LIMIT_MS,
        limit: 1,
      });
      return [line('longest frame', longestFrame), line('longest task of the page', longestTask)];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
