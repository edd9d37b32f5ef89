import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGE } from '../../../core/audio/envelope.ts';
import { gapStretch } from '../../../core/timeline/farnsworth.ts';
import { fists } from '../../../core/timeline/fist.ts';
import { buildTimeline, duration, startOf, type Timeline } from '../../../core/timeline/timeline.ts';
import { unitLength, units, wordsPerMinute } from '../../../core/units.ts';
import { PlanKeying } from '../../../renderer/sound/plan-keying.ts';
import { type Plan, type Route, STRAIGHT } from '../../../renderer/sound/route.ts';
import { PaperKey } from './paper-key.ts';

const CODE = '.-..-';
const SIGNALS = 12;
const unit = unitLength(wordsPerMinute(20));
const signals = {
  distinct: [{ symbol: 'CHAR:x' as const, kind: 'sent' as const, letters: [CODE] }],
  ids: new Uint32Array(SIGNALS),
  starts: Uint32Array.from({ length: SIGNALS + 1 }, (_, at) => at),
};
const timelines = [
  buildTimeline(signals, 'run-on'),
  buildTimeline(signals, 'spaced'),
  buildTimeline(signals, 'spaced', gapStretch(wordsPerMinute(20), wordsPerMinute(5))),
] as const;
const [runOn] = timelines;
const hands = fists.map((fist) => ({ fist, seed: 3 }));
const [exact] = hands;

function keyed(route: Route, change: Partial<Plan> = {}, signal = 0) {
  const key = new PaperKey();
  const timeline = change.timeline ?? runOn;
  const plan = { timeline, hand: exact ?? { fist: 'exact', seed: 3 }, unit, edge: EDGE, route, ...change };
  const keying = new PlanKeying(key, plan, startOf(timeline, signal), 0);
  keying.fill(0); // at once, as its owner does: the first mark waits for nobody
  return { key, keying };
}
function run(keying: PlanKeying, from: number, to: number): void {
  for (let now = from; now <= to; now += 0.1) keying.fill(now);
}
const anyTimeline = fc.constantFrom<Timeline>(...timelines);
const anyHand = fc.constantFrom(...hands);

