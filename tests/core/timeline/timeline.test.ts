import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Signals } from '../../../core/encode/signal.ts';
import { gapStretch } from '../../../core/timeline/farnsworth.ts';
import {
  buildTimeline,
  duration,
  marksFrom,
  signalAt,
  signalOf,
  type Spacing,
  startOf,
} from '../../../core/timeline/timeline.ts';
import { wordsPerMinute } from '../../../core/units.ts';

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
const STRETCH = gapStretch(wordsPerMinute(20), wordsPerMinute(10));
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

  test('stretches the gaps between letters and no other', () => {
    const stretched = buildTimeline(signals(['.-'], ['.']), 'spaced', 2);
    expect([...marksFrom(stretched, 0)].map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 5],
      [11, 12],
    ]);
    expect([0, 1, 2].map((signal) => startOf(stretched, signal))).toEqual([0, 11, 18]);
  });

  test('finds the signal at the place it begins and just before the next, and its place in the source', () => {
    fc.assert(
      fc.property(anySignals(), fc.constantFrom(1, STRETCH), (any, stretch) => {
        const timeline = buildTimeline(any, 'spaced', stretch);
        for (const at of any.ids.keys()) {
          expect(signalAt(timeline, startOf(timeline, at))).toBe(at);
          expect(signalAt(timeline, startOf(timeline, at + 1) - 1e-6)).toBe(at);
          expect(signalOf(any, any.starts[at] ?? 0)).toBe(at);
        }
      }),
    );
  });

  test('finds the signal of a place inside a keyword, behind the end and where there is none', () => {
    const keyword: Signals = { ...signals(['.'], ['-']), starts: Uint32Array.of(0, 5, 6) };
    expect([0, 4, 5, 6, 99].map((place) => signalOf(keyword, place))).toEqual([0, 0, 1, 1, 1]);
    expect(signalOf(signals(), 0)).toBe(-1);
  });

  test('takes eight bytes a signal, and counts on beyond 2^32 units', () => {
    const long = signals(['-'.repeat(10_000)]);
    const times = (count: number) =>
      buildTimeline({ ...long, ids: new Uint32Array(count), starts: new Uint32Array(count + 1) }, 'spaced');
    const { keyed, parting } = times(100_000);
    expect(keyed.byteLength + parting.byteLength).toBe(8 * 100_001);
    expect(duration(times(200_000))).toBe(200_000 * (10_000 * 4 + 2));
  });

  test('has marks that never touch or overlap, and all of them inside their signal', () => {
    const stretches = fc.constantFrom(1, STRETCH);
    fc.assert(
      fc.property(
        anySignals(),
        fc.constantFrom<Spacing>('run-on', 'spaced'),
        stretches,
        (any, spacing, stretch) => {
          const timeline = buildTimeline(any, spacing, stretch);
          let last = -1;
          for (const { start, end } of marksFrom(timeline, 0)) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            expect(signalAt(timeline, start)).toBe(signalAt(timeline, end - 0.5));
            last = end;
          }
          expect(last).toBeLessThanOrEqual(duration(timeline));
        },
      ),
    );
  });
});
