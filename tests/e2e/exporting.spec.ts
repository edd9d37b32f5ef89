import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Sounder, test } from './support/app.ts';
import { askToDecode, chooseFile, hear } from './support/audio-dialogs.ts';

const SOURCE = 'def hello(name):\n    """Greet."""\n    return f"Hello, {name}!"\n';

interface Fixtures {
  /** The app at Listen, by the codebook of the samples, with a text open. */
  readonly listening: (name?: string, text?: string) => Promise<Sounder>;
}

const it = test.extend<Fixtures>({
  listening: async ({ launch, folder }, use) => {
    await use(async (name = 'hello.py', text = SOURCE) => {
      const data = folder();
      writeFileSync(join(data, 'settings.json'), JSON.stringify({ installation: 0, place: 'listen' }));
      const sounder = await launch({ data });
      await sounder.page.getByRole('button', { name: 'Choose a module' }).waitFor();
      await hear(sounder.page, name, text);
      return sounder;
    });
  },
});

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Export audio' });
const decoded = (page: Page) => page.getByRole('region', { name: 'Decoded text' });
const line = (page: Page) => page.getByRole('region', { name: 'Export', exact: true });

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export audio…' }).click();
  await expect(sheet(page)).toBeVisible();
}

async function exportTo(sounder: Sounder, file: string): Promise<void> {
  await chooseFile(sounder, file);
  await sheet(sounder.page).getByRole('button', { name: 'Export…' }).click();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Long enough to be seen under way, cancelled and asked about. */
const LONG = 'abcdefghij\n'.repeat(1200);

it.describe('an export', () => {
  it('of a module is as long as was said, and decoded again is the same', async ({ listening, folder }) => {
    const sounder = await listening();
    const { page } = sounder;
    const file = join(folder(), 'hello.py.wav');
    await openSheet(page);
    await expect(sheet(page).getByText('As it is heard: 20 WPM, run-on, a tone of 600 Hz')).toBeVisible();
    await expect(sheet(page).getByText('What', { exact: true })).toBeHidden(); // nothing is selected
    await sheet(page).getByLabel('8 kHz', { exact: true }).check({ force: true });
    const said = await sheet(page)
      .getByText(/^[\d.]+ kB, WAV/)
      .textContent();
    await expectAccessible(page);
    await exportTo(sounder, file);
    await expect(page.getByText('The audio of hello.py is in hello.py.wav.')).toBeVisible();
    await expect(sheet(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Export audio…' })).toBeFocused();
    expect(said).toContain(`${(statSync(file).size / 1000).toFixed(0)} kB`);

    await askToDecode(page);
    await expect(page.getByLabel('Sent by: Huffman')).toBeVisible();
    await page.getByRole('button', { name: 'Choose a recording…' }).click();
    await expect(decoded(page)).toBeFocused();
    expect(await decoded(page).textContent()).toBe(SOURCE);
    await expect(page.getByText(/^By Huffman: 20 WPM at 600 Hz, run-on,/)).toBeVisible();
    await expectAccessible(page);
  });

  it('of the selection is the selection alone', async ({ listening, folder }) => {
    const sounder = await listening();
    const { page } = sounder;
    const file = join(folder(), 'part.wav');
    await page.locator('.cm-line', { hasText: 'Greet' }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await openSheet(page);
    await sheet(page).getByLabel('The selection').check({ force: true });
    await expect(sheet(page).getByText('selection of hello.py')).toBeVisible();
    await exportTo(sounder, file);
    await expect(page.getByText('The audio of selection of hello.py is in part.wav.')).toBeVisible();
    await askToDecode(page);
    await page.getByRole('button', { name: 'Choose a recording…' }).click();
    expect((await decoded(page).textContent())?.trim()).toBe('"""Greet."""');
  });

  it('goes on beside everything, is done one at a time, and leaves nothing when it is cancelled', async ({
    listening,
    folder,
  }) => {
    const sounder = await listening('long.txt', LONG);
    const { page } = sounder;
    const place = folder();
    await openSheet(page);
    await sheet(page).getByLabel('48 kHz').check({ force: true });
    await exportTo(sounder, join(place, 'long.wav'));
    await expect(line(page).getByText('Exporting long.txt')).toBeVisible();
    await expect(line(page).getByRole('progressbar', { name: 'Exporting long.txt' })).toBeVisible();
    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await expect(line(page)).toBeVisible();
    await page.getByRole('button', { name: 'Listen', exact: true }).click();
    await openSheet(page);
    await expect(sheet(page).getByText(/^The export of long.txt is under way\./)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    await expect(line(page)).toBeVisible();
    await expectAccessible(page);
    await line(page).getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(
      page.getByText('The export of long.txt was cancelled. No file of it was left.'),
    ).toBeVisible();
    await expect(line(page)).toBeHidden();
    expect(readdirSync(place)).toEqual([]);
  });

  it('is asked about when Sounder quits', async ({ listening, folder }) => {
    const sounder = await listening('long.txt', LONG);
    const { app, page } = sounder;
    const file = join(folder(), 'long.wav');
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = (...input: unknown[]) => {
        Object.assign(globalThis, { question: input.at(-1) });
        return Promise.resolve({ response: 1, checkboxChecked: false });
      };
    });
    await openSheet(page);
    await sheet(page).getByLabel('48 kHz').check({ force: true });
    await exportTo(sounder, file);
    await expect(line(page)).toBeVisible();
    await app.evaluate(({ app }) => {
      app.quit();
    });
    await expect
      .poll(() => app.evaluate(() => (globalThis as { readonly question?: unknown }).question))
      .toMatchObject({ message: 'Exporting long.wav is under way.' });
    await expect(line(page)).toBeVisible(); // it was kept on
    await line(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(line(page)).toBeHidden();
    expect(existsSync(file)).toBe(false);
  });

  it('that cannot be written is told, and nothing of it is left', async ({ listening, folder }) => {
    const sounder = await listening();
    const { page } = sounder;
    const place = folder();
    mkdirSync(join(place, 'taken.wav'));
    await openSheet(page);
    await exportTo(sounder, join(place, 'nowhere', 'a.wav'));
    await expect(page.getByText(/a\.wav cannot be written \(.*Nothing was left there\./)).toBeVisible();
    await openSheet(page);
    await exportTo(sounder, join(place, 'taken.wav'));
    await expect(page.getByText(/taken\.wav cannot be written \(/)).toBeVisible();
    expect(readdirSync(place)).toEqual(['taken.wav']);
    await exportAgain(sounder, join(place, 'b.wav'));
    await expect(page.getByText('is in b.wav.')).toBeVisible(); // in place of what failed
    await expect(page.getByText('cannot be written')).toBeHidden();
  });

  it('of nothing that is sent is refused before anybody is asked where', async ({ listening }) => {
    const { page } = await listening('blank.txt', 'a');
    await page.getByRole('slider', { name: /^Volume/ }).focus();
    await page.keyboard.press('Home');
    await openSheet(page);
    await expect(sheet(page).getByText('The volume is at 0, so nothing would be heard.')).toBeVisible();
    await expect(sheet(page).getByRole('button', { name: 'Export…' })).toBeDisabled();
  });

  it('beyond what a WAV holds is offered at a lower rate, or in parts, before it begins', async ({
    listening,
  }) => {
    const { page } = await listening('huge.txt', 'abcdefghij\n'.repeat(14_000));
    await openSheet(page);
    await sheet(page).getByLabel('48 kHz').check({ force: true });
    await expect(sheet(page).getByText(/^A WAV holds up to 4 GiB, and at 48 kHz/)).toBeVisible();
    await expect(sheet(page).getByRole('button', { name: /^Export in \d+ parts…$/ })).toBeVisible();
    await expectAccessible(page);
    await sheet(page)
      .getByRole('button', { name: /^Take / })
      .click();
    await expect(sheet(page).getByRole('button', { name: 'Export…' })).toBeVisible();
  });

  it('is asked for in the menu from anywhere, and says what to do where nothing is open', async ({
    launch,
  }) => {
    const { app, page } = await launch();
    await app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
      items?.find(({ label }) => label === 'Export Audio…')?.click();
    });
    await expect(sheet(page).getByText(/^Nothing is open\./)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
  });
});

async function exportAgain(sounder: Sounder, file: string): Promise<void> {
  await openSheet(sounder.page);
  await exportTo(sounder, file);
}
