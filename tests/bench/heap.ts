import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makePython } from '../e2e/support/python-tree.ts';
import type { Row } from './row.ts';
import { withApp } from './running-app.ts';

const MODULE = 'long.py';
const MODULE_BYTES = 700 * 1024;
const OPEN_LIMIT_SECONDS = 1;

/** What the window's heap holds after a module of 700 KB was opened, and how long opening it took. */
export async function benchHeap(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sounder-long-'));
  const python = makePython(folder, 3);
  writeFileSync(join(python.library, MODULE), longModule());
  try {
    return await withApp(python.env, async (_, page) => {
      const row = page.getByRole('listitem').filter({ hasText: python.library });
      await row.getByRole('button', { name: /^Index: / }).click();
      await row.getByRole('button', { name: /^Index again: / }).waitFor();
      await row.getByRole('button').first().click();
      await page.getByRole('option', { name: MODULE }).waitFor();
      const before = await heapBytes(page);
      const seconds = await open(page);
      const after = await heapBytes(page);
      return [
        {
          what: 'heap of the window with a module of 700 KB',
          value: inMegabytes(after),
          against: `before: ${inMegabytes(before)}`,
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Functions, each a little different from the one before. */
function longModule(): string {
  const parts: string[] = [];
  for (let bytes = 0, at = 0; bytes < MODULE_BYTES; at++) {
    const part = `def step_${at}(value):\n    """Adds ${at}."""\n    return value + ${at} if value else None\n\n\n`;
    parts.push(part);
    bytes += part.length;
  }
  return parts.join('');
}

/** Opens the module and answers how many seconds passed until it could be played. */
async function open(page: Page): Promise<number> {
  const begun = performance.now();
  await page.getByRole('option', { name: MODULE }).click();
  await page.getByRole('heading', { name: MODULE }).waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).and(page.locator(':enabled')).waitFor();
  return (performance.now() - begun) / 1000;
}

/** What the page's JavaScript holds after the garbage is collected. */
async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
