import { describe, expect, test } from 'vitest';
import { seconds, unitLength, units, wordsPerMinute } from '../../../core/units.ts';
import { hasRoom, isInStep, laidAt, REACH, timeOfStrip } from '../../../renderer/charts/tape-slide.ts';
import { UNIT_WIDTH } from '../../../renderer/charts/tape.ts';

const unit = unitLength(wordsPerMinute(20));
/** Laid in the tenth second, 50 units from the beginning. */
const tempo = { at: seconds(10), position: units(50), unit };

describe('a sliding strip of tape', () => {
  test('slides by its whole reach in the time that this sounds', () => {
    expect(timeOfStrip(unit)).toBeCloseTo((REACH / UNIT_WIDTH) * 0.06);
  });

  test('is in step with the sound until one can see that it strays', () => {
    expect(isInStep(tempo, 50 + 1 / unit, unit, 11)).toBe(true);
    expect(isInStep(tempo, 50 + 1.02 / unit, unit, 11)).toBe(true);
    expect(isInStep(tempo, 50 + 1.04 / unit, unit, 11)).toBe(false);
    expect(isInStep(tempo, 50 + 0.96 / unit, unit, 11)).toBe(false);
  });

  test('is out of step at another speed, and after a jump', () => {
    expect(isInStep(tempo, 50, unitLength(wordsPerMinute(21)), 10)).toBe(false);
    expect(isInStep(tempo, 0, unit, 10)).toBe(false);
  });

  test('makes way for the next before it ends, at any speed', () => {
    expect(hasRoom(tempo, 10)).toBe(true);
    expect(hasRoom(tempo, 10 + timeOfStrip(unit) - 1)).toBe(false);
    expect(hasRoom({ ...tempo, unit: unitLength(wordsPerMinute(100)) }, 10)).toBe(true);
  });

  test('is followed by one that shows the same', () => {
    const next = laidAt(tempo, 12);
    expect(next.at).toBe(12);
    expect(isInStep(next, 50 + 5 / unit, unit, 15)).toBe(true);
  });
});
