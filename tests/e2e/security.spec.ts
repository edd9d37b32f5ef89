import { CONTENT_SECURITY_POLICY } from '../../electron/app-protocol.ts';
import { type Sounder, expect, test } from './support/app.ts';
import { otherSite } from './support/other-site.ts';

const site = otherSite();

/** What the app's own protocol answers, asked by main: a page would tidy the address up first. */
const ask = ({ app }: Sounder, url: string, method = 'GET') =>
  app.evaluate(
    async ({ session }, [url, method]) => {
      const { status, headers } = await session.defaultSession.fetch(url, { method });
      return { status, headers: Object.fromEntries(headers) };
    },
    [url, method] as const,
  );

const START = 'app://sounder/index.html';

test.describe('the page', () => {
  test('has no Node, no Electron and nothing of ours but the bridge', async ({ launch }) => {
    const { page } = await launch();
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      bridge: Object.keys(window.sounder),
      isIsolated: !('ipcRenderer' in window) && Object.isFrozen(window.sounder.calls),
    }));
    expect(found).toEqual({ node: [], bridge: ['calls', 'on'], isIsolated: true });
  });

  test('runs with the preferences that hold it in', async ({ launch }) => {
    const { app } = await launch();
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      // The types leave this method out, although it is there for exactly this.
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('comes with the policy and nosniff, and answers GET only', async ({ launch }) => {
    const sounder = await launch();
    const { status, headers } = await ask(sounder, START);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(await ask(sounder, START, 'POST')).toMatchObject({ status: 405 });
  });

  test('keeps to the policy', async ({ launch }) => {
    const { page, problems } = await launch();
    const outcome = await page.evaluate(async (address) => {
      const reached = (work: Promise<unknown>) => work.then(() => true).catch(() => false);
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
      return { fetched: await reached(fetch(address)), ran: 'ran' in window };
    }, site.address);
    expect(outcome).toEqual({ fetched: false, ran: false });
    expect(problems.splice(0).join()).toContain('Content Security Policy');
    expect(site.requests).toEqual([]);
  });

  test('neither reads files nor goes to one', async ({ launch }) => {
    const { page, problems } = await launch({ bypassCSP: true });
    const isRead = await page.evaluate(async () => {
      location.href = 'file:///etc/hostname';
      return await fetch('file:///etc/hostname').then(
        () => true,
        () => false,
      );
    });
    expect(isRead).toBe(false);
    expect(page.url()).toBe(START);
    problems.splice(0);
  });
});

test.describe('the app protocol', () => {
  for (const path of [
    '%2e%2e%2fmain.cjs',
    '..%2fmain.cjs',
    'assets/..%2f..%2fmain.cjs',
    '..%5cmain.cjs',
    '%00',
  ]) {
    test(`does not leave its folder by ${path}`, async ({ launch }) => {
      expect(await ask(await launch(), `app://sounder/${path}`)).toMatchObject({ status: 403 });
    });
  }

  test('has one host only', async ({ launch }) => {
    const sounder = await launch();
    const isReached = sounder.app.evaluate(({ session }) =>
      session.defaultSession.fetch('app://elsewhere/index.html').then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    expect(await isReached).toBe(false);
  });
});
