import { describe, expect, test } from 'vitest';
import {
  againWords,
  brokenOffWords,
  resultWords,
  rightShare,
  taskWords,
} from '../../../renderer/words/practice.ts';

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

  test('say before one begins what has no codeword', () => {
    expect(taskWords({ keyed: 1, spelled: 0, unsent: 0 })).toBe('1 symbol to key.');
    expect(taskWords({ keyed: 24, spelled: 1, unsent: 0 })).toBe(
      '24 symbols to key. 1 of them without a codeword: the escape spells it.',
    );
    expect(taskWords({ keyed: 24, spelled: 0, unsent: 2 })).toBe(
      '24 symbols to key. 2 symbols without a signal in this codebook, given.',
    );
  });

  test('tell what became of a copy that was broken off', () => {
    const broken = { source: 'os.py', lines: { first: 3, last: 7 }, attempts: 4, right: 3 };
    expect(brokenOffWords(broken)).toBe(
      'Sounder was closed while you were copying os.py, lines 3 to 7. What you had written is on record: 3 of 4 symbols right.',
    );
  });
});
