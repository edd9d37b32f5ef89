import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { happenedAt } from '../../../renderer/keyer/event-time.ts';

describe('the time of an event', () => {
  test('is what it says', () => {
    expect(happenedAt(59_900, 60_000)).toBe(59.9);
  });

  test('is now where that is older than a busy window makes it, is to come, or is none', () => {
    for (const said of [59_499, 60_001, -1, NaN, Infinity]) expect(happenedAt(said, 60_000)).toBe(60);
  });

  test('is now where it lies before what it ends', () => {
    expect(happenedAt(59_900, 60_000, 59_950)).toBe(60);
    expect(happenedAt(59_950, 60_000, 59_950)).toBe(59.95);
  });

  test('lies between half a second ago and now, whatever is said', () => {
    fc.assert(
      fc.property(fc.double(), fc.double({ min: 0, max: 1e9, noNaN: true }), (said, now) => {
        const at = happenedAt(said, now);
        expect(at).toBeLessThanOrEqual(now / 1000);
        expect(at).toBeGreaterThanOrEqual((now - 500) / 1000);
      }),
    );
  });
});
