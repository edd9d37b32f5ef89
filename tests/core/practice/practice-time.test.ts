import { describe, expect, test } from 'vitest';
import { IDLE, PracticeTime } from '../../../core/practice/practice-time.ts';

describe('the time practised', () => {
  test('is what lies between what was done', () => {
    const time = new PracticeTime(1000);
    time.did(2000);
    expect(time.did(2500)).toBe(1500);
  });

  test('counts a long pause no longer than somebody thinks', () => {
    expect(new PracticeTime(0).did(3_600_000)).toBe(IDLE);
  });

  test('is told for a moment at which nothing is done, and is none the longer', () => {
    const time = new PracticeTime(1000);
    time.did(2000);
    expect([time.by(2400), time.by(3_600_000), time.by(500)]).toEqual([1400, 1000 + IDLE, 1000]);
    expect(time.practised).toBe(1000);
  });

  test('stands still where the clock goes back', () => {
    const time = new PracticeTime(1000);
    time.did(2000);
    time.did(500);
    expect(time.did(2500)).toBe(1500);
  });
});
