import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../core/bridge.ts';
import { type Sounder, electron, environment, expect, test } from './support/app.ts';

const bounds = ({ app }: Sounder) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

const isVisible = ({ app }: Sounder) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

/** Starts the app as a person would a second time, without a test looking in. */
const startBeside = (data: string): ChildProcess =>
  spawn(electron.path, electron.args, { env: environment(data), stdio: ['ignore', 'ignore', 'pipe'] });

test.describe('the window', () => {
  test('is called Sounder, is at least 1000×700 and shown once it is painted', async ({ launch }) => {
    const { app, page } = await launch();
    await expect(page).toHaveTitle('Sounder');
    const window = () =>
      app.evaluate(({ BrowserWindow }) => {
        const [window, ...others] = BrowserWindow.getAllWindows();
        return { least: window?.getMinimumSize(), isVisible: window?.isVisible(), others: others.length };
      });
    await expect.poll(window).toEqual({ least: [1000, 700], isVisible: true, others: 0 });
  });

  test('comes back where and as large as it was', async ({ launch, folder }) => {
    const data = folder();
    const first = await launch({ data });
    // Before it is shown it may be told a size that it has no more when it is.
    await expect.poll(() => isVisible(first)).toBe(true);
    await first.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 750 });
    });
    await expect.poll(() => bounds(first)).toEqual({ x: 40, y: 30, width: 1100, height: 750 });
    await first.close();
    expect(await bounds(await launch({ data }))).toEqual({ x: 40, y: 30, width: 1100, height: 750 });
  });

  test('opens although its stored place is spoilt', async ({ launch, folder }) => {
    const data = folder();
    writeFileSync(join(data, 'window.json'), '{"x": "left');
    expect(await bounds(await launch({ data }))).toMatchObject({ width: 1280, height: 840 });
  });

  test('is loaded again when its process ends', async ({ launch }) => {
    const { app, problems } = await launch();
    const loads = await app.evaluateHandle(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const titles: unknown[] = [];
      contents?.on('did-finish-load', () => titles.push(contents.getTitle()));
      contents?.forcefullyCrashRenderer();
      return titles;
    });
    await expect.poll(() => loads.jsonValue()).toEqual(['Sounder']);
    problems.splice(0);
  });
});

test.describe('the settings', () => {
  test('are kept for the next start', async ({ launch, folder }) => {
    const data = folder();
    const first = await launch({ data });
    await first.page.evaluate(() => window.sounder.calls.changeSettings({ speed: 33, place: 'listen' }));
    await first.close();
    const { page } = await launch({ data });
    expect(await page.evaluate(() => window.sounder.calls.readSettings())).toMatchObject({
      ok: true,
      value: { speed: 33, place: 'listen', pitch: 600 },
    });
  });

  test('set the theme of the page and of what lies behind it', async ({ launch }) => {
    const { app, page } = await launch();
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    const background = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
      );
    await page.evaluate(() => window.sounder.calls.changeSettings({ theme: 'dark' }));
    await expect.poll(isDark).toBe(true);
    await expect.poll(background).toBe('#14171a');
    await page.evaluate(() => window.sounder.calls.changeSettings({ theme: 'light' }));
    await expect.poll(isDark).toBe(false);
    await expect.poll(background).toBe('#ece5d6');
  });

  test('set the theme before the window is made', async ({ launch, folder }) => {
    const data = folder();
    writeFileSync(join(data, 'settings.json'), '{"theme": "dark"}');
    const { app } = await launch({ data });
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  });

  test('that are no JSON are kept aside', async ({ launch, folder }) => {
    const data = folder();
    writeFileSync(join(data, 'settings.json'), 'not JSON');
    await launch({ data });
    const aside = readdirSync(data).filter((name) => /^settings\.not-json-\d+\.json$/.test(name));
    expect(aside.map((name) => readFileSync(join(data, name), 'utf8'))).toEqual(['not JSON']);
  });
});

