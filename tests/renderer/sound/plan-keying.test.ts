import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGE } from '../../../core/audio/envelope.ts';
import { buildTimeline, duration, type Timeline } from '../../../core/timeline/timeline.ts';
import { seconds, type Seconds, unitLength, units, wordsPerMinute } from '../../../core/units.ts';
import { HORIZON, PlanKeying } from '../../../renderer/sound/plan-keying.ts';
import { type Plan, STRAIGHT } from '../../../renderer/sound/route.ts';
import { PaperKey } from './paper-key.ts';

/** A timeline that keys `code` once for each of `times`. */
function timelineOf(code: string, times = 1): Timeline {
  return buildTimeline(
    {
      distinct: [{ symbol: 'CHAR:x', kind: 'sent', letters: [code] }],
      ids: new Uint32Array(times),
      starts: Uint32Array.from({ length: times + 1 }, (_, at) => at),
    },
    'run-on',
  );
}
const unitAt = (speed: number): Seconds => unitLength(wordsPerMinute(speed));
const plan = (timeline: Timeline, unit: Seconds, change: Partial<Plan> = {}): Plan => ({
  timeline,
  unit,
  hand: { fist: 'exact', seed: 1 },
  edge: EDGE,
  route: STRAIGHT,
  ...change,
});
const elements = (key: PaperKey, unit: number) =>
  key
    .marks()
    .map(([from, to]) => (to - from > 2 * unit ? '-' : '.'))
    .join('');
const times = (key: PaperKey) =>
  key.marks().map(([from, to]) => [from.toFixed(9), to.toFixed(9)].map(Number));
/** Calls `fill` every 100 ms from `from` to `to`. */
function run(keying: PlanKeying, from: number, to: number): void {
  for (let now = from; now <= to; now += 0.1) keying.fill(now);
}

