import { describe, expect, test } from 'vitest';
import { againWords, resultWords, rightShare } from '../../../renderer/words/practice.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

describe('the words for practice', () => {
  test('say when a card comes again', () => {
    const again = (wait: number) => againWords(1e12 + wait, 1e12);
    expect([0, MINUTE, 10 * MINUTE, 120 * MINUTE, DAY, 3 * DAY, 120 * DAY, 800 * DAY].map(again)).toEqual([
      'now',
      'in 1 minute',
      'in 10 minutes',
      'in 2 hours',
      'in 1 day',
      'in 3 days',
      'in 4 months',
      'in 2 years',
    ]);
  });

  test('say of what was due long ago that it is due now', () => {
    expect(againWords(1, 1e12)).toBe('now');
  });

  test('round no mistake away', () => {
    expect(rightShare(27, 28)).toBe('96.4');
    expect(rightShare(9999, 10_000)).toBe('99.9');
    expect(rightShare(28, 28)).toBe('100');
    expect(rightShare(0, 0)).toBe('–');
  });

  test('tell a result', () => {
    expect(resultWords({ right: 27, attempts: 28 }, 17.83)).toBe(
      '27 of 28 attempts right, 17.8 words per minute.',
    );
    expect(resultWords({ right: 0, attempts: 0 }, null)).toBe('Nothing was attempted.');
  });
});
