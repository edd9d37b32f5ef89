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
