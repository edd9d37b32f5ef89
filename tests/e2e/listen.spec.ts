import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { elementsHeard, giveEars, recorded, secondsHeard, stretchesOf } from './support/ear.ts';
import { elementsOf, indexAt, indexNewest, openModule, withPython } from './support/listening.ts';
import { makePythonWithDecoder } from './support/python.ts';

const MODULE = 'json/decoder.py';
const UNIT = 0.06; // 20 words per minute, which a fresh Sounder begins with

test('finds the Pythons, indexes the newest, and sends json/decoder.py as Morse that can be read', async ({
  launch,
  folder,
}) => {
  const page = await withPython(launch, folder);
  const newest = await indexNewest(page);
  await openModule(page, MODULE);

  const text = readFileSync(join(newest.library, MODULE), 'utf8');
  await expect(page.getByLabel('Source')).toContainText(text.split('\n')[0] ?? '');
  const expected = await elementsOf(page, newest.id, text);

  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => secondsHeard(page), { timeout: 20_000 }).toBeGreaterThan(5.5);
  const stretches = stretchesOf(await recorded(page));
  const whole = stretches.filter(({ from, length }) => from + length - (stretches[0]?.from ?? 0) < 5);
  const heard = elementsHeard(whole, UNIT);
  expect(heard.length).toBeGreaterThan(20);
  expect(expected.slice(0, heard.length)).toBe(heard);
  for (const { isTone, length } of whole.slice(0, -1)) {
    const units = length / UNIT;
    expect(Math.abs(units - (isTone && units > 2 ? 3 : 1))).toBeLessThan(0.15);
  }
});

test('sounds at the pitch and the volume that are set, while it plays', async ({ launch, folder }) => {
  const page = await withPython(launch, folder);
  await indexNewest(page);
  await openModule(page, MODULE);
  await page.getByRole('slider', { name: 'Speed' }).press('Home'); // long tones are easy to measure
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => secondsHeard(page)).toBeGreaterThan(2);
  await page.getByRole('slider', { name: 'Pitch' }).press('End');
  await page.getByRole('slider', { name: 'Volume' }).press('End');
  const changed = await secondsHeard(page);
  await expect.poll(() => secondsHeard(page)).toBeGreaterThan(changed + 2);
  const { rate, samples } = await recorded(page);
  const before = samples.subarray(0, rate * 1.5);
  const after = samples.subarray(Math.round((changed + 0.5) * rate));
  expect(pitchOf(before, rate)).toBeCloseTo(600, -1);
  expect(pitchOf(after, rate)).toBeCloseTo(1200, -1);
  expect(peakOf(after) / peakOf(before)).toBeCloseTo((100 / 70) ** 2, 1);
});

test('changes the speed while it sounds, without a click or a lost element', async ({ launch, folder }) => {
  const page = await withPython(launch, folder);
  const newest = await indexNewest(page);
  await openModule(page, MODULE);
  const expected = await elementsOf(page, newest.id, readFileSync(join(newest.library, MODULE), 'utf8'));

  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => secondsHeard(page)).toBeGreaterThan(2);
  await page.getByRole('slider', { name: 'Speed' }).press('End'); // 100 words per minute
  const changed = await secondsHeard(page);
  await expect.poll(() => secondsHeard(page)).toBeGreaterThan(changed + 2);
  const recording = await recorded(page);
  const tones = stretchesOf(recording)
    .filter(({ isTone }) => isTone)
    .slice(0, -1);

  // A dot or a dash of either speed, and one mark that began at one and ended at the other.
  const kinds = [[0.06, '.'], [0.18, '-'], [0.012, '.'], [0.036, '-']] as const; // prettier-ignore
  const kindOf = (length: number) => kinds.find(([ideal]) => Math.abs(length - ideal) < 0.0055)?.[1] ?? '?';
  const heard = tones.map(({ length }) => kindOf(length)).join('');
  // That one may have any length between; were one lost, all behind it would be wrong.
  expect([...heard].filter((kind, at) => kind !== expected[at]).length).toBeLessThanOrEqual(1);

  const late = tones.filter(({ from }) => from > changed + 0.5);
  expect(late.length).toBeGreaterThan(20);
  expect(late.every(({ length }) => length < 0.05)).toBe(true);
  expect(steepest(recording.samples)).toBeLessThan(1.2 * ((2 * Math.PI * 600) / recording.rate));
});

