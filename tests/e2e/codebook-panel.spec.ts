import { expect } from './support/app.ts';
import { it } from './support/codebook.ts';

it.describe('the tree', () => {
  it('shows the way to the row that is chosen, and leads on by the arrows', async ({ codebook }) => {
    const { page } = await codebook();
    await page.getByRole('searchbox', { name: 'Find a symbol' }).fill('return');
    await page.getByRole('tab', { name: 'Tree' }).click();
    const where = page.getByRole('region', { name: 'Code tree' }).getByRole('status');
    await expect(where).toContainText('keyword return');
    const tree = page.getByRole('application');
    await tree.press('Home');
    await expect(where).toContainText('The root');
    await tree.press('ArrowDown');
    await expect(where.getByRole('img')).toHaveAttribute('aria-label', 'dash');
    await expect(where).toContainText('begin so');
    await tree.press('ArrowLeft');
    await expect(where).toContainText('The root');
  });
});

it.describe('the view of the tree', () => {
  it('is zoomed and shifted by keys, also while a button has the focus', async ({ codebook }) => {
    const { page } = await codebook();
    await page.getByRole('tab', { name: 'Tree' }).click();
    const tree = page.getByRole('application');
    const picture = () => tree.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    await tree.focus();
    const whole = await picture();
    await tree.press('+');
    await expect.poll(picture).not.toBe(whole);
    await tree.press('_');
    await expect.poll(picture).toBe(whole);
    const button = page.getByRole('button', { name: 'Zoom in' });
    await button.click();
    await button.click();
    await expect(button).toBeFocused();
    const near = await picture();
    await page.keyboard.press('PageDown');
    await expect.poll(picture).not.toBe(near);
    await page.keyboard.press('0');
    await expect.poll(picture).toBe(whole);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('region', { name: 'Code tree' }).getByRole('status')).toContainText(
      'begin so',
    );
  });
});

it.describe('the comparison', () => {
  it('sets the methods side by side for the module that is open', async ({ codebook }) => {
    const { page } = await codebook();
    const compare = page.getByRole('region', { name: 'Methods compared' });
    await expect(compare).toContainText(/How long .+\.py takes at 20 WPM/);
    await expect(compare.getByRole('listitem')).toHaveCount(8);
    await expect(compare.getByRole('listitem').filter({ hasText: 'International Morse' })).toContainText(
      'has no signal',
    );
    await expect(
      compare
        .getByRole('listitem')
        .filter({ hasText: /^Huffman/ })
        .first(),
    ).toBeVisible();
    await expect(compare).toContainText('What International Morse cannot send');
    const wabun = compare.getByRole('listitem').filter({ hasText: 'Wabun' });
    await expect(wabun).toContainText(/> .+ has no signal/);
  });

  it('marks the times of modules as the least where not all is counted', async ({ codebook }) => {
    const { page } = await codebook({ method: 'itu' });
    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await expect(
      page
        .getByRole('option')
        .first()
        .getByTitle(/More than this/),
    ).toHaveText(/^> \d+:\d\d/);
  });
});
