import { describe, expect, test } from 'vitest';
import { buildTimeline } from '../../../core/timeline/timeline.ts';
import {
  pageView,
  positionOn,
  slidingView,
  sprocketHoles,
  tapeSignals,
  type TapeView,
  UNIT_WIDTH,
} from '../../../renderer/charts/tape.ts';

/** `a` is a dot and a dash, 6 u run on; `b` has no signal. */
const timelineOf = (text: string) =>
  buildTimeline(
    {
      distinct: [
        { symbol: 'CHAR:a', kind: 'sent', letters: ['.-'] },
        { symbol: 'CHAR:b', kind: 'no-signal', letters: [] },
      ],
      ids: Uint32Array.from(text, (character) => (character === 'a' ? 0 : 1)),
      starts: Uint32Array.from({ length: text.length + 1 }, (_, at) => at),
    },
    'run-on',
  );
/** A timeline that counts how often its places are read. */
function watched(text: string) {
  const timeline = timelineOf(text);
  let reads = 0;
  const keyed = new Proxy(timeline.keyed, {
    get: (target, name) => {
      reads++;
      return Reflect.get(target, name, target) as unknown;
    },
  });
  return { timeline: { ...timeline, keyed }, reads: () => reads };
}

describe('a paper tape', () => {
  test('shows a dot of one unit and a dash of three', () => {
    const [first] = tapeSignals(timelineOf('a'), { from: 0, width: 300, head: 0 });
    expect(first?.marks).toEqual([
      { x: 0, width: UNIT_WIDTH },
      { x: 2 * UNIT_WIDTH, width: 3 * UNIT_WIDTH },
    ]);
  });

  test('has the position under its head while it slides', () => {
    const timeline = timelineOf('a'.repeat(100));
    const view = slidingView(321, 800);
    expect(positionOn(timeline, view, view.head)).toBeCloseTo(321);
  });

  test('begins with blank paper', () => {
    expect(tapeSignals(timelineOf('aaa'), slidingView(0, 800))[0]?.x).toBeCloseTo(slidingView(0, 800).head);
  });

  test('shows what reaches into sight from the left, and nothing beyond the right', () => {
    const seen = tapeSignals(timelineOf('a'.repeat(50)), { from: 3, width: 6 * UNIT_WIDTH, head: 0 });
    expect(seen.map(({ x }) => x / UNIT_WIDTH)).toEqual([-3, 3]);
  });

  test('names what has begun to sound, and nothing that is still to come', () => {
    const seen = tapeSignals(timelineOf('aaa'), slidingView(7, 800));
    expect(seen.map(({ name }) => name)).toEqual(['CHAR:a', 'CHAR:a', null]);
    expect(seen[2]?.marks).toHaveLength(2);
  });

  test('that hides what was not heard names what is over, and before the first sound nothing, on a page too', () => {
    const names = (view: TapeView) => tapeSignals(timeline, view, true).map(({ name }) => name);
    const timeline = timelineOf('aaa');
    expect(names(slidingView(9, 800))).toEqual(['CHAR:a', null, null]); // in the middle of the second dash
    expect(names(slidingView(0, 800))).toEqual([null, null, null]);
    expect(names(pageView(timeline, 0, 800))).toEqual([null, null, null]);
  });

  test('has holes at even distances that move with the paper', () => {
    const holes = [10, 10.5].map((from) => sprocketHoles({ from, width: 60, head: 0 }));
    expect(holes[0]).toEqual([0, 18, 36, 54]);
    expect(holes[1]).toEqual([13.5, 31.5, 49.5]);
  });

  test('lies still on a page until the page is full', () => {
    const timeline = timelineOf('a'.repeat(100));
    const pages = [0, 50, 99, 102].map((position) => pageView(timeline, position, 100 * UNIT_WIDTH).from);
    expect(pages).toEqual([0, 0, 0, 100]);
  });

  test('moves the head of a page from signal to signal only', () => {
    const timeline = timelineOf('a'.repeat(100));
    const heads = [6, 8, 11.9].map((position) => pageView(timeline, position, 900).head);
    expect(heads).toEqual([6, 6, 6].map((at) => at * UNIT_WIDTH));
  });

  test('leads nowhere outside the transmission', () => {
    const timeline = timelineOf('aa');
    const view = slidingView(0, 800);
    expect([positionOn(timeline, view, 0), positionOn(timeline, view, 800)]).toEqual([0, 12]);
  });

  test('is blank where there is nothing to send', () => {
    const views = [slidingView(0, 800), pageView(timelineOf(''), 0, 800)];
    expect(views.map((view) => tapeSignals(timelineOf(''), view))).toEqual([[], []]);
  });

  test('costs no more for a megabyte, whether it is sounded or has no signal', () => {
    const text = 'a'.repeat(500_000) + 'b'.repeat(500_000) + 'a';
    const { timeline, reads } = watched(text);
    tapeSignals(timeline, slidingView(3_000_000, 900));
    expect(reads()).toBeLessThan(2000);
  });
});
