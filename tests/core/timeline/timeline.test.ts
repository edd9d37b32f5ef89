import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Signals } from '../../../core/encode/signal.ts';
import {
  buildTimeline,
  duration,
  marksFrom,
  signalAt,
  type Spacing,
} from '../../../core/timeline/timeline.ts';

/** Signals of the given letters, each signal one of a kind: `signals(['.-'], ['-', '..'])`. */
function signals(...letters: readonly (readonly string[])[]): Signals {
  return {
    distinct: letters.map((of, at) => ({
      symbol: `CHAR:${String.fromCodePoint(97 + at)}`,
      kind: 'sent',
      letters: of,
    })),
    ids: Uint32Array.from(letters.keys()),
    starts: Uint32Array.from({ length: letters.length + 1 }, (_, at) => at),
  };
}
const marks = (of: Signals, spacing: Spacing, from = 0) =>
  [...marksFrom(buildTimeline(of, spacing), from)].map(({ start, end }) => [start, end]);
const anySignals = () =>
  fc
    .array(
      fc.array(fc.string({ unit: fc.constantFrom('.', '-'), minLength: 1, maxLength: 6 }), {
        minLength: 1,
        maxLength: 2,
      }),
    )
    .map((letters) => signals(...letters));

describe('a timeline', () => {
  test('sounds a dot for one unit and a dash for three, with one unit of silence after each', () => {
    expect(marks(signals(['.-'], ['.']), 'run-on')).toEqual([
      [0, 1],
      [2, 5],
      [6, 7],
    ]);
  });

  test('parts letters by three units when spaced', () => {
    expect(marks(signals(['.-'], ['.']), 'spaced')).toEqual([
      [0, 1],
      [2, 5],
      [8, 9],
    ]);
  });

  test('parts the escape from its code point as letters are parted', () => {
    expect(marks(signals(['-', '..']), 'run-on')).toEqual([
      [0, 3],
      [4, 5],
      [6, 7],
    ]);
    expect(marks(signals(['-', '..']), 'spaced')).toEqual([
      [0, 3],
      [6, 7],
      [8, 9],
    ]);
  });

  test('takes 50 units for PARIS', () => {
    const paris = signals(['.--.'], ['.-'], ['.-.'], ['..'], ['...']);
    expect(duration(buildTimeline(paris, 'spaced'))).toBe(46); // and 4 more to make a word gap of 7
  });

  test('yields the mark that is sounding and those that follow', () => {
    expect(marks(signals(['.-'], ['.']), 'run-on', 3)).toEqual([
      [2, 5],
      [6, 7],
    ]);
    expect(marks(signals(['.-'], ['.']), 'run-on', 5)).toEqual([[6, 7]]);
  });

  test('finds the signal at any position', () => {
    const timeline = buildTimeline(signals(['.-'], ['.']), 'run-on');
    expect([-1, 0, 5.9, 6, 7, 100].map((position) => signalAt(timeline, position))).toEqual([
      0, 0, 0, 1, 1, 1,
    ]);
    expect(signalAt(buildTimeline(signals(), 'run-on'), 0)).toBe(-1);
  });

  test('has marks that never touch or overlap, and all of them inside their signal', () => {
    fc.assert(
      fc.property(anySignals(), fc.constantFrom<Spacing>('run-on', 'spaced'), (any, spacing) => {
        const timeline = buildTimeline(any, spacing);
        let last = -1;
        for (const { start, end } of marksFrom(timeline, 0)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(signalAt(timeline, start)).toBe(signalAt(timeline, end - 0.5));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(duration(timeline));
      }),
    );
  });
});
