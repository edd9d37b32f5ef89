import { once } from 'node:events';
import type { Page } from '@playwright/test';
import type { Exercise } from '../../core/practice/session.ts';
import { expect, type Sounder } from './support/app.ts';
import { codesOf, it, keyCode, keyPad, keyed } from './support/key.ts';
import { valueOf } from './support/python.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'What you hear' });
const go = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place, exact: true }).click();

/** The sessions of an exercise, latest first. */
async function sessionsOf(page: Page, exercise: Exercise) {
  const statistics = await page.evaluate((of) => window.sounder.calls.practiceStatistics(of), exercise);
  return valueOf(statistics).sessions;
}

/** Ends Sounder as nobody should. */
async function kill({ app }: Sounder): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

/** Has the first line with a `def` sounded, and answers what it is. */
async function hearLine(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Passage…' }).click();
  const find = page.getByRole('combobox', { name: 'Find a line' });
  await find.fill('def');
  const text = (await page.getByRole('option').first().locator('code').textContent()) ?? '';
  await find.press('Enter');
  await page.getByRole('button', { name: 'Hear it' }).click();
  return text;
}

it.describe('Sounder, killed in the middle', () => {
  it('of keying, has what was keyed at the next start', async ({ atKey, launch }) => {
    const sounder = await atKey();
    const codes = await codesOf(sounder.page, 0);
    await keyPad(sounder.page).focus();
    await keyCode(sounder.page, codes.get('DOC:"""') ?? '');
    await expect(keyed(sounder.page)).toHaveText('1');
    await expect.poll(async () => (await sessionsOf(sounder.page, 'send'))[0]?.attempts).toBe(1);
    await kill(sounder);
    const { page } = await launch({ data: sounder.data });
    expect(await sessionsOf(page, 'send')).toMatchObject([{ ending: 'open', attempts: 1, right: 1 }]);
  });

  it('of copying, has the time and what was written, graded as far as it came', async ({ atKey, launch }) => {
    const sounder = await atKey({ exercise: 'copy' });
    const text = await hearLine(sounder.page);
    await field(sounder.page).fill(text.trim().slice(0, 6));
    // What is written goes on record with the time, and nothing else tells of it before it is graded.
    const before = (await sessionsOf(sounder.page, 'copy'))[0]?.practised ?? 0;
    await expect
      .poll(async () => (await sessionsOf(sounder.page, 'copy'))[0]?.practised ?? 0)
      .toBeGreaterThan(before);
    await kill(sounder);

    const { page } = await launch({ data: sounder.data });
    await expect(page.getByText('Sounder was closed while you were copying')).toBeVisible();
    const [session] = await sessionsOf(page, 'copy');
    expect(session).toMatchObject({ ending: 'open', means: 'typing' });
    expect(session?.attempts).toBeGreaterThan(0);
    expect(session?.practised).toBeGreaterThan(0);
  });
});

it('has all that was written of a copy, closed right after the last letter', async ({ atKey, launch }) => {
  const sounder = await atKey({ exercise: 'copy' });
  const text = await hearLine(sounder.page);
  await expect.poll(async () => (await sessionsOf(sounder.page, 'copy')).length).toBe(1); // with nothing written
  await field(sounder.page).fill(text);
  await sounder.close();

  const { page } = await launch({ data: sounder.data });
  await expect(page.getByText('Sounder was closed while you were copying')).toBeVisible();
  const [session] = await sessionsOf(page, 'copy');
  expect(session).toMatchObject({ ending: 'open', attempts: session?.symbols, right: session?.symbols });
});

it('keeps an exercise whatever is set in the middle of it', async ({ atKey }) => {
  const { page } = await atKey();
  const codes = await codesOf(page, 0);
  await keyPad(page).focus();
  await keyCode(page, codes.get('DOC:"""') ?? '');
  await expect(keyed(page)).toHaveText('1');

  await page.getByRole('button', { name: /^Key settings/ }).click();
  await page.getByRole('slider', { name: 'Speed of the keyer' }).press('ArrowUp');
  await page.getByRole('slider', { name: 'Volume of the sidetone' }).press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(keyed(page)).toHaveText('1');
  await page.evaluate(() => window.sounder.calls.changeSettings({ theme: 'light' }));
  await go(page, 'Settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await go(page, 'Listen');
  await page.getByRole('slider', { name: /^Volume/ }).press('ArrowDown');
  await go(page, 'Codebook');
  await page.getByRole('button', { name: /^What counts/ }).click();
  await page.getByRole('checkbox', { name: /^site-packages/ }).click(); // the samples have none: the codewords stay
  await expect(page.getByRole('checkbox', { name: /^site-packages/ })).toBeChecked();
  await go(page, 'Key');
  await expect(keyed(page)).toHaveText('1');
  await expect.poll(async () => (await sessionsOf(page, 'send')).length).toBe(1);
});

it('keeps what was written of a copy whatever speed and codebook are set in the middle of it', async ({
  atKey,
}) => {
  const { page } = await atKey({ exercise: 'copy' });
  await field(page).fill('abc');
  await go(page, 'Listen');
  await page.getByRole('slider', { name: 'Speed' }).press('ArrowDown');
  await go(page, 'Codebook');
  await page.getByLabel(/^Method:/).click();
  await page.getByRole('option', { name: /^International Morse/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('International Morse');
  await go(page, 'Key');
  await expect(field(page)).toHaveValue('abc');
  await expect(page.getByText('goes on by the codebook it began with')).toBeVisible();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('group', { name: 'Your copy, graded' })).toBeVisible();
});

it('has a copy keyed back where one chooses that before it is heard', async ({ atKey }) => {
  const { page } = await atKey({ exercise: 'copy', speed: 100 });
  await page.getByRole('radio', { name: 'Keying back' }).check({ force: true });
  await expect(field(page)).toBeHidden();
  await page.getByRole('button', { name: 'Hear it' }).click();
  await expect(keyPad(page)).toBeFocused();
  await page.keyboard.down('['); // the keyer makes dots until they come to something
  await expect(page.getByText(/^\d+ symbols? keyed back\.$/)).toBeVisible();
  await page.keyboard.up('[');
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect.poll(async () => (await sessionsOf(page, 'copy'))[0]?.means).toBe('iambic-b');
});
