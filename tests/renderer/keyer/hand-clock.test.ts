import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyerSettings } from '../../../core/keyer/modes.ts';
import { seconds } from '../../../core/units.ts';
import { HandClock } from '../../../renderer/keyer/hand-clock.ts';
import { AT_20, marksOf } from '../../core/keyer/playing.ts';

const straight: KeyerSettings = { mode: 'straight', timing: AT_20, isSwapped: false, settling: seconds(0) };
/** Marks of a straight key: each is closed and open so long, in 128ths of a second, which add up exactly. */
const anyMarks = () => fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })));
const PART = 1 / 128;

const edge = (at: number, isClosed: boolean) => ({ lever: 'dot' as const, isClosed, at: seconds(at) });
const rounded = (marks: ReturnType<typeof marksOf>) =>
  marks.map((mark) => mark.map((at) => Math.round(at * 1000)));

describe('the clock of a hand', () => {
  test('tells what happened once it is sure that nothing before is under way', () => {
    const clock = new HandClock(straight);
    clock.move(edge(1, true));
    expect(clock.advance(seconds(1.01))).toEqual([]);
    expect(clock.advance(seconds(1.03))).toEqual([{ kind: 'down', at: 1 }]);
    expect(clock.until).toBe(1.01);
  });

  test('puts off what comes after silence was told, and keeps the lengths of marks and gaps', () => {
    const clock = new HandClock(straight);
    clock.advance(seconds(1.32));
    for (const [start, end] of [
      [1.05, 1.11],
      [1.17, 1.35],
    ] as const) {
      clock.move(edge(start, true));
      clock.move(edge(end, false));
    }
    expect(rounded(marksOf(clock.advance(seconds(3))))).toEqual([
      [1300, 1360],
      [1420, 1600],
    ]);
  });

  test('goes by the events again after a pause', () => {
    const clock = new HandClock(straight);
    clock.advance(seconds(1.32));
    clock.move(edge(1.05, true));
    clock.move(edge(1.1, false));
    clock.move(edge(2.5, true));
    clock.move(edge(2.6, false));
    expect(rounded(marksOf(clock.finish())).at(-1)).toEqual([2500, 2600]);
  });

  test('tells the last edge when nothing more will come', () => {
    const clock = new HandClock(straight);
    clock.move(edge(1, true));
    clock.move(edge(1.06, false));
    expect(marksOf(clock.finish())).toEqual([[1, 1.06]]);
    expect(clock.finish()).toEqual([]);
  });

  test('keeps every mark and every gap as it was keyed when all of it comes late', () => {
    fc.assert(
      fc.property(anyMarks(), fc.integer({ min: 0, max: 60 }), (marks, late) => {
        const clock = new HandClock(straight);
        clock.advance(seconds(10 + late * PART + 0.02));
        let at = 10;
        for (const [closed, open] of marks) {
          clock.move(edge(at, true));
          clock.move(edge(at + closed * PART, false));
          at += (closed + open) * PART;
        }
        const told = marksOf(clock.finish());
        expect(told.map(([start, end]) => Math.round((end - start) / PART))).toEqual(
          marks.map(([closed]) => closed),
        );
        const starts = told.map(([start]) => start);
        const apart = starts
          .slice(1)
          .map((start, after) => Math.round((start - (starts[after] ?? 0)) / PART));
        expect(apart).toEqual(marks.slice(0, -1).map(([closed, open]) => closed + open));
      }),
    );
  });

  test('ends every mark, whatever its events say and whenever they come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ max: 1e6, min: 0 }), fc.boolean())), (events) => {
        const clock = new HandClock(straight);
        const sounds = events.flatMap(([at, isClosed]) => {
          clock.move(edge(at / 1000, isClosed));
          return clock.advance(seconds(at / 2000));
        });
        clock.move(edge(0, false));
        const kinds = [...sounds, ...clock.finish()].map(({ kind }) => kind);
        expect(kinds).toEqual(kinds.map((_, at) => (at % 2 === 0 ? 'down' : 'up')));
        expect(kinds.length % 2).toBe(0);
      }),
    );
  });
});