test('Esc stops the sound from any place', async ({ launch, folder }) => {
  const page = await withPython(launch, folder);
  await indexNewest(page);
  await openModule(page, MODULE);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => secondsHeard(page)).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await page.getByRole('combobox', { name: 'Find a module' }).press('Escape');
  // The audio clock itself stops once all is silent: nothing more is heard, and the last of it is silence.
  let before = -1;
  const grown = async () => -before + (before = await secondsHeard(page));
  await expect.poll(grown, { intervals: [300] }).toBe(0);
  const { rate, samples } = await recorded(page);
  expect(samples.slice(-rate * 0.01).every((value) => Math.abs(value) < 1e-3)).toBe(true);
  await page.getByRole('button', { name: 'Listen' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeDisabled();
});

test('sounds on from the same place while other areas are chosen', async ({ launch, folder }) => {
  const python = makePythonWithDecoder(folder());
  mkdirSync(join(python.library, 'test'));
  writeFileSync(join(python.library, 'test', 'test_few.py'), 'assert True\n'.repeat(99));
  const { page } = await launch({ env: python.env });
  await giveEars(page);
  await page.reload();
  await indexAt(page, python.library);
  await openModule(page, MODULE);
  const place = async () => {
    const words = await page.getByRole('region', { name: 'Now sounding' }).locator('p').textContent();
    return Number(words?.split(' ')[0]);
  };
  await page.getByRole('slider', { name: 'Speed' }).press('End'); // 100 words per minute
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => secondsHeard(page)).toBeGreaterThan(2);
  const before = await place();
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await page.getByRole('button', { name: /^What counts/ }).press('Enter');
  const card = page.getByRole('dialog', { name: 'What counts' });
  for (const area of ['tests', 'bundled tools', 'library', 'bundled tools', 'library', 'library']) {
    await card.getByRole('checkbox', { name: new RegExp(`^${area}`) }).press('Space'); // faster than it is counted
  }
  await expect(card.getByRole('checkbox', { name: /^library/ })).not.toBeChecked();
  const changed = await secondsHeard(page);
  await expect.poll(() => secondsHeard(page)).toBeGreaterThan(changed + 2);
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  expect(await place()).toBeGreaterThan(before);
  await expect(page.getByRole('button', { name: 'Dismiss' })).toBeHidden(); // nothing went wrong
  const silences = stretchesOf(await recorded(page)).filter(({ isTone, length }) => !isTone && length > 1);
  expect(silences).toEqual([]);
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await expect(page.getByRole('option')).toHaveCount(22);
});

/** The pitch of what sounds: how often the wave goes up through zero, over the time that it is loud. */
function pitchOf(samples: Float32Array, rate: number): number {
  const loud = peakOf(samples) / 50;
  let crossings = 0;
  let last = -1;
  let sounding = 0;
  for (let at = 1; at < samples.length; at++) {
    if ((samples[at - 1] ?? 0) >= 0 || (samples[at] ?? 0) < 0) continue;
    if (Math.max(...samples.subarray(at, at + 20)) < loud) continue;
    if (last >= 0 && at - last < rate / 250) {
      crossings++;
      sounding += at - last;
    }
    last = at;
  }
  return sounding === 0 ? 0 : (crossings * rate) / sounding;
}

function peakOf(samples: Float32Array): number {
  return samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** The steepest step between neighbouring samples, as a share of the peak. */
function steepest(samples: Float32Array): number {
  const peak = peakOf(samples);
  let most = 0;
  for (let at = 1; at < samples.length; at++) {
    most = Math.max(most, Math.abs((samples[at] ?? 0) - (samples[at - 1] ?? 0)));
  }
  return most / peak;
}
