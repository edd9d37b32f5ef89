import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron, test as base, expect } from '@playwright/test';
import type { SounderWindow } from '../../../core/bridge.ts';
import { electronPath } from '../../../scripts/electron-path.mjs';

declare global {
  interface Window {
    readonly sounder: SounderWindow;
  }
}

/** How a test wants the app to start. */
export interface LaunchOptions {
  /** A data folder that already exists; else a fresh one that is deleted after the test. */
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Starts without the content security policy, to see the guards behind it. */
  readonly bypassCSP?: boolean;
}

/** A running app. */
export interface Sounder {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly data: string;
  /** Console errors, uncaught exceptions and refusals of the content security policy in the page. */
  readonly problems: string[];
  readonly close: () => Promise<void>;
}

/** The Electron that runs the app, and what it is started with. */
export const electron = {
  path: process.env['SOUNDER_ELECTRON'] ?? electronPath(),
  // Chromium's sandbox cannot be had as root.
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), process.cwd()],
} as const;

/** The environment of the app: that of the test, with a data folder of its own. */
export function environment(data: string, more: Readonly<Record<string, string>> = {}) {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), SOUNDER_DATA: data, ...more };
}

interface Fixtures {
  /** Makes a folder that is deleted after the test. */
  readonly folder: () => string;
  /** Starts the app; it is closed after the test, which fails if the page had problems. */
  readonly launch: (options?: LaunchOptions) => Promise<Sounder>;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  folder: async ({}, use) => {
    const made: string[] = [];
    await use(() => {
      const folder = mkdtempSync(join(tmpdir(), 'sounder-e2e-'));
      made.push(folder);
      return folder;
    });
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  },

  launch: async ({ folder }, use) => {
    const running: Sounder[] = [];
    await use(async (options = {}) => {
      const started = await start(options.data ?? folder(), options);
      running.push(started);
      return started;
    });
    for (const { close } of running) await close();
    expect(running.flatMap(({ problems }) => problems)).toEqual([]);
  },
});

export { expect };

async function start(data: string, { env, bypassCSP = false }: LaunchOptions): Promise<Sounder> {
  const app = await _electron.launch({
    executablePath: electron.path,
    args: [...electron.args],
    env: environment(data, env),
    bypassCSP,
    colorScheme: null, // the app's own theme, not Playwright's
  });
  const problems: string[] = [];
  // On the context, which is there before its page, or what goes wrong while it loads would be missed.
  app.context().on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  app.context().on('weberror', (thrown) => problems.push(thrown.error().message));
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  if (bypassCSP) await page.reload(); // it may have loaded before its policy was taken from it
  let isOpen = true;
  app.on('close', () => (isOpen = false));
  const close = async (): Promise<void> => {
    if (isOpen) await app.close();
  };
  return { app, page, data, problems, close };
}
