import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makePython } from '../e2e/support/python-tree.ts';
import { withApp } from './running-app.ts';

/** The name of a module of 700 KB. */
export const LONG_MODULE = 'long.py';
const BYTES = 700 * 1024;

/** Does something with the app where that module is listed, its library indexed and nothing open. */
export async function withLongModule<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'sounder-long-'));
  const python = makePython(folder, 3);
  writeFileSync(join(python.library, LONG_MODULE), longModule());
  try {
    return await withApp(python.env, async (_, page) => {
      const row = page.getByRole('listitem').filter({ hasText: python.library });
      await row.getByRole('button', { name: /^Index: / }).click();
      await row.getByRole('button', { name: /^Index again: / }).waitFor();
      await row.getByRole('button').first().click();
      await page.getByRole('option', { name: LONG_MODULE }).waitFor();
      return use(page);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Functions, each a little different from the one before. */
function longModule(): string {
  const parts: string[] = [];
  for (let bytes = 0, at = 0; bytes < BYTES; at++) {
    const part = `def step_${at}(value):\n    """Adds ${at}."""\n    return value + ${at} if value else None\n\n\n`;
    parts.push(part);
    bytes += part.length;
  }
  return parts.join('');
}
