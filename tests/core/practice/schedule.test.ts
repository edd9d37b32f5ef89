import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Memory } from '../../../core/practice/drill-card.ts';
import { grades } from '../../../core/practice/drill-card.ts';
import { dueAt, reviewed } from '../../../core/practice/schedule.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const now = Date.UTC(2026, 10, 22);
const numbersOf = (memory: Memory) => Object.values(memory).filter((value) => typeof value === 'number');

/** A date that has to be told what time it is. */
class DateWithoutClock extends Date {
  constructor(...given: readonly [] | ConstructorParameters<typeof Date>) {
    if (given.length === 0) throw new Error('the clock was read');
    super(...given);
  }
}

describe('when a card comes again', () => {
  test('is within minutes at first', () => {
    expect(reviewed(null, 'again', now).due).toBe(now + MINUTE);
    expect(reviewed(null, 'good', now).due).toBe(now + 10 * MINUTE);
  });

  test('is days later once it is known', () => {
    const learned = reviewed(reviewed(null, 'good', now), 'good', now + 10 * MINUTE);
    expect(learned).toMatchObject({ state: 'review', reviews: 2, lapses: 0 });
    expect(learned.due).toBeGreaterThanOrEqual(now + DAY);
  });

  test('is soon again once it is forgotten', () => {
    const learned = reviewed(reviewed(null, 'good', now), 'good', now + 10 * MINUTE);
    const forgotten = reviewed(learned, 'again', learned.due);
    expect(forgotten).toMatchObject({ state: 'relearning', lapses: 1 });
    expect(forgotten.due).toBeLessThan(learned.due + DAY);
  });

  test('is later after an easy thought than after a hard one', () => {
    const learned = reviewed(reviewed(null, 'good', now), 'good', now + 10 * MINUTE);
    const [hard, good] = (['hard', 'good'] as const).map((grade) => reviewed(learned, grade, learned.due));
    expect(good?.due).toBeGreaterThan(hard?.due ?? Infinity);
  });

  test('takes a clock that went back for one that stands still', () => {
    const first = reviewed(null, 'good', now);
    const [there, back] = [now, now - 900 * DAY].map((at) => reviewed(first, 'good', at));
    expect(back).toEqual({ ...there, due: (there?.due ?? 0) - 900 * DAY, reviewedAt: now - 900 * DAY });
  });

  test('is soon again after a wrong answer, however far ahead the clock was at the one before', () => {
    const ahead = reviewed(null, 'good', Date.UTC(2036, 10, 19));
    expect(reviewed(ahead, 'again', now).due).toBeLessThan(now + DAY);
  });

  test('is at once where it was answered in what is still to come', () => {
    const ahead = reviewed(null, 'good', now + 3650 * DAY);
    expect(dueAt(ahead, now)).toBe(now);
    expect(dueAt(ahead, ahead.reviewedAt)).toBe(ahead.due);
  });

  test('is reckoned without a clock', () => {
    vi.stubGlobal('Date', DateWithoutClock);
    const learned = reviewed(reviewed(null, 'good', now), 'good', now + 10 * MINUTE);
    vi.unstubAllGlobals();
    expect(learned.reviews).toBe(2);
  });

  test('is a time, and never before the answer, whatever the answers and clocks', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom(...grades), fc.integer({ min: -DAY, max: 400 * DAY })));
    fc.assert(
      fc.property(answers, (given) => {
        let memory: Memory | null = null;
        let at = now;
        for (const [grade, pause] of given) {
          at += pause;
          memory = reviewed(memory, grade, at);
          expect(numbersOf(memory).every(Number.isFinite)).toBe(true);
          expect(memory.reviewedAt).toBe(at);
          expect(memory.due).toBeGreaterThan(at);
        }
      }),
    );
  });
});