test.describe('the menu', () => {
  const choices: readonly (readonly [label: string, command: Command])[] = [
    ['Library', { kind: 'go', place: 'library' }],
    ['Codebook', { kind: 'go', place: 'codebook' }],
    ['Listen', { kind: 'go', place: 'listen' }],
    ['Compare', { kind: 'go', place: 'compare' }],
    ['Settings…', { kind: 'go', place: 'settings' }],
    ['Keyboard Shortcuts', { kind: 'show', sheet: 'shortcuts' }],
    ['About Sounder', { kind: 'show', sheet: 'about' }],
  ];

  test('tells the page what was chosen, until it no longer listens', async ({ launch }) => {
    const { app, page } = await launch();
    const heard = await page.evaluateHandle(() => {
      const commands: unknown[][] = [];
      // All arguments are kept, to see that nothing but the data is handed over.
      const stop = window.sounder.on('command', (...received) => commands.push(received));
      return { commands, stop };
    });
    const choose = (label: string) =>
      app.evaluate(({ Menu }, wanted) => {
        const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []);
        items?.find((item) => item.label === wanted)?.click();
      }, label);
    for (const [label] of choices) await choose(label);
    await expect
      .poll(() => heard.evaluate(({ commands }) => commands))
      .toEqual(choices.map(([, command]) => [command]));
    await heard.evaluate(({ stop }) => {
      stop();
    });
    await choose('Library');
    await page.evaluate(() => window.sounder.calls.about()); // comes after any command
    expect(await heard.evaluate(({ commands }) => commands.length)).toBe(choices.length);
  });

  test('has keys to zoom and for the full screen', async ({ launch }) => {
    const { app } = await launch();
    const zoomed = await app.evaluate(({ BrowserWindow, Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []);
      const window = BrowserWindow.getAllWindows()[0];
      items
        ?.find((item) => item.accelerator === 'CmdOrCtrl+=')
        ?.click(undefined, window, window?.webContents);
      return window?.webContents.getZoomLevel();
    });
    expect(zoomed).toBeGreaterThan(0);
  });
});

test.describe('one data folder', () => {
  const isShown = ({ app }: Sounder) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

  test('has one Sounder: a second start brings the first to the front and ends well', async ({ launch }) => {
    const first = await launch();
    await first.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide();
    });
    const [code] = (await once(startBeside(first.data), 'exit')) as [number];
    expect(code).toBe(0);
    await expect.poll(() => isShown(first)).toBe(true);
  });

  test('has one Sounder although two start at once', async ({ folder }) => {
    const data = folder();
    const starts = [startBeside(data), startBeside(data)];
    const ends = starts.map(async (start) => ((await once(start, 'exit')) as [number])[0]);
    expect(await Promise.race(ends)).toBe(0);
    const left = starts.filter(({ exitCode }) => exitCode === null);
    expect(left).toHaveLength(1);
    left[0]?.kill();
    await Promise.all(ends);
  });

  test('does not hinder another', async ({ launch }) => {
    const [one, other] = [await launch(), await launch()];
    await expect.poll(() => isShown(one)).toBe(true);
    await expect.poll(() => isShown(other)).toBe(true);
  });

  test('that cannot be used is named', async ({ folder }) => {
    const data = join(folder(), 'file');
    writeFileSync(data, '');
    const start = startBeside(data);
    const ended = once(start, 'exit');
    let said = '';
    start.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    await expect.poll(() => said).toContain(`sounder: SounderError: Sounder cannot keep its data in ${data}`);
    start.kill('SIGKILL');
    await ended;
  });

  test('is shown by the computer’s file manager', async ({ launch }) => {
    const { app, page, data } = await launch();
    await app.evaluate(({ shell }) => {
      shell.openPath = (path) => Promise.resolve(path); // what it answers is taken for the failure's reason
    });
    expect(await page.evaluate(() => window.sounder.calls.openDataFolder())).toMatchObject({
      ok: false,
      code: 'folder-not-opened',
      message: expect.stringContaining(`(${data})`),
    });
  });

  test('is emptied on demand, and Sounder starts anew', async ({ launch }) => {
    const { page, data, app } = await launch();
    await page.evaluate(() => window.sounder.calls.changeSettings({ speed: 33, theme: 'dark' }));
    await page.evaluate(() => window.sounder.calls.databaseState());
    await page.evaluate(() => {
      localStorage.setItem('left', 'behind');
      document.title = 'before';
    });
    expect(existsSync(join(data, 'settings.json'))).toBe(true);
    await Promise.all([
      page.waitForEvent('load'),
      page.evaluate(() => void window.sounder.calls.deleteData()),
    ]);
    await expect(page).toHaveTitle('Sounder');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(existsSync(join(data, 'settings.json'))).toBe(false);
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('system');
    expect(await page.evaluate(() => window.sounder.calls.readSettings())).toMatchObject({
      value: { speed: 20 },
    });
    expect(await page.evaluate(() => window.sounder.calls.databaseState())).toEqual({
      ok: true,
      value: { kind: 'ready' },
    });
  });
});

test('About knows the versions', async ({ launch }) => {
  const { page, app, data } = await launch();
  const versions = await app.evaluate(() => process.versions);
  expect(await page.evaluate(() => window.sounder.calls.about())).toMatchObject({
    ok: true,
    value: {
      electron: versions['electron'],
      chromium: versions['chrome'],
      node: versions.node,
      dataFolder: data,
    },
  });
});
