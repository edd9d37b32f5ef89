import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { streak } from '../../../core/practice/day.ts';

const today = '2026-03-01';

describe('a streak', () => {
  test.each([
    ['of nothing is none', [], 0, 0],
    ['of today is one', [today], 1, 1],
    ['of yesterday is not broken yet', ['2026-02-28'], 1, 1],
    ['of the day before is broken', ['2026-02-27'], 0, 1],
    ['goes over the end of a month', ['2026-02-27', '2026-02-28', today], 3, 3],
    ['stops at a gap', ['2026-02-25', '2026-02-26', '2026-02-28', today], 2, 2],
    ['knows a longer one of before', ['2026-01-01', '2026-01-02', '2026-01-03', today], 1, 3],
    ['goes on where the clock was put back a day', ['2026-02-28', today, '2026-03-02'], 3, 3],
    ['knows nothing of a clock that was years ahead', ['2031-05-05', '2026-02-28', today], 2, 2],
    ['counts a day once', [today, today], 1, 1],
  ])('%s', (_name, days, current, longest) => {
    expect(streak(days, today)).toEqual({ days: current, longest });
  });

  test('is the same in whatever order the days come', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-02-${String(of).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(day), (days) => {
        expect(streak(days.toReversed(), today)).toEqual(streak(days, today));
      }),
    );
  });
});
