import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scan } from '../../core/python/scan.ts';
import { segment } from '../../core/python/segment.ts';
import { padded } from '../../core/python/source-bytes.ts';
import { expect, test } from './support/app.ts';
import { indexAt, indexNewest, openModule, withPython } from './support/listening.ts';
import { makePythonWithDecoder } from './support/python.ts';

const MODULE = 'json/decoder.py';

test('lights the symbol that sounds, and counts the time', async ({ launch, folder }) => {
  const page = await withPython(launch, folder);
  const newest = await indexNewest(page);
  await openModule(page, MODULE);
  const text = readFileSync(join(newest.library, MODULE), 'utf8');
  const { symbols, ids, starts } = segment(text, scan(padded(new TextEncoder().encode(text))));
  expect(symbols.length).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByLabel('Elapsed')).not.toHaveText('0:00');
  await page.getByRole('button', { name: 'Pause' }).click();
  const place = await page.getByRole('region', { name: 'Now sounding' }).locator('p').textContent();
  const at = Number(place?.split(' ')[0]) - 1;
  expect(at).toBeLessThan(ids.length);
  await expect(page.locator('.sounding')).toHaveText(text.slice(starts[at], starts[at + 1]));
  await expect(page.getByLabel('Remaining')).toHaveText(/^−\d/);
});

test('keeps the symbol that sounds in view, down the lines and along a long one', async ({
  launch,
  folder,
}) => {
  const python = makePythonWithDecoder(folder());
  writeFileSync(join(python.library, 'down.py'), 'e\n'.repeat(200));
  writeFileSync(join(python.library, 'along.py'), 'e'.repeat(4000));
  const { page } = await launch({ env: python.env });
  await indexAt(page, python.library);
  for (const path of ['down.py', 'along.py']) {
    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await openModule(page, path);
    await page.getByRole('slider', { name: 'Speed' }).press('End');
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(page.getByText(/^1[5-9]\d of /)).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.sounding, .sounding-end').first()).toBeInViewport();
  }
});

test('shows where it was sent, though one has just clicked in the source; Space plays from the position too', async ({
  launch,
  folder,
}) => {
  const python = makePythonWithDecoder(folder());
  writeFileSync(join(python.library, 'down.py'), 'e\n'.repeat(200));
  const { page } = await launch({ env: python.env });
  await indexAt(page, python.library);
  await openModule(page, 'down.py');
  await page.locator('.cm-line').first().click();
  const position = page.getByRole('slider', { name: 'Position' });
  await position.press('End');
  await position.press('ArrowLeft');
  await expect(page.locator('.sounding, .sounding-end').first()).toBeInViewport();
  await position.press('Home');
  await position.press(' ');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await position.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('plays again what came to its end', async ({ launch, folder }) => {
  const python = makePythonWithDecoder(folder());
  writeFileSync(join(python.library, 'tiny.py'), 'e = 1\n');
  const { page } = await launch({ env: python.env });
  await indexAt(page, python.library);
  await openModule(page, 'tiny.py');
  for (let time = 0; time < 2; time++) {
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(page.getByText(/^[3-6] of 6$/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Stop' })).toBeDisabled();
  }
});

test('the place and the module are there again after a restart', async ({ launch, folder }) => {
  const data = folder();
  const { env, library } = makePythonWithDecoder(folder());
  const first = await launch({ data, env });
  await indexAt(first.page, library);
  await openModule(first.page, MODULE);
  // Another Python is in use when Sounder ends: the module is restored all the same.
  await first.page.getByRole('button', { name: 'Library', exact: true }).click();
  await first.page.getByRole('listitem').filter({ hasText: 'Samples' }).getByRole('button').click();
  await first.page.getByRole('button', { name: 'Listen' }).click();
  await first.close();
  const { page } = await launch({ data, env });
  await expect(page.getByRole('heading', { name: MODULE })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveAttribute('aria-current', 'page');
});

test('speed, pitch and volume are after a restart as the hand left them', async ({ launch, folder }) => {
  const data = folder();
  const first = await launch({ data });
  await first.page.getByRole('listitem').filter({ hasText: 'Samples' }).getByRole('button').first().click();
  await first.page.getByRole('option', { name: 'hello.py' }).click();
  const dial = (name: string) => first.page.getByRole('slider', { name, exact: true });
  await dial('Speed').press('End');
  await dial('Pitch').press('Home');
  await dial('Volume').press('ArrowLeft');
  const left = await Promise.all(
    ['Speed', 'Pitch', 'Volume'].map((name) => dial(name).getAttribute('aria-valuenow')),
  );
  await first.close();
  const { page } = await launch({ data });
  await expect(page.getByRole('heading', { name: 'hello.py' })).toBeVisible();
  for (const [at, name] of ['Speed', 'Pitch', 'Volume'].entries())
    await expect(page.getByRole('slider', { name, exact: true })).toHaveAttribute(
      'aria-valuenow',
      left[at] ?? '',
    );
  expect(left).toEqual(['100', expect.any(String), '69']);
});
