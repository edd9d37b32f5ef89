import { expect, test } from 'vitest';
import { restartLimit } from '../../electron/restart-limit.ts';

test('a restart limit grants so many in a time, and more once it has passed', () => {
  let time = 0;
  const mayRestart = restartLimit(2, 100, () => time);
  expect([mayRestart(), mayRestart(), mayRestart()]).toEqual([true, true, false]);
  time = 99;
  expect(mayRestart()).toBe(false);
  time = 100;
  expect([mayRestart(), mayRestart(), mayRestart()]).toEqual([true, true, false]);
});
