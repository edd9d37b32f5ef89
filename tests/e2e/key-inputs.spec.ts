import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { signalEngine } from './support/engine.ts';
import { installFakeDevices } from './support/fake-devices.ts';
import { it as base, keyPad } from './support/key.ts';

const goToKey = (page: Page) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Key' }).click();

/** The app at Key, with a module open and devices of the test's own in place of the computer's. */
const it = base.extend<{ readonly withDevices: (data?: string, isRefused?: boolean) => Promise<Page> }>({
  withDevices: async ({ launch, folder }, use) => {
    await use(async (data, isRefused = false) => {
      const chosen = { installation: 0, module: -1, place: 'listen', keyerSpeed: 12 };
      const fresh = folder();
      writeFileSync(join(fresh, 'settings.json'), JSON.stringify(chosen));
      const { page } = await launch({ data: data ?? fresh });
      await page.evaluate(installFakeDevices);
      await page.evaluate((refused) => (window.fakeDevices.isMidiRefused = refused), isRefused);
      await page.evaluate(() => {
        window.fakeDevices.plugIn('a', 'Vail Adapter');
      });
      await goToKey(page);
      await expect(keyPad(page)).toBeEnabled(); // the module is open
      return page;
    });
  },
});

const play = (page: Page, note: number, isDown: boolean) =>
  page.evaluate(
    ([which, down]) => {
      window.fakeDevices.play('a', which, down);
    },
    [note, isDown] as const,
  );
const press = (page: Page, buttons: readonly number[] | null) =>
  page.evaluate((pressed) => {
    window.fakeDevices.gamepad(pressed);
  }, buttons);
/** Levers that are seen to be closed. */
const closed = (page: Page) => page.locator('.pads .down');
const tree = (page: Page, elements: string) =>
  page.getByRole('img', { name: new RegExp(`^Code tree: ${elements} (is|leads)`) });
const pads = (page: Page) => keyPad(page).locator('.pad');

