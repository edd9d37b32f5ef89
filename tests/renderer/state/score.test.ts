import { expect, test } from 'vitest';
import type { Attempt } from '../../../core/practice/attempt.ts';
import { scoreOf } from '../../../renderer/state/score.ts';

const right: Attempt = {
  ...{ number: 0, at: 0, took: 3_600_000, speed: null, keyed: '.', isTakenBack: false },
  expected: 'CHAR:e',
  code: '.-.-.-.-.-',
  outcome: 'right',
  got: 'CHAR:e',
};

test('the speed of what was keyed leaves long pauses out', () => {
  expect(scoreOf([right]).speed).toBeCloseTo((1.2 * 30) / 30);
});

test('the speed of what was heard is that at which it sounded', () => {
  expect(scoreOf([{ ...right, speed: 25 }]).speed).toBeCloseTo(25);
});

test('nothing comes to nothing', () => {
  expect(scoreOf([])).toEqual({ right: 0, attempts: 0, speed: null });
});
