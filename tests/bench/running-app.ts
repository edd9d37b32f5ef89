import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import type { SounderWindow } from '../../core/bridge.ts';
import { electronPath } from '../../scripts/electron-path.mjs';
import { root } from '../../scripts/project.mjs';

declare global {
  interface Window {
    readonly sounder: SounderWindow;
  }
}

/**
 * Does something with the app running in a fresh data folder (the third it is given), and closes it. `bypassCSP` leaves
 * out its content security policy, for what a benchmark puts into the page.
 */
export async function withApp<Result>(
  env: Readonly<Record<string, string>>,
  use: (app: ElectronApplication, page: Page, data: string) => Promise<Result>,
  { bypassCSP = false }: { readonly bypassCSP?: boolean } = {},
): Promise<Result> {
  const data = mkdtempSync(join(tmpdir(), 'sounder-bench-'));
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...flags, root],
    env: { ...(process.env as Record<string, string>), SOUNDER_DATA: data, ...env },
    bypassCSP,
  });
  try {
    const page = await app.firstWindow();
    await page.locator('[data-ready]').waitFor();
    return await use(app, page, data);
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}
