import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Memory } from '../../../core/practice/drill-card.ts';
import { grades } from '../../../core/practice/drill-card.ts';
import { reviewed } from '../../../core/practice/schedule.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const now = Date.UTC(2026, 10, 22);
const numbersOf = (memory: Memory) => Object.values(memory).filter((value) => typeof value === 'number');

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
    expect(reviewed(first, 'good', now - 900 * DAY)).toEqual(reviewed(first, 'good', now));
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
          expect(memory.due).toBeGreaterThan(memory.reviewedAt);
        }
      }),
    );
  });
});
