import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';

async function violations(page: Page, where: string): Promise<readonly string[]> {
  const found = (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations;
  return found.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html ?? ''}`);
}

for (const theme of ['dark', 'light'] as const) {
  test(`Listen keeps the rules of accessibility in the ${theme} theme`, async ({ launch }) => {
    const { page } = await launch();
    await page.evaluate(
      (chosen) => window.sounder.calls.changeSettings({ theme: chosen, place: 'listen', installation: 0 }),
      theme,
    );
    await page.reload();
    await page.locator('[data-ready]').waitFor();
    await expect(page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible();
    expect(await violations(page, 'nothing open')).toEqual([]);

    const open = async (item: string) => {
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    };
    await open('Paste a text…');
    expect(await violations(page, 'pasting')).toEqual([]);
    await page.keyboard.press('Escape');
    await open('A module…');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await violations(page, 'choosing')).toEqual([]);
    await page.getByRole('option', { name: 'hello.py' }).click();
    await expect(page.getByRole('heading', { name: 'hello.py' })).toBeVisible();
    expect(await violations(page, 'open')).toEqual([]);

    await page.getByRole('button', { name: 'Hide until heard' }).click();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.getByText(/^3 of /)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    expect(await violations(page, 'hidden until heard')).toEqual([]);
    await page.getByRole('button', { name: 'Hide until heard' }).click();
    expect(await violations(page, 'half heard, in the docstring')).toEqual([]);

    const closed = async () => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    };
    await page.getByRole('button', { name: /^Sound: / }).click();
    await expect(page.getByRole('dialog', { name: 'Sound' })).toBeVisible();
    expect(await violations(page, 'sound')).toEqual([]);
    await closed();
    await page.getByRole('button', { name: 'Export audio…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page, 'exporting')).toEqual([]);
    await closed();
    await open('Decode a recording…');
    expect(await violations(page, 'decoding')).toEqual([]);
    await closed();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page, 'shortcuts')).toEqual([]);
  });
}

test('the lamp is too small to do harm, however fast it flashes', async ({ launch }) => {
  const { page } = await launch();
  await page.evaluate(() => window.sounder.calls.changeSettings({ lamp: true, installation: 0 }));
  await page.reload();
  await page.getByRole('option', { name: 'hello.py' }).click();
  const box = await page.locator('.lamp').boundingBox();
  const glow = 2 * 18; // at either side
  const area = ((box?.width ?? Infinity) + glow) * ((box?.height ?? Infinity) + glow);
  expect(area).toBeLessThan((341 * 256) / 4); // WCAG 2.2, 2.3.1
});