describe('keying', () => {
  test('stands before a halt, of which not one mark sounds, whoever keys and however letters are parted', () => {
    fc.assert(
      fc.property(anyTimeline, anyHand, fc.integer({ min: 1, max: SIGNALS }), (timeline, hand, halt) => {
        const { key, keying } = keyed({ halts: [halt], loop: null }, { timeline, hand });
        run(keying, 0, 120);
        expect(key.marks()).toHaveLength(CODE.length * halt);
        expect(keying.standsAt(120)).toBe(halt === SIGNALS ? 'end' : 'halt');
        expect(keying.positionAt(120)).toBe(startOf(timeline, halt));
      }),
    );
  });

  test('forgets the rounds of a short loop as it goes', () => {
    const quick = unitLength(wordsPerMinute(100));
    const distinct = [{ symbol: 'CHAR:e' as const, kind: 'sent' as const, letters: ['.'] }];
    const timeline = buildTimeline({ ...signals, distinct }, 'run-on');
    const { keying } = keyed({ halts: [], loop: { from: 0, to: 1 } }, { timeline, unit: quick });
    run(keying, 0, 60);
    const middles = [3, 20, 50].map((time) => keying.positionAt(time + quick));
    expect(new Set(middles)).toEqual(new Set([0])); // of what is forgotten it knows but where the oldest round begins
  });

  test('goes on from a halt, and stands before the next one', () => {
    const { key, keying } = keyed({ halts: [2, 5], loop: null }, {}, 2);
    run(keying, 0, 30);
    expect(key.marks()).toHaveLength(3 * CODE.length);
    expect(keying.positionAt(30)).toBe(startOf(runOn, 5));
  });

  test('stands before a halt that was set in its way just in time, and not before one that was taken away', () => {
    const { key, keying } = keyed({ halts: [3], loop: null });
    run(keying, 0, 1);
    keying.change({ route: { halts: [2], loop: null } }, 1); // the second symbol ends at 1.71 s
    run(keying, 1, 3);
    expect(keying.standsAt(1.7)).toBeNull();
    expect(keying.standsAt(1.72)).toBe('halt');
    expect(key.marks()).toHaveLength(2 * CODE.length);
    const { key: other, keying: free } = keyed({ halts: [2], loop: null });
    run(free, 0, 1.5);
    free.change({ route: STRAIGHT }, 1.5);
    run(free, 1.5, 30);
    expect(other.marks()).toHaveLength(SIGNALS * CODE.length);
  });

  test('stands where it came to stand, whatever changes then', () => {
    const { key, keying } = keyed({ halts: [2], loop: null });
    run(keying, 0, 3);
    keying.change({ unit: unitLength(wordsPerMinute(40)), timeline: timelines[1] }, 3);
    run(keying, 3, 10);
    expect(key.marks()).toHaveLength(2 * CODE.length);
    expect(keying.positionAt(10)).toBe(startOf(timelines[1], 2));
  });

  test('goes round and round without a gap at the seam', () => {
    const { key, keying } = keyed({ halts: [], loop: { from: 1, to: 3 } });
    run(keying, 0, 12);
    const marks = key.marks();
    const round = (startOf(runOn, 3) - startOf(runOn, 1)) * unit;
    const first = CODE.length;
    for (let at = first; at + 2 * CODE.length < marks.length; at++) {
      expect((marks[at + 2 * CODE.length]?.[0] ?? 0) - (marks[at]?.[0] ?? 0)).toBeCloseTo(round, 9);
    }
    expect(keying.standsAt(12)).toBeNull();
    expect(keying.positionAt(12)).toBeLessThan(startOf(runOn, 3));
    expect(key.jumps()).toBe(0);
  });

  test('is inside the loop at every time after its first round', () => {
    const { keying } = keyed({ halts: [], loop: { from: 1, to: 3 } });
    for (let now = 0; now < 20; now += 0.1) {
      keying.fill(now);
      if (now < 3) continue;
      expect(keying.positionAt(now)).toBeGreaterThanOrEqual(startOf(runOn, 1));
      expect(keying.positionAt(now)).toBeLessThanOrEqual(startOf(runOn, 3));
    }
  });

  test('leaves a loop that is taken away, and goes on behind it', () => {
    const { key, keying } = keyed({ halts: [], loop: { from: 0, to: 1 } });
    run(keying, 0, 5);
    keying.change({ route: STRAIGHT }, 5);
    run(keying, 5, 40);
    expect(keying.standsAt(40)).toBe('end');
    expect(key.marks().length).toBeGreaterThan(SIGNALS * CODE.length);
    expect(key.jumps()).toBe(0);
  });

  test('takes a loop of nothing for none', () => {
    const { keying } = keyed({ halts: [], loop: { from: 2, to: 2 } });
    run(keying, 0, 30);
    expect(keying.standsAt(30)).toBe('end');
  });

  test('changes hand, speed, edges and the parting of letters at any moment without a click or a lost mark', () => {
    const change = fc.record({
      after: fc.double({ min: 0, max: 0.9, noNaN: true }),
      timeline: anyTimeline,
      hand: anyHand,
      speed: fc.integer({ min: 5, max: 100 }),
      edge: fc.constantFrom(0.002, 0.005, 0.01),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const { key, keying } = keyed(STRAIGHT);
        let now = 0;
        for (const { after, speed, edge, ...parts } of changes) {
          now += after;
          keying.fill(now);
          const next = { ...parts, unit: unitLength(wordsPerMinute(speed)), edge: edge as typeof EDGE };
          keying.change(next, now);
        }
        run(keying, now, now + 300);
        expect(key.jumps()).toBe(0);
        expect(key.marks()).toHaveLength(SIGNALS * CODE.length);
        expect(keying.positionAt(now + 300)).toBe(duration(changes.at(-1)?.timeline ?? runOn));
      }),
      { numRuns: 300 },
    );
  });

  test('parts letters otherwise from the next gap on', () => {
    const { keying } = keyed(STRAIGHT);
    keying.fill(0);
    keying.change({ timeline: timelines[1] }, 1);
    keying.fill(1.5);
    expect(keying.positionAt(1.03)).toBeGreaterThan(startOf(timelines[1], 1) - 1); // where it is, told by the other
    run(keying, 1, 40);
    expect(keying.positionAt(40)).toBe(duration(timelines[1]));
  });

  test('strikes a sounder where marks begin and end, and takes back what is not to come', () => {
    const { key, keying } = keyed(STRAIGHT);
    keying.fill(0);
    const marks = key.marks();
    expect(key.strikes.map(({ kind }) => kind)).toEqual(marks.flatMap(() => ['click', 'clack']));
    key.strikes.forEach(({ at }, strike) => {
      expect(at).toBeCloseTo(marks[strike >> 1]?.[strike & 1] ?? NaN, 9);
    });
    keying.stop(0.5);
    expect(key.strikes.every(({ at }) => at < 0.55)).toBe(true);
  });

  test('comes to nothing else where the window is busy for almost two seconds again and again', () => {
    const [calm, busy] = [keyed(STRAIGHT), keyed(STRAIGHT)];
    run(calm.keying, 0, 20);
    for (let now = 0; now <= 20; now += 1.9) busy.keying.fill(now);
    expect(busy.key.marks()).toEqual(calm.key.marks());
  });

  test('lights a lamp just while a mark sounds', () => {
    const { key, keying } = keyed(STRAIGHT);
    keying.fill(0);
    const [dot, dash] = key.marks();
    expect(keying.isOpenAt(0.01)).toBe(false);
    expect(keying.isOpenAt(((dot?.[0] ?? 0) + (dot?.[1] ?? 0)) / 2)).toBe(true);
    expect(keying.isOpenAt(((dot?.[1] ?? 0) + (dash?.[0] ?? 0)) / 2)).toBe(false);
  });

  test('does not care how long it takes: of a module for days it looks at the next second', () => {
    const many = { ...signals, ids: new Uint32Array(1e6), starts: new Uint32Array(1e6 + 1) };
    const { keying } = keyed({ halts: [999_999], loop: null }, { timeline: buildTimeline(many, 'run-on') });
    keying.fill(0);
    expect(keying.positionAt(units(1))).toBeCloseTo((1 - 0.03) / unit, 6);
  });
});
