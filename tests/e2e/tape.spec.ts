import type { Page } from '@playwright/test';
import { expect, type LaunchOptions, type Sounder, test } from './support/app.ts';

const UNIT = 9; // pixels, as the tape is drawn
const HEAD = 0.4; // of its width
const MARKS_AT = 30;
const HOLES_AT = 12;

/** The app with the sample `hello.py` open. */
async function withSample(launch: (options?: LaunchOptions) => Promise<Sounder>): Promise<Page> {
  const { page } = await launch();
  await page.getByRole('listitem').filter({ hasText: 'Samples' }).getByRole('button').first().click();
  await page.getByRole('option', { name: 'hello.py' }).click();
  await expect(page.getByRole('heading', { name: 'hello.py' })).toBeVisible();
  return page;
}

const tape = (page: Page) => page.locator('[data-tape] .paper');

/** How dark each pixel is along the tape as one sees it, `y` from its top: 0 is black, 255 white. */
async function darkness(page: Page, y: number): Promise<readonly number[]> {
  const picture = (await tape(page).screenshot()).toString('base64');
  return page.evaluate(
    async ([base64, at]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const row = context?.getImageData(0, at * devicePixelRatio, image.width, 1).data ?? [];
      return Array.from({ length: image.width }, (_, x) => row[4 * x] ?? 255);
    },
    [picture, y] as const,
  );
}
/** What stands on the paper left and right of the head, as dark as it gets there. */
async function darkest(page: Page): Promise<{ readonly left: number; readonly right: number }> {
  const row = await darkness(page, MARKS_AT);
  const head = Math.round(row.length * HEAD);
  return { left: Math.min(...row.slice(0, head - 4)), right: Math.min(...row.slice(head + 4)) };
}
const place = async (page: Page) =>
  Number((await page.getByText(/^\d+ of \d+$/).textContent())?.split(' ')[0]);

test('shows what has sounded in ink, and what comes in pencil', async ({ launch }) => {
  const page = await withSample(launch);
  const before = await darkest(page);
  expect(before.left).toBeGreaterThan(200); // blank paper
  expect(before.right).toBeLessThan(200);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await darkest(page)).left).toBeLessThan(80);
  expect((await darkest(page)).right).toBeGreaterThan(100);
});

test('slides with its holes under a head that stands', async ({ launch }) => {
  const page = await withSample(launch);
  const before = await darkness(page, HOLES_AT);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => darkness(page, HOLES_AT)).not.toEqual(before);
});

test('slides in step with the sound, sixty times a second, whatever the speed becomes', async ({
  launch,
}) => {
  const page = await withSample(launch);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByText(/^2 of /)).toBeVisible({ timeout: 30_000 });
  const slides = () =>
    tape(page)
      .locator('canvas')
      .evaluate((canvas) => {
        const [slide] = canvas.getAnimations();
        const { duration, easing } = slide?.effect?.getComputedTiming() ?? {};
        return { state: slide?.playState, seconds: Number(duration) / 1000, easing };
      });
  const pixels = 1600;
  await expect.poll(slides).toEqual({ state: 'running', seconds: (pixels / UNIT) * 0.06, easing: 'linear' });
  await page.getByRole('slider', { name: 'Speed' }).press('End');
  await expect.poll(async () => (await slides()).seconds).toBeCloseTo((pixels / UNIT) * 0.012);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(slides).toMatchObject({ state: undefined });
});

test('lies still for who wants no motion, and its head goes from symbol to symbol', async ({ launch }) => {
  const page = await withSample(launch);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const before = await darkness(page, HOLES_AT);
  const isHole = (shade: number, x: number) => x > 400 && shade < 225;
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByText(/^3 of /)).toBeVisible({ timeout: 30_000 });
  const after = await darkness(page, HOLES_AT);
  expect(after.map(isHole)).toEqual(before.map(isHole));
});

test('goes where it is clicked', async ({ launch }) => {
  const page = await withSample(launch);
  const box = await tape(page).boundingBox();
  const width = box?.width ?? 0;
  await tape(page).click({ position: { x: Math.round(width * HEAD) + 40 * UNIT, y: 30 } });
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  expect(await place(page)).toBeGreaterThan(1);
  await expect(page.getByRole('status').filter({ hasText: 'Paused' })).toHaveCount(1);
});

test('shows nothing of what is still to be heard, where that is hidden', async ({ launch }) => {
  const page = await withSample(launch);
  await page.getByRole('button', { name: 'Hide until heard' }).click();
  expect((await darkest(page)).right).toBeGreaterThan(220);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await darkest(page)).left).toBeLessThan(80);
  expect((await darkest(page)).right).toBeGreaterThan(220);
});

test('is sharp on a dense screen, and has room in the least window', async ({ launch }) => {
  const page = await withSample(launch);
  const devtools = await page.context().newCDPSession(page);
  const metrics = { width: 1000, height: 700, deviceScaleFactor: 2, mobile: false };
  await devtools.send('Emulation.setDeviceMetricsOverride', metrics);
  const sharpness = () =>
    tape(page)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth);
  await expect.poll(sharpness).toBeCloseTo(2, 2);
  const source = await page.locator('[data-source]').boundingBox();
  expect(source?.height).toBeGreaterThan(12 * 24); // lines
});
