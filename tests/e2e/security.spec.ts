import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTENT_SECURITY_POLICY } from '../../electron/app-protocol.ts';
import { type Sounder, expect, test } from './support/app.ts';

/** A site of somebody else's on this computer: it counts who comes. */
const site = { requests: [] as string[], server: null as Server | null, address: '' };

test.beforeAll(async () => {
  const server = createServer((request, response) => {
    site.requests.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('<title>elsewhere</title>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  site.server = server;
  site.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.beforeEach(() => void site.requests.splice(0));
test.afterAll(() => site.server?.close());

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

test.describe('without the policy, still', () => {
  test('nothing comes from elsewhere', async ({ launch }) => {
    const { app, page, problems } = await launch({ bypassCSP: true });
    const fromPage = await page.evaluate(
      (address) =>
        fetch(address)
          .then(() => true)
          .catch(() => false),
      site.address,
    );
    const fromMain = await app.evaluate(
      ({ session }, address) =>
        session.defaultSession.fetch(address).then(
          () => true,
          () => false,
        ),
      site.address,
    );
    expect([fromPage, fromMain, site.requests]).toEqual([false, false, []]);
    problems.splice(0);
  });

  for (const [what, target] of [
    ['another site', () => site.address],
    ['another host of ours', () => 'app://elsewhere/index.html'],
    ['another file of ours', () => 'app://sounder/other.html'],
  ] as const) {
    test(`the window does not go to ${what}`, async ({ launch }) => {
      const { app, page, problems } = await launch({ bypassCSP: true });
      const refused = app.evaluate(
        ({ BrowserWindow }) =>
          new Promise((done) =>
            BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) => {
              done(event.defaultPrevented);
            }),
          ),
      );
      await page.evaluate((address) => {
        location.href = address;
      }, target());
      expect(await refused).toBe(true);
      expect(page.url()).toBe(START);
      problems.splice(0);
    });
  }

  test('a frame inside goes nowhere', async ({ launch }) => {
    const { app, page, problems } = await launch({ bypassCSP: true });
    const refused = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((done) =>
          BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
            if (!event.isMainFrame) done(event.defaultPrevented);
          }),
        ),
    );
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      if (frame.contentWindow !== null) frame.contentWindow.location.href = address;
    }, site.address);
    expect(await refused).toBe(true);
    expect(site.requests).toEqual([]);
    problems.splice(0);
  });

  test('no window opens', async ({ launch }) => {
    const { app, page, problems } = await launch({ bypassCSP: true });
    const opened = await page.evaluate(
      (addresses) => addresses.map((address) => window.open(address) !== null),
      [site.address, 'about:blank', START],
    );
    expect(opened).toEqual([false, false, false]);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    problems.splice(0);
  });

  test('no webview is attached', async ({ launch }) => {
    const { app, page } = await launch({ bypassCSP: true });
    await page.evaluate((address) => {
      const view = document.createElement('webview');
      view.setAttribute('src', address);
      document.body.append(view);
    }, site.address);
    await page.evaluate(() => window.sounder.calls.about());
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
    expect(site.requests).toEqual([]);
  });

  test('nothing is downloaded', async ({ launch }) => {
    const { app, page } = await launch({ bypassCSP: true });
    const state = app.evaluate(
      ({ session }) =>
        new Promise((done) =>
          session.defaultSession.once('will-download', (event) => {
            done(event.defaultPrevented);
          }),
        ),
    );
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['a']));
      link.download = 'a.txt';
      link.click();
    });
    expect(await state).toBe(true);
  });

  test('no permission is given but MIDI', async ({ launch }) => {
    const { page, problems } = await launch({ bypassCSP: true });
    const given = await page.evaluate(async () => {
      const isGiven = (work: Promise<unknown>) => work.then(() => true).catch(() => false);
      const names = ['camera', 'microphone', 'notifications', 'geolocation'] as PermissionName[];
      const states = await Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name })).state),
      );
      return {
        states,
        microphone: await isGiven(navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await isGiven(navigator.mediaDevices.getDisplayMedia()),
        midi: (await navigator.permissions.query({ name: 'midi' })).state,
        notifications: await Notification.requestPermission(),
      };
    });
    expect(given).toEqual({
      states: ['denied', 'denied', 'denied', 'denied'],
      microphone: false,
      screen: false,
      midi: 'granted', // a computer need not have any
      notifications: 'denied',
    });
    problems.splice(0);
  });
});
