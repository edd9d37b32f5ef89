import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { otherSite } from './support/other-site.ts';

const site = otherSite();

const START = 'app://sounder/index.html';

/** What becomes of each step of a frame to another page, from here on. */
const refusals = (app: ElectronApplication) =>
  app.evaluateHandle(({ BrowserWindow }) => {
    const seen: { readonly isMainFrame: boolean; readonly isRefused: boolean }[] = [];
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
      seen.push({ isMainFrame: event.isMainFrame, isRefused: event.defaultPrevented });
    });
    return seen;
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
      const refused = await refusals(app);
      await page.evaluate((address) => {
        location.href = address;
      }, target());
      await expect.poll(() => refused.jsonValue()).toEqual([{ isMainFrame: true, isRefused: true }]);
      expect(page.url()).toBe(START);
      problems.splice(0);
    });
  }

  test('a frame inside goes nowhere', async ({ launch }) => {
    const { app, page, problems } = await launch({ bypassCSP: true });
    const refused = await refusals(app);
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      if (frame.contentWindow !== null) frame.contentWindow.location.href = address;
    }, site.address);
    await expect.poll(() => refused.jsonValue()).toEqual([{ isMainFrame: false, isRefused: true }]);
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
