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

  test('stands still where the clock goes back', () => {
    const time = new PracticeTime(1000);
    time.did(2000);
    time.did(500);
    expect(time.did(2500)).toBe(1500);
  });
});
