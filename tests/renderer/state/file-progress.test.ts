import { describe, expect, test } from 'vitest';
import { FileProgress } from '../../../renderer/state/file-progress.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';

/** Progress by a clock that a test sets, in seconds. */
function progressBy() {
  const clock = { seconds: 0 };
  const notices = new Notices();
  const progress = new FileProgress(notices, () => clock.seconds * 1000);
  const tell = (seconds: number, done: number) => {
    clock.seconds = seconds;
    progress.tell({ done, total: 100 }, 'Exporting a');
  };
  return { progress, notices, tell };
}

describe('the progress of work with a file', () => {
  test('is how much is done, and after a while how long the rest takes', () => {
    const { progress, tell } = progressBy();
    tell(10, 0);
    tell(11, 10);
    expect([progress.share, progress.left]).toEqual([0.1, null]); // it would be a guess
    tell(20, 25);
    expect([progress.share, progress.left]).toEqual([0.25, 30]);
    progress.reset();
    expect([progress.share, progress.left]).toEqual([null, null]);
  });

  test('is said at quarters, and not too often', () => {
    const { notices, tell } = progressBy();
    const said = [
      [0, 0],
      [3, 26],
      [6, 30],
      [8, 51],
      [12, 55],
      [13, 80],
      [30, 100],
    ].map(([seconds = 0, done = 0]) => {
      tell(seconds, done);
      return notices.said;
    });
    const quarter = 'Exporting a: 25 %.';
    const half = 'Exporting a: 50 %.';
    expect(said).toEqual(['', '', quarter, quarter, half, half, half]);
  });

  test('of nothing is none', () => {
    const { progress } = progressBy();
    progress.tell({ done: 0, total: 0 }, 'Decoding');
    expect(progress.share).toBe(0);
  });
});
