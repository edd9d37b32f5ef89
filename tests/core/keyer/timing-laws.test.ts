import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyedSound, KeyerTiming } from '../../../core/keyer/keyer.ts';
import { WEIGHT_RANGE } from '../../../core/keyer/element-run.ts';
import { keyerModes } from '../../../core/keyer/modes.ts';
import { seconds, unitLength, wordsPerMinute } from '../../../core/units.ts';
import { anyMoves, EXACT, keyer, marksOf, type Move, movesOf, play, ticks } from './playing.ts';

const withDots = ['bug', 'single-dot', 'iambic-a', 'iambic-b', 'ultimatic'] as const;
const anyWeight = fc.integer({ min: WEIGHT_RANGE.least, max: WEIGHT_RANGE.most });
const anyTick = fc.integer({ min: 0, max: 4000 });
const FASTER: KeyerTiming = { speed: wordsPerMinute(38.4), weight: 60 };

const elementsIn = (sounds: readonly KeyedSound[]) =>
  sounds.flatMap((sound) => (sound.kind === 'element' ? [sound] : []));
/** A dot that a bug lets wait for the end of the gap behind a dash: by a faster timing it would have ended already. */
const waitingDot = movesOf('D 0-1, d 1-2');
/** How long an element is, by a timing. */
const lengthOf = (element: '.' | '-', { speed, weight }: KeyerTiming) =>
  (unitLength(speed) * ((element === '-' ? 100 : 0) + weight)) / 50;

/** All that sounds where the timing changes at a tick. What happens at that very tick comes after it. */
function playRetimed(mode: (typeof withDots)[number], moves: readonly Move[], tick: number) {
  const on = keyer({ mode, timing: EXACT });
  const [before, after] = [moves.filter(({ at }) => at < tick), moves.filter(({ at }) => at >= tick)];
  for (const { lever, isClosing, at } of before) {
    if (isClosing) on.press(lever, ticks(at));
    else on.release(lever, ticks(at));
  }
  on.retime(FASTER, ticks(tick));
  return play(on, after, ticks);
}

describe.each(withDots)('any keying of %s', (mode) => {
  test('by any weight begins its elements at the same times, longer or shorter by the weight', () => {
    fc.assert(
      fc.property(anyMoves(), anyWeight, (moves, weight) => {
        const timing = { ...EXACT, weight };
        const even = elementsIn(play(keyer({ mode, timing: EXACT }), moves, ticks));
        const weighed = elementsIn(play(keyer({ mode, timing }), moves, ticks));
        expect(weighed.map(({ element, start }) => [element, start])).toEqual(
          even.map(({ element, start }) => [element, start]),
        );
        for (const { element, start, end } of weighed)
          expect(end - start).toBeCloseTo(lengthOf(element, timing), 9);
      }),
    );
  });

  test('ends by the old timing what has begun, and times by the new what begins later', () => {
    fc.assert(
      fc.property(anyMoves(), anyTick, (moves, tick) => {
        for (const { element, start, end } of elementsIn(playRetimed(mode, moves, tick))) {
          expect(end - start).toBeCloseTo(lengthOf(element, start < ticks(tick) ? EXACT : FASTER), 9);
        }
      }),
      { examples: [[waitingDot, 34]] },
    );
  });

  test('gives marks that never overlap where the timing changes', () => {
    fc.assert(
      fc.property(anyMoves(), anyTick, (moves, tick) => {
        const marks = marksOf(playRetimed(mode, moves, tick));
        for (const [at, [start]] of marks.entries()) expect(start).toBeGreaterThan(marks[at - 1]?.[1] ?? -1);
      }),
    );
  });
});

const SETTLING = 5;
const settling = ticks(SETTLING);

describe.each(keyerModes)('any keying of %s with contacts that chatter', (mode) => {
  test('sounds as it would without, while they settle in time', () => {
    fc.assert(
      fc.property(anyMoves(), (dense) => {
        const moves = dense.map((move) => ({ ...move, at: move.at * 3 * SETTLING }));
        const chattering = moves
          .flatMap((move) => [
            move,
            { ...move, at: move.at + 1, isClosing: !move.isClosing },
            { ...move, at: move.at + 3 },
          ])
          .toSorted((a, b) => a.at - b.at);
        const quiet = play(keyer({ mode, timing: EXACT, settling }), moves, ticks);
        expect(play(keyer({ mode, timing: EXACT, settling }), chattering, ticks)).toEqual(quiet);
      }),
    );
  });
});

test('no mark of a straight key is shorter than its contact takes to settle', () => {
  fc.assert(
    fc.property(anyMoves(), (moves) => {
      const one = moves.filter(({ lever }) => lever === 'dot');
      const marks = marksOf(play(keyer({ mode: 'straight', settling }), one, ticks));
      for (const [start, end] of marks) expect(seconds(end - start)).toBeGreaterThanOrEqual(settling - 1e-9);
    }),
  );
});
