import type { Page } from '@playwright/test';
import type { Sounder } from './app.ts';
import { type FakeComputer, installFakeBridge } from './fake-bridge.ts';

/** The app's own page in a window without preload, over a bridge that keeps everything in memory. */
export async function fakeWindow({ app }: Pick<Sounder, 'app'>, computer: FakeComputer): Promise<Page> {
  await app.context().addInitScript(installFakeBridge, computer);
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }) => {
    void new BrowserWindow({ width: 1000, height: 700 }).loadURL('app://sounder/index.html');
  });
  const page = await opened;
  await page.locator('[data-ready]').waitFor();
  return page;
}
