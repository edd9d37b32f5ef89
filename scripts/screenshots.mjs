// Makes the pictures of the README from the app as it is: `npm run screenshots`. Wants a Python with json/decoder.py.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { buildIfNeeded } from './build.mjs';
import { openDisplay } from './display.mjs';
import { electronPath } from './electron-path.mjs';
import { root } from './project.mjs';

const SIZE = { width: 1440, height: 900 };
const MODULE = 'json/decoder.py';
/** The transmission is photographed when it has come so far: a dozen lines down. */
const COME_SO_FAR = /^2[4-9]\d of /;
/** The key of the dash lever. */
const DASH = ']';

if (await buildIfNeeded(console.log)) await photograph(join(root, 'assets/screenshots'));
else process.exitCode = 1;

/** @param {string} folder */
async function photograph(folder) {
  const data = mkdtempSync(join(tmpdir(), 'sounder-screenshots-'));
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ patience: null })); // a picture takes its time
  const display = await openDisplay();
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { .../** @type {Record<string, string>} */ (display.env), SOUNDER_DATA: data },
    colorScheme: null, // the app's own setting decides
  });
  try {
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, SIZE);
    mkdirSync(folder, { recursive: true });
    /** @param {string} place */
    const go = (place) => page.getByRole('button', { name: place, exact: true }).click();
    /**
     * @param {string} name
     * @param {() => Promise<void>} [prepare] what is done there before the picture
     */
    const take = async (name, prepare = () => Promise.resolve()) => {
      for (const theme of ['Light', 'Dark']) {
        await go('Settings');
        await page.getByRole('radio', { name: theme }).check();
        await go(name);
        await prepare();
        await page.screenshot({ path: join(folder, `${name.toLowerCase()}-${theme.toLowerCase()}.png`) });
      }
    };

    const first = page.getByRole('listitem').first();
    await first.getByRole('button', { name: /^Index: / }).click();
    await first.getByRole('button', { name: /^Index again: / }).waitFor({ timeout: 60_000 });
    await page.locator('.time', { hasText: ':' }).first().waitFor(); // how long the modules take
    await take('Library');
    await first.getByRole('button').first().click();
    await page.getByRole('combobox', { name: 'Find a module' }).fill(MODULE);
    await page.getByRole('option', { name: MODULE }).first().click();
    await page.getByRole('heading', { name: MODULE }).waitFor();
    await go('Codebook');
    await page.getByText('What International Morse cannot send').waitFor(); // the comparison is there
    await take('Codebook');
    await go('Listen');
    await page.getByRole('slider', { name: 'Speed' }).press('End');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByText(COME_SO_FAR).waitFor({ timeout: 120_000 });
    await page.getByRole('slider', { name: 'Speed' }).press('Home');
    for (let speed = 5; speed < 20; speed++)
      await page.getByRole('slider', { name: 'Speed' }).press('ArrowRight');
    await page.getByRole('slider', { name: 'Speed' }).blur();
    await take('Listen');
    await take('Key', async () => {
      await page.locator('#key-pad').focus();
      await page.keyboard.press(DASH);
      await page.getByRole('img', { name: /^Code tree: dash/ }).waitFor();
    });
    await take('Compare', () => page.getByRole('grid', { name: 'What moved' }).waitFor());
  } finally {
    await app.close();
    display.close();
    rmSync(data, { recursive: true, force: true });
  }
}
