import type { Page } from '@playwright/test';
import { LONG_MODULE, withLongModule } from './long-module.ts';
import { heapBytes, inBinaryMegabytes } from './page-heap.ts';
import type { Row } from './row.ts';

const OPEN_LIMIT_SECONDS = 1;

/** What the window's heap holds after a module of 700 KB was opened, and how long opening it took. */
export function benchHeap(): Promise<readonly Row[]> {
  return withLongModule(async (page) => {
    const before = await heapBytes(page);
    const seconds = await open(page);
    const after = await heapBytes(page);
    return [
      {
        what: 'heap of the window with a module of 700 KB',
        value: inBinaryMegabytes(after),
        against: `before: ${inBinaryMegabytes(before)}`,
        ratio: after / before,
      },
      {
        what: 'opening a module of 700 KB',
        value: `${seconds.toFixed(2)} s`,
        against: `limit: ${OPEN_LIMIT_SECONDS} s`,
        ratio: seconds / OPEN_LIMIT_SECONDS,
        limit: 1,
      },
    ];
  });
}

/** Opens the module and answers how many seconds passed until it could be played. */
async function open(page: Page): Promise<number> {
  const begun = performance.now();
  await page.getByRole('option', { name: LONG_MODULE }).click();
  await page.getByRole('heading', { name: LONG_MODULE }).waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).and(page.locator(':enabled')).waitFor();
  return (performance.now() - begun) / 1000;
}
