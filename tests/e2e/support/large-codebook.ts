import type { Page } from '@playwright/test';
import type { Tally } from '../../../core/count/tally.ts';
import { defaultSettings, type Settings } from '../../../core/settings.ts';
import type { Sounder } from './app.ts';
import type { FakeComputer } from './fake-bridge.ts';
import { withModules } from './fake-computer.ts';
import { fakeWindow } from './fake-window.ts';

const SYMBOLS = 9000;

/** A computer on which so many ideographs were counted, the first most often. */
function withSymbols(settings: Partial<Settings> = {}): FakeComputer {
  const computer = withModules({ ...defaultSettings, place: 'codebook', ...settings }, 4);
  const tallies: readonly Tally[] = Array.from({ length: SYMBOLS }, (_, at) => ({
    symbol: `CHAR:${String.fromCodePoint(0x4e00 + at)}` as const,
    count: Math.ceil(1e7 / (at + 1)),
  }));
  return { ...computer, tallies };
}

/** A window on their codebook, with the first rows in view. */
export async function largeCodebook(
  sounder: Pick<Sounder, 'app'>,
  settings: Partial<Settings> = {},
): Promise<Page> {
  const page = await fakeWindow(sounder, withSymbols(settings));
  await page.getByRole('row').nth(5).waitFor();
  return page;
}