describe('keying', () => {
  test('opens and closes the gate at the times of the timeline, edges inside the mark', () => {
    const key = new PaperKey();
    const keying = new PlanKeying(key, plan(timelineOf('.-'), unitAt(20)), units(0), 10);
    keying.fill(10);
    const [dot, dash] = key.marks();
    expect(dot?.[1]).toBeCloseTo((dot?.[0] ?? 0) + 0.06, 9);
    expect(dash?.[0]).toBeCloseTo((dot?.[0] ?? 0) + 0.12, 9);
    expect(dash?.[1]).toBeCloseTo((dot?.[0] ?? 0) + 0.3, 9);
    expect(key.jumps()).toBe(0);
  });

  test('schedules no further than the horizon', () => {
    const key = new PaperKey();
    new PlanKeying(key, plan(timelineOf('.', 1000), unitAt(20)), units(0), 0).fill(0);
    expect(Math.max(...key.gate.events.map(({ at }) => at))).toBeLessThan(HORIZON + 0.06);
  });

  test('keys every element once, however often it is filled', () => {
    const key = new PaperKey();
    run(new PlanKeying(key, plan(timelineOf('.--.', 20), unitAt(30)), units(0), 0), 0, 20);
    expect(elements(key, unitAt(30))).toBe('.--.'.repeat(20));
  });

  test('leaves out what it is too late for, and stays true to the clock, when nobody fills it for a long time', () => {
    const [late, punctual] = [new PaperKey(), new PaperKey()];
    const begin = (key: PaperKey) =>
      new PlanKeying(key, plan(timelineOf('.--.', 40), unitAt(30)), units(0), 0);
    const keying = begin(late);
    run(begin(punctual), 0, 30);
    run(keying, 0, 1);
    run(keying, 6, 30);
    const isLost = ([from]: readonly number[]) => (from ?? 0) > 1 + HORIZON && (from ?? 0) < 6;
    expect(times(late)).toEqual(times(punctual).filter((mark) => !isLost(mark)));
    expect(late.jumps()).toBe(0);
    expect(keying.positionAt(30)).toBe(duration(timelineOf('.--.', 40)));
  });

  test('changes speed at any moment without a click or a lost element', () => {
    const speed = fc.integer({ min: 5, max: 100 });
    const changes = fc.array(fc.record({ after: fc.double({ min: 0, max: 0.9, noNaN: true }), speed }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(speed, changes, (first, list) => {
        const key = new PaperKey();
        const timeline = timelineOf('.-..-', 12);
        const keying = new PlanKeying(key, plan(timeline, unitAt(first)), units(0), 0);
        let now = 0;
        keying.fill(now);
        for (const change of list) {
          now += change.after;
          keying.fill(now);
          keying.change({ unit: unitAt(change.speed) }, now);
        }
        run(keying, now, now + 120);
        expect(key.jumps()).toBe(0);
        expect(key.marks()).toHaveLength(5 * 12);
        expect(key.marks().every(([from, to]) => to - from >= 2 * EDGE - 1e-9)).toBe(true);
      }),
    );
  });

  test('sounds the new speed within a fifth of a second, in the middle of a dash too', () => {
    const key = new PaperKey();
    const keying = new PlanKeying(key, plan(timelineOf('-.'), unitAt(5)), units(0), 0); // the dash would last 0.72 s
    keying.fill(0);
    keying.change({ unit: unitAt(100) }, 0.2);
    expect(key.marks()[0]?.[1]).toBeLessThan(0.2 + 0.2);
    expect(key.jumps()).toBe(0);
  });

  test('falls silent within a twentieth of a second, without a click', () => {
    const key = new PaperKey();
    const keying = new PlanKeying(key, plan(timelineOf('-', 50), unitAt(5)), units(0), 0);
    keying.fill(0);
    const silentFrom = keying.stop(0.3);
    keying.fill(0.4);
    expect(key.jumps()).toBe(0);
    expect(Math.max(...key.gate.events.map(({ until }) => until))).toBeLessThan(silentFrom);
    expect(silentFrom).toBeLessThan(0.35);
  });

  test('may be stopped, begun again and changed in any order and haste without a click', () => {
    const step = fc.record({
      after: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.06, noNaN: true }), fc.constant(0.5)),
      speed: fc.integer({ min: 5, max: 100 }),
      does: fc.constantFrom('change', 'restart', 'fill'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const key = new PaperKey();
        const timeline = timelineOf('.-', 50);
        let now = 0;
        let keying = new PlanKeying(key, plan(timeline, unitAt(20)), units(0), now);
        for (const { after, speed, does } of steps) {
          now += after;
          keying.fill(now);
          if (does === 'change') keying.change({ unit: unitAt(speed) }, now);
          if (does !== 'restart') continue;
          const silentFrom = keying.stop(now);
          keying = new PlanKeying(key, plan(timeline, unitAt(speed)), units(12), Math.max(now, silentFrom));
        }
        keying.stop(now);
        expect(key.jumps()).toBe(0);
        expect(key.gate.events.at(-1)?.to).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test('changes its speed where the clock has it, after nobody filled it for a long time', () => {
    const key = new PaperKey();
    const keying = new PlanKeying(key, plan(timelineOf('.--.', 20), unitAt(30)), units(0), 0);
    run(keying, 0, 1);
    const position = keying.positionAt(4.1);
    keying.change({ unit: unitAt(60) }, 4);
    run(keying, 4, 30);
    expect(keying.positionAt(4.1 + unitAt(60))).toBeCloseTo(position + 1, 1);
    expect(key.jumps()).toBe(0);
  });

  test('is never before the place where it began', () => {
    const keying = new PlanKeying(new PaperKey(), plan(timelineOf('-', 50), unitAt(100)), units(100), 5);
    expect([4.9, 5, 5.02].map((time) => keying.positionAt(time))).toEqual([100, 100, 100]);
    expect(keying.positionAt(6)).toBeGreaterThan(100);
  });

  test('tells where it is under the tempo of that time, however many changes follow each other', () => {
    const keying = new PlanKeying(new PaperKey(), plan(timelineOf('-', 50), unitAt(5)), units(0), 0);
    keying.fill(0);
    const heard = keying.positionAt(0.98);
    keying.fill(1);
    keying.change({ unit: unitAt(100) }, 1);
    keying.change({ unit: unitAt(5) }, 1.016);
    expect(keying.positionAt(0.98)).toBeCloseTo(heard, 9);
  });

  test('tells where it is, also across a change of speed', () => {
    const keying = new PlanKeying(new PaperKey(), plan(timelineOf('-', 50), seconds(0.1)), units(0), 0);
    keying.fill(0);
    const before = keying.positionAt(1);
    keying.change({ unit: seconds(0.05) }, 1);
    expect(keying.positionAt(1)).toBe(before);
    expect(keying.positionAt(3) - keying.positionAt(2)).toBeCloseTo(20, 9);
  });
});