async function trySheet(page: Page) {
  await page.getByRole('button', { name: /^Key settings/ }).click();
  await page.getByRole('button', { name: /^Try your key/ }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Try your key' });
  await expect(sheet.locator('#try-pad')).toBeFocused();
  return sheet;
}

it('keys by the notes of a MIDI device while the pad has the focus, and not without', async ({
  withDevices,
}) => {
  const page = await withDevices();
  await play(page, 1, true);
  await play(page, 1, false);
  await expect(closed(page)).toHaveCount(0);
  await keyPad(page).focus();
  await play(page, 2, true);
  await play(page, 2, false);
  await expect(tree(page, 'dash')).toBeVisible();
});

it('keys by the buttons of a gamepad', async ({ withDevices }) => {
  const page = await withDevices();
  await keyPad(page).focus();
  await press(page, []);
  await press(page, [5]);
  await expect(closed(page)).toHaveCount(1);
  await press(page, []);
  await expect(closed(page)).toHaveCount(0);
  await expect(tree(page, 'dash')).toBeVisible();
});

it('opens the levers of a device that is pulled out, and says so', async ({ withDevices }) => {
  const page = await withDevices();
  await keyPad(page).focus();
  await play(page, 1, true);
  await expect(closed(page)).toHaveCount(1);
  await page.evaluate(() => {
    window.fakeDevices.pullOut('a');
  });
  await expect(closed(page)).toHaveCount(0);
  await expect(page.getByText(/^Vail Adapter is gone/)).toBeVisible();
  await press(page, []);
  await press(page, [4]);
  await expect(closed(page)).toHaveCount(1);
  await press(page, null);
  await expect(closed(page)).toHaveCount(0);
  await expect(page.getByText(/^Fake Pad is gone/)).toBeVisible();
});

it('holds a lever while any of two devices does', async ({ withDevices }) => {
  const page = await withDevices();
  await keyPad(page).focus();
  await page.keyboard.down('[');
  await play(page, 1, true);
  await page.keyboard.up('[');
  await expect(closed(page)).toHaveCount(1);
  await play(page, 1, false);
  await expect(closed(page)).toHaveCount(0);
});

it('opens levers that are held while the pad loses the focus', async ({ withDevices }) => {
  const page = await withDevices();
  await keyPad(page).focus();
  await page.keyboard.down('[');
  await play(page, 2, true);
  await expect(closed(page)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(closed(page)).toHaveCount(0);
  await page.keyboard.up('[');
});

it('keys by the mouse, once a first click gave the pad the focus', async ({ atKey }) => {
  const { page } = await atKey();
  await pads(page).first().click();
  await expect(keyPad(page)).toBeFocused();
  await pads(page).first().hover();
  await page.mouse.down({ button: 'right' });
  await expect(closed(page)).toHaveCount(1);
  await page.mouse.up({ button: 'right' });
  await expect(tree(page, 'dash')).toBeVisible();
});

it('begins with a module that is opened while the pad has the focus already', async ({ launch, folder }) => {
  const data = folder();
  const chosen = { installation: 0, place: 'listen', keyerSpeed: 12 };
  writeFileSync(join(data, 'settings.json'), JSON.stringify(chosen));
  const { app, page } = await launch({ data });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'A module…' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await signalEngine(app, 'SIGSTOP'); // it may take as long as it likes to open
  try {
    await page.getByRole('option').first().click();
    await goToKey(page);
    await pads(page).first().click();
    await expect(keyPad(page)).toBeFocused();
    await page.keyboard.down('['); // there is nothing to key yet
    await expect(keyPad(page)).toBeDisabled();
    await expect(closed(page)).toHaveCount(0);
    await page.keyboard.up('[');
  } finally {
    await signalEngine(app, 'SIGCONT');
  }
  await expect(keyPad(page)).toBeEnabled();
  await page.keyboard.press('[');
  await expect(tree(page, 'dot')).toBeVisible();
});

it('keys by touch, once a first touch gave the pad the focus', async ({ atKey }) => {
  const { page } = await atKey();
  const fingers = await page.context().newCDPSession(page);
  const box = await pads(page).last().boundingBox();
  const touchPoints = [{ x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 }];
  const tap = async () => {
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await tap();
  await expect(keyPad(page)).toBeFocused();
  await tap();
  await expect(tree(page, 'dash')).toBeVisible();
});

it('shows on trying which lever each device closes, and how soon it is heard', async ({ withDevices }) => {
  const page = await withDevices();
  const sheet = await trySheet(page);
  const keyboard = sheet.getByRole('region', { name: 'Keyboard' });
  await expect(keyboard).toContainText('Not tried yet');
  await page.keyboard.down('[');
  await expect(sheet.locator('.pads .down')).toHaveCount(1);
  await page.keyboard.up('[');
  /** A touch is measured where it breaks silence, once the sound device knows where it is. */
  const isHeard = async (device: Locator, touch: () => Promise<void>) => {
    await expect(async () => {
      await touch();
      await expect(device).toContainText(/Heard after [\d.]+ ms \(sound output: [\d.]+ ms\)/, {
        timeout: 500,
      });
    }).toPass();
  };
  await isHeard(keyboard, () => page.keyboard.press('['));
  await isHeard(sheet.getByRole('region', { name: 'Vail Adapter' }), async () => {
    await play(page, 2, true);
    await play(page, 2, false);
  });
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

it('learns a note, and remembers it for that device', async ({ withDevices, folder }) => {
  const data = folder();
  const settings = { installation: 0, module: -1, place: 'listen', keyerSpeed: 12 };
  writeFileSync(join(data, 'settings.json'), JSON.stringify(settings));
  const page = await withDevices(data);
  const sheet = await trySheet(page);
  await sheet.getByRole('button', { name: 'Change Dash lever of Vail Adapter' }).click();
  await play(page, 60, true);
  await play(page, 60, false);
  await expect(sheet.getByRole('region', { name: 'Vail Adapter' })).toContainText('C4 (60)');
  await press(page, []);
  await sheet.getByRole('button', { name: 'Change Dot lever of Fake Pad' }).click();
  await press(page, [7]);
  await expect(sheet.getByRole('region', { name: 'Fake Pad' })).toContainText('Button 7');
  await press(page, []);
  await sheet.getByRole('button', { name: 'Change Dot lever of Mouse' }).click();
  await sheet.getByRole('button', { name: /^Press it here/ }).click({ button: 'middle' });
  await expect(sheet.getByRole('region', { name: 'Mouse' })).toContainText('Middle button');
  await expect
    .poll(async () => {
      const stored = await page.evaluate(() => window.sounder.calls.readSettings());
      return stored.ok ? Object.keys(stored.value.keyBindings) : [];
    })
    .toEqual(['midi Vail Adapter', expect.stringMatching(/^gamepad Fake Pad/), 'mouse']);
  await page.keyboard.press('Escape');
  await keyPad(page).focus();
  await play(page, 60, true);
  await play(page, 60, false);
  await expect(tree(page, 'dash')).toBeVisible();
});

it('says that MIDI is refused, and asks again', async ({ withDevices }) => {
  const page = await withDevices(undefined, true);
  const sheet = await trySheet(page);
  await expect(sheet).toContainText('MIDI was refused.');
  await page.evaluate(() => (window.fakeDevices.isMidiRefused = false));
  await sheet.getByRole('button', { name: 'Ask again' }).click();
  await expect(sheet.getByRole('region', { name: 'Vail Adapter' })).toBeVisible();
});

it('shows nothing on trying that axe finds fault with', async ({ withDevices }) => {
  const page = await withDevices();
  await press(page, []);
  await trySheet(page);
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((wanted) => window.sounder.calls.changeSettings({ theme: wanted }), theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations).toEqual([]);
  }
});
