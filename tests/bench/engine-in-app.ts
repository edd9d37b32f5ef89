import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { BUILT_IN, type Installation } from '../../core/python/installation.ts';

/** The Pythons that the app finds, as it lists them. */
export async function pythonsInApp(page: Page): Promise<readonly Installation[]> {
  const found = await page.evaluate(() => window.sounder.calls.locate());
  if (!found.ok) throw new Error(found.message);
  return found.value.filter(({ id }) => id !== BUILT_IN);
}

/** Lets the app index these, one after the other; how many milliseconds that took. */
export async function indexInApp(page: Page, pythons: readonly Installation[]): Promise<number> {
  const ids = pythons.map(({ id }) => id);
  const { failure, time } = await page.evaluate(async (ids) => {
    const began = performance.now();
    for (const id of ids) {
      const reply = await window.sounder.calls.index(id);
      if (!reply.ok) return { failure: reply.message, time: NaN };
    }
    return { failure: null, time: performance.now() - began };
  }, ids);
  if (failure !== null) throw new Error(failure);
  return time;
}

/** The most memory that the engine's process held at any moment since it started, in bytes. */
export async function enginePeak(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app }) => {
    const engine = app.getAppMetrics().find(({ name }) => name === 'Sounder engine');
    return engine?.memory.peakWorkingSetSize ?? NaN; // VmHWM on Linux
  });
  return kilobytes * 1024;
}

/** Ends the app and answers how large its database is: only then all is in it. */
export async function databaseBytes(app: ElectronApplication, data: string): Promise<number> {
  await app.close();
  return statSync(join(data, 'sounder.db')).size;
}
