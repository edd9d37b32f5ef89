import { describe, expect, test } from 'vitest';
import { runOf } from '../../../renderer/state/index-run.ts';

const progress = (installation: number, bytes: number, bytesTotal: number) => ({
  installation,
  files: 0,
  filesTotal: 0,
  bytes,
  bytesTotal,
  filesPerSecond: 0,
});

describe('indexes asked for together', () => {
  test('are counted as ended and asked, with all bytes read', () => {
    const run = runOf([progress(1, 30, 30)], [progress(2, 10, 40), progress(3, 0, 0), progress(4, 0, 0)]);
    expect(run).toEqual({ asked: 4, ended: 1, bytes: 40, share: 1.25 / 4 });
  });

  test('are none where nothing is under way', () => {
    expect(runOf([progress(1, 30, 30)], [])).toBeNull();
  });
});
