import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Sounder } from './app.ts';

/** How smooth a page was, in milliseconds. */
export interface Frames {
  readonly frames: number;
  /** The longest time from one frame to the next, by the clock: a busy machine makes it longer. */
  readonly longestFrame: number;
  /** The longest task of script, style and layout, in time of the processor: what the page itself did. */
  readonly longestTask: number;
}

interface Watch {
  endWatch?: () => Omit<Frames, 'longestTask'>;
}

/** One event of a recording by Chromium's tracing; times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the processor; only whole events have it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What the page did while `work` went on. */
export async function framesDuring(
  { app }: Pick<Sounder, 'app'>,
  page: Page,
  work: () => Promise<void>,
): Promise<Frames> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: ['*'] }),
  );
  await page.evaluate(() => {
    const times: number[] = [];
    let isWatching = true;
    const look = (time: number) => {
      times.push(time);
      if (isWatching) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    (window as Watch).endWatch = () => {
      isWatching = false;
      const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
      return { frames: times.length, longestFrame: Math.max(0, ...gaps) };
    };
  });
  await work();
  const seen = await page.evaluate(() => (window as Watch).endWatch?.());
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  if (seen === undefined) throw new Error('the page was loaded anew while it was watched');
  return { ...seen, longestTask: longestTask(file) };
}

/** The longest task on the main thread of any page. */
function longestTask(file: string): number {
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { readonly traceEvents: TraceEvent[] };
  const threads = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`);
  const tasks = traceEvents.filter(({ pid, tid }) => threads.includes(`${String(pid)} ${String(tid)}`));
  const longest = tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0);
  if (longest === 0) throw new Error('the recording has no task of the page');
  return longest / 1000;
}
