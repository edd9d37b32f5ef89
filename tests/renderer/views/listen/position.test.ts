import { describe, expect, test } from 'vitest';
import { buildTimeline, startOf } from '../../../../core/timeline/timeline.ts';
import { Stops } from '../../../../renderer/state/stops.svelte.ts';
import { positionAfterKey } from '../../../../renderer/views/listen/position-keys.ts';
import { positionMarks } from '../../../../renderer/views/listen/position-marks.ts';

/** So many letters of a dot and a dash, 6 u each. */
const timelineOf = (letters: number) =>
  buildTimeline(
    {
      distinct: [{ symbol: 'CHAR:a', kind: 'sent', letters: ['.-'] }],
      ids: new Uint32Array(letters),
      starts: Uint32Array.from({ length: letters + 1 }, (_, at) => at),
    },
    'run-on',
  );
const ten = timelineOf(10);

describe('the position bar', () => {
  test('marks breakpoints and the loop where they lie in time', () => {
    const stops = new Stops();
    stops.toggle(5);
    stops.loop = { from: 2, to: 4 };
    expect(positionMarks(ten, stops)).toEqual({ breakpoints: [0.5], loop: { from: 0.2, to: 0.4 } });
  });

  test('marks nothing where nothing is sent', () => {
    const stops = new Stops();
    stops.toggle(0);
    expect(positionMarks(timelineOf(0), stops)).toEqual({ breakpoints: [], loop: null });
  });

  test('moves by its step, and by one symbol at least', () => {
    expect(positionAfterKey('ArrowRight', ten, 6, 20)).toBe(26);
    expect(positionAfterKey('ArrowRight', ten, 6, 1)).toBe(startOf(ten, 2));
    expect(positionAfterKey('ArrowLeft', ten, 30, 20)).toBe(10);
    expect(positionAfterKey('ArrowLeft', ten, 30, 1)).toBe(startOf(ten, 4));
  });

  test('leads nowhere outside the transmission', () => {
    expect(positionAfterKey('ArrowLeft', ten, 3, 20)).toBe(0);
    expect(positionAfterKey('PageUp', ten, 58, 1)).toBe(60);
    expect([positionAfterKey('Home', ten, 30, 1), positionAfterKey('End', ten, 30, 1)]).toEqual([0, 60]);
  });

  test('leaves other keys alone', () => {
    expect(positionAfterKey('Tab', ten, 30, 1)).toBeNull();
  });
});
