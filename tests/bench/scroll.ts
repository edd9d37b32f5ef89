import type { Page } from '@playwright/test';
import { framesDuring } from '../e2e/support/frames.ts';
import { largeLibrary, searchThrough } from '../e2e/support/large-library.ts';
import { scrollThrough } from '../e2e/support/smoothness.ts';
import { inMilliseconds, type Row } from './row.ts';
import { withApp } from './running-app.ts';

const LIMIT_MS = 50; // what a person begins to see

/** The longest frame by the clock, and the longest task, of a search and of a scroll of 5 s over 12,000 modules. */
export function benchScroll(): Promise<readonly Row[]> {
  return withApp({}, async (app) => {
    const page = await largeLibrary({ app });
    const rows = async (what: string, work: (page: Page) => Promise<void>): Promise<readonly Row[]> => {
      const { frames, longestFrame, longestTask } = await framesDuring({ app }, page, () => work(page));
      const over = `${what} over 12,000 modules, ${frames} frames`;
      const against = `limit: ${LIMIT_MS} ms`;
      const row = (longest: string, time: number): Row => ({
        what: `${longest}, ${over}`,
        value: inMilliseconds(time),
        against,
        ratio: time / LIMIT_MS,
        limit: 1,
      });
      return [row('longest frame', longestFrame), row('longest task of the page', longestTask)];
    };
    return [...(await rows('search', searchThrough)), ...(await rows('scroll of 5 s', scrollModules))];
  });
}

function scrollModules(page: Page): Promise<void> {
  return scrollThrough(page.getByRole('listbox', { name: 'Modules' }));
}
