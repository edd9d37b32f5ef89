import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { SourceSymbol } from '../../core/count/symbol.ts';
import { codesOf, it, keyCode, keyed, keyPad, score, withIndexedPython } from './support/key.ts';
import { expect } from './support/app.ts';
import { valueOf } from './support/python.ts';

const LINE = 'from json import scanner';
const symbols: readonly SourceSymbol[] = [
  'KW:from',
  ...letters(' json '),
  'KW:import',
  ...letters(' scanner'),
];

function letters(text: string): readonly SourceSymbol[] {
  return Array.from(text, (letter): SourceSymbol => `CHAR:${letter}`);
}

/** What axe says of everything that is shown: nothing. */
async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations).toEqual([]);
}

it('keys a line of json/decoder.py with the keyboard, one mistake corrected, and finds score, record and chart', async ({
  launch,
  folder,
}) => {
  it.setTimeout(180_000);
  const { page, python } = await withIndexedPython(launch, folder);
  const codes = await codesOf(page, python.id);
  const code = (symbol: SourceSymbol) => codes.get(symbol) ?? '';
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Key' }).click();
  await page.getByRole('button', { name: 'Choose a passage' }).click();
  await page.getByRole('combobox', { name: 'Find a module' }).fill('json/decoder.py');
  await page.getByRole('option', { name: 'json/decoder.py' }).first().click();
  await page.getByRole('combobox', { name: 'Find a line' }).fill(LINE);
  await page.getByRole('combobox', { name: 'Find a line' }).press('Enter');
  await expect(keyPad(page)).toBeFocused();

  for (const [at, symbol] of symbols.entries()) {
    if (at === 3) {
      await page.keyboard.press(code(symbol).startsWith('-') ? '[' : ']');
      await expect(page.getByText(/^Wrong element: /)).toBeVisible(); // before any codeword ends
      await page.keyboard.press('Backspace');
      await expect(page.getByText(/^Wrong element: /)).toBeHidden();
    }
    if (at === 4) {
      await keyCode(page, code('CHAR:e'));
      await expect(page.getByText('e instead of o.', { exact: true })).toBeVisible();
      await page.keyboard.press('Backspace');
      await expect(keyed(page)).toHaveText('4');
    }
    await keyCode(page, code(symbol));
    await expect(keyed(page)).toHaveText(String(at + 1));
  }

  const result = page.getByRole('region', { name: 'Result' });
  await expect(result).toContainText(
    `${String(symbols.length)} of ${String(symbols.length + 1)} attempts right`,
  );
  await expect(score(page)).toContainText(String(symbols.length));

  const statistics = async () =>
    valueOf(await page.evaluate(() => window.sounder.calls.practiceStatistics('send')));
  await expect.poll(async () => (await statistics()).sessions[0]?.ending).toBe('done');
  const [session] = (await statistics()).sessions;
  expect(session).toMatchObject({
    source: 'json/decoder.py',
    symbols: symbols.length,
    attempts: symbols.length + 1,
    right: symbols.length,
  });
  expect((await statistics()).confusions).toEqual([{ expected: 'CHAR:o', got: 'CHAR:e', count: 1 }]);

  await expect(keyPad(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(result).toBeHidden();
  await keyCode(page, '.');
  await expect(page.getByRole('img', { name: /^Code tree: dot/ })).toBeVisible(); // the next line is keyed on

  await page.getByRole('button', { name: 'Progress' }).click();
  await expect(page.getByRole('img', { name: /^Right by day\./ })).toBeVisible();
  await expect(page.getByRole('cell', { name: '1' })).toBeVisible();
  await expectNoFault(page);
});

it('answers a card of the drill by key, and finds it scheduled', async ({ atKey }) => {
  const { page } = await atKey({ exercise: 'drill' });
  const codes = await codesOf(page, 0);
  const [[symbol, code] = ['CHAR: ', '']] = [...codes];
  await page.getByRole('button', { name: 'Begin with new ones' }).click();
  await expect(keyPad(page)).toBeFocused();
  await keyCode(page, code);
  await expect(page.getByText('Right', { exact: true }).last()).toBeVisible();
  await expect(page.getByText(/^Again in 10 minutes\./)).toBeVisible();
  const cards = async () => valueOf(await page.evaluate(() => window.sounder.calls.listDrillCards()));
  await expect
    .poll(async () => (await cards()).map((card) => [card.symbol, card.code, card.way]))
    .toEqual([[symbol, code, 'key']]);
  await page.keyboard.press('Enter'); // the hands stay where they are
  await expect(page.getByText('A new one: follow the way')).toBeVisible();
  await expectNoFault(page);
});

it('copies a line by ear, and grades it only when it is handed in', async ({ atKey }) => {
  const { page } = await atKey({ exercise: 'copy', speed: 100 });
  await page.getByRole('button', { name: 'Passage…' }).click();
  await page.getByRole('combobox', { name: 'Find a line' }).fill('def');
  const text = (await page.getByRole('option').first().locator('code').textContent()) ?? '';
  await page.getByRole('combobox', { name: 'Find a line' }).press('Enter');
  await page.getByRole('button', { name: 'Hear it' }).click();
  await page.getByRole('textbox', { name: 'What you hear' }).fill(text.replace('def', 'deg'));
  await expect(page.getByText(text)).toBeHidden();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('group', { name: 'Your copy, graded' })).toContainText('def');
  await expectNoFault(page);
  const statistics = async () =>
    valueOf(await page.evaluate(() => window.sounder.calls.practiceStatistics('copy')));
  await expect.poll(async () => (await statistics()).sessions[0]?.ending).toBe('done');
});

it('frees the keys at Esc, and keeps what was done', async ({ atKey }) => {
  const { page } = await atKey();
  const codes = await codesOf(page, 0);
  await keyPad(page).focus();
  await keyCode(page, codes.get('DOC:"""') ?? '');
  await expect(keyed(page)).toHaveText('1');
  await page.keyboard.press('Escape');
  await expect(keyPad(page)).not.toBeFocused();
  const sessions = async () =>
    valueOf(await page.evaluate(() => window.sounder.calls.practiceStatistics(null))).sessions;
  await expect.poll(async () => (await sessions())[0]?.ending).toBe('left');
  await keyPad(page).focus();
  await expect(keyed(page)).toHaveText('1');
});

it('begins with an empty state that teaches where nothing is open', async ({ atKey }) => {
  const { page } = await atKey({ module: null });
  await expect(page.getByRole('heading', { name: 'What shall be keyed?' })).toBeVisible();
  await page.getByRole('button', { name: 'Choose a passage' }).click();
  await expect(page.getByRole('combobox', { name: 'Find a module' })).toBeVisible();
});

for (const exercise of ['send', 'copy', 'drill'] as const) {
  it(`shows nothing that axe finds fault with at ${exercise}`, async ({ atKey }) => {
    const { page } = await atKey({ exercise });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const theme of ['dark', 'light'] as const) {
      await page.evaluate((wanted) => window.sounder.calls.changeSettings({ theme: wanted }), theme);
      await expectNoFault(page);
    }
    await page.getByRole('button', { name: 'Progress' }).click();
    await expect(page.getByRole('dialog', { name: 'Progress' })).toBeVisible();
    await expectNoFault(page);
  });
}

