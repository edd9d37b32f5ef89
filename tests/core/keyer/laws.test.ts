import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lever, otherLever } from '../../../core/keyer/keyer.ts';
import { keyerModes } from '../../../core/keyer/modes.ts';
import { anyMoves, EXACT, keyer, marksOf, type Move, play, ticks, TICKS_PER_UNIT } from './playing.ts';

const automatic = ['single-dot', 'iambic-a', 'iambic-b', 'ultimatic'] as const;
const timing = EXACT;
const unit = ticks(TICKS_PER_UNIT);

describe.each(keyerModes)('any keying of %s', (mode) => {
  test('gives marks that never overlap', () => {
    fc.assert(
      fc.property(anyMoves(), (moves) => {
        const marks = marksOf(play(keyer({ mode, timing }), moves, ticks));
        for (const [at, [start, end]] of marks.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThan(marks[at - 1]?.[1] ?? -1);
        }
      }),
    );
  });

  test('sounds the same asked for at once and block by block', () => {
    fc.assert(
      fc.property(anyMoves(), fc.integer({ min: 1, max: 100 }), (moves, block) => {
        const on = keyer({ mode, timing });
        let now = 0;
        const sounds = moves.flatMap((move) => {
          const heard = [];
          for (; now <= move.at; now += block) heard.push(...on.advance(ticks(now)));
          now = Math.max(now - block, 0); // the last block that ends no later than the move
          if (move.isClosing) on.press(move.lever, ticks(move.at));
          else on.release(move.lever, ticks(move.at));
          return heard;
        });
        const all = play(keyer({ mode, timing }), moves, ticks);
        expect([...sounds, ...on.advance(ticks(1e8))]).toEqual(all);
      }),
    );
  });

  test('is mirrored by swapped levers', () => {
    fc.assert(
      fc.property(anyMoves(), (moves) => {
        const mirrored = moves.map((move) => ({ ...move, lever: otherLever(move.lever) }));
        const swapped = play(keyer({ mode, timing, isSwapped: true }), mirrored, ticks);
        expect(swapped).toEqual(play(keyer({ mode, timing }), moves, ticks));
      }),
    );
  });

  test('takes a repeated press or release for nothing', () => {
    fc.assert(
      fc.property(anyMoves(), (moves) => {
        const repeated = moves.flatMap((move, at) => [move, { ...move, at: moves[at + 1]?.at ?? move.at }]);
        const once = play(keyer({ mode, timing }), moves, ticks);
        expect(play(keyer({ mode, timing }), repeated, ticks)).toEqual(once);
      }),
    );
  });

  test('falls silent when both levers open', () => {
    fc.assert(
      fc.property(anyMoves(), (moves) => {
        const marks = marksOf(play(keyer({ mode, timing }), moves, ticks));
        const opened = ticks(moves.at(-1)?.at ?? 0);
        // The dot and the dash that were remembered; of a bug all dashes that waited, for they keep their length.
        const dashes = moves.filter(({ lever, isClosing }) => lever === 'dash' && isClosing).length;
        const most = mode === 'bug' ? dashes + 1 : 2;
        expect(marks.filter(([start]) => start >= opened).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe.each(automatic)('any keying of %s', (mode) => {
  test('sounds dots of 1 u and dashes of 3 u, exactly, with at least 1 u between', () => {
    fc.assert(
      fc.property(anyMoves(), (moves) => {
        const sounds = play(keyer({ mode, timing }), moves, ticks);
        for (const [at, [start, end]] of marksOf(sounds).entries()) {
          const sound = sounds[at];
          expect(end - start).toBe(sound?.kind === 'element' && sound.element === '.' ? unit : 3 * unit);
          expect(start - (marksOf(sounds)[at - 1]?.[1] ?? -1)).toBeGreaterThanOrEqual(unit);
        }
      }),
    );
  });

  test('answers a touch from silence at once with one element', () => {
    fc.assert(
      fc.property(fc.constantFrom('dot', 'dash'), fc.integer({ min: 0, max: 127 }), (lever, held) => {
        const touch = [
          { lever, isClosing: true, at: 7 },
          { lever, isClosing: false, at: 7 + held },
        ] as const;
        expect(marksOf(play(keyer({ mode, timing }), touch, ticks))).toEqual([
          [ticks(7), ticks(7) + unit * (lever === 'dot' ? 1 : 3)],
        ]);
      }),
    );
  });
});

describe('any keying of bug', () => {
  test('gives each dash the length of its closing, and loses none', () => {
    fc.assert(
      fc.property(anyMoves(), (moves) => {
        const sounds = play(keyer({ mode: 'bug', timing }), moves, ticks);
        const dashes = marksOf(sounds.filter(({ kind }) => kind !== 'element'));
        expect(dashes.map(([start, end]) => (end - start) / ticks(1))).toEqual(closingsOf('dash', moves));
      }),
    );
  });
});

/** How long a lever is closed each time, in ticks. What takes no time does not count. */
function closingsOf(lever: Lever, moves: readonly Move[]): readonly number[] {
  const lengths: { from: number; to: number }[] = [];
  for (const { isClosing, at } of moves.filter((move) => move.lever === lever)) {
    const last = lengths.at(-1);
    if (!isClosing && last !== undefined) last.to = at;
    else if (last?.to !== at) lengths.push({ from: at, to: Infinity });
  }
  return lengths.map(({ from, to }) => to - from).filter((length) => length > 0);
}
