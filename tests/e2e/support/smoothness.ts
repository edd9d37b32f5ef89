import type { Locator, Page } from '@playwright/test';
import type { Sounder } from './app.ts';
import { type Frames, framesDuring } from './frames.ts';

// A frame's length by the clock is the machine's too, which may be busy with other things: the page is judged by
// the time that its tasks took of the processor, and the best of three by the clock tells of what else waits.
/** Milliseconds of the processor: what a person begins to see. */
export const LONGEST_TASK = 50;
/** Milliseconds by the clock. */
export const LONGEST_FRAME = 200;
const SCROLL = 5000; // milliseconds

/** Does `work` three times and tells how smooth the page was; what a first time alone costs is in it. */
export async function smoothness(sounder: Sounder, page: Page, name: string, work: () => Promise<void>) {
  const runs: Frames[] = [];
  for (let run = 0; run < 3; run++) runs.push(await framesDuring(sounder, page, work));
  const words = runs.map(
    ({ frames, longestFrame, longestTask }) =>
      `${String(frames)} frames, longest ${longestFrame.toFixed(0)} ms, longest task ${longestTask.toFixed(1)} ms`,
  );
  console.log(`${name}: ${words.join('; ')}`);
  return {
    longestTask: Math.max(...runs.map(({ longestTask }) => longestTask)),
    longestFrame: Math.min(...runs.map(({ longestFrame }) => longestFrame)),
  };
}

/** Scrolls through all rows of a list for five seconds, some of it each frame. */
export async function scrollThrough(list: Locator): Promise<void> {
  await list.evaluate(
    (element, milliseconds) =>
      new Promise<void>((resolve) => {
        const view = element.querySelector('.viewport');
        const began = performance.now();
        const step = (now: number) => {
          const share = Math.max(0, Math.min(1, (now - began) / milliseconds));
          if (view !== null) view.scrollTop = share * (view.scrollHeight - view.clientHeight);
          if (share === 1) resolve();
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    SCROLL,
  );
}