it('keys by the keys that one chooses', async ({ atKey }) => {
  const { page } = await atKey();
  await page.getByRole('button', { name: /^Key settings/ }).click();
  await page.getByRole('button', { name: /^Try your key/ }).click();
  await page.getByRole('button', { name: 'Change Dot lever of Keyboard' }).click();
  await page.keyboard.press('z');
  await expect(page.getByRole('region', { name: 'Keyboard' })).toContainText('Z');
  await page.keyboard.press('Escape');
  await keyPad(page).focus();
  await page.keyboard.press('z');
  await expect(page.getByRole('img', { name: /^Code tree: dot (is|leads)/ })).toBeVisible();
});

it('keys nothing of what was left open when the pad has the focus again', async ({ atKey }) => {
  const { page } = await atKey();
  await keyPad(page).focus();
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await page.keyboard.press('Escape');
  await keyPad(page).focus();
  await page.keyboard.press(']');
  await expect(page.getByRole('img', { name: /^Code tree: dash (is|leads)/ })).toBeVisible();
});

it('moves the clock of Send on while the keys are taken, and counts by what is keyed alone', async ({
  atKey,
}) => {
  const { page } = await atKey();
  const timers = await page.evaluateHandle(() => {
    const running = new Set<unknown>();
    const [begin, end] = [window.setInterval.bind(window), window.clearInterval.bind(window)];
    Object.assign(window, {
      setInterval: (work: () => void, after: number) => {
        const timer = begin(work, after);
        running.add(timer);
        return timer;
      },
      clearInterval: (timer: number) => {
        running.delete(timer);
        end(timer);
      },
    });
    return running;
  });
  const running = () => timers.evaluate(({ size }) => size);
  const time = score(page).getByRole('definition').nth(3);
  const practised = async () => {
    const statistics = await page.evaluate(() => window.sounder.calls.practiceStatistics('send'));
    return valueOf(statistics).sessions[0]?.practised ?? 0;
  };
  await keyPad(page).focus();
  expect(await running()).toBe(0);
  await keyCode(page, (await codesOf(page, 0)).get('DOC:"""') ?? '');
  await expect(keyed(page)).toHaveText('1');
  await expect.poll(practised).toBeGreaterThan(0);
  const [shown, counted] = [await time.textContent(), await practised()];
  await expect(time).not.toHaveText(shown ?? '');
  expect([await practised(), await running()]).toEqual([counted, 1]);
  await page.getByLabel(/^Exercise:/).focus();
  await expect.poll(running).toBe(0);
});
