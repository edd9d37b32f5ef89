import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lever, otherLever } from '../../../core/keyer/keyer.ts';
import type { KeyerMode } from '../../../core/keyer/modes.ts';
import { anyMoves, EXACT, keyer, type Move, play, ticks, TICKS_PER_UNIT } from './playing.ts';

/** An element in ticks, with the gap after it. */
interface Window {
  readonly lever: Lever;
  readonly start: number;
  readonly end: number;
}

const dotWindow = 2 * TICKS_PER_UNIT;
const windowsOf = (mode: KeyerMode, moves: readonly Move[]): readonly Window[] =>
  play(keyer({ mode, timing: EXACT }), moves, ticks).flatMap((sound) => {
    if (sound.kind !== 'element') return [];
    const start = sound.start / ticks(1);
    const lever = sound.element === '.' ? 'dot' : 'dash';
    return [{ lever, start, end: start + (lever === 'dot' ? dotWindow : 2 * dotWindow) }];
  });

/** The rules word for word, read off the whole list of moves: what follows a window. */
function ruled(mode: KeyerMode, moves: readonly Move[], window: Window, fromSilence: boolean): Lever | null {
  const { lever, start, end } = window;
  const closings = (of: Lever, from: number) =>
    moves.filter((move) => move.isClosing && move.lever === of && move.at >= from && move.at <= end);
  const isClosed = (of: Lever, at: number) =>
    moves.findLast((move) => move.lever === of && move.at <= at)?.isClosing ?? false;
  if (mode === 'single-dot') {
    if (closings('dot', start + 1).length > 0 || isClosed('dot', end)) return 'dot';
    return isClosed('dash', end) ? 'dash' : null;
  }
  const other = otherLever(lever);
  const hasEdge = closings(other, fromSilence ? start : start + 1).length > 0;
  const isOther = hasEdge || (mode === 'iambic-a' ? isClosed(other, end) : isClosed(other, start));
  if (isOther) return other;
  return closings(lever, start + 1).length > 0 || isClosed(lever, end) ? lever : null;
}

describe.each(['iambic-a', 'iambic-b', 'single-dot'] as const)('any keying of %s', (mode) => {
  test('follows the rule of the mode after every element', () => {
    fc.assert(
      fc.property(anyMoves(), (moves) => {
        const windows = windowsOf(mode, moves);
        for (const [at, window] of windows.entries()) {
          const next = windows[at + 1];
          const follows = next?.start === window.end ? next.lever : null;
          expect(follows).toBe(ruled(mode, moves, window, windows[at - 1]?.end !== window.start));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('any keying', () => {
  test('of iambic keyers gets an element for every closing in silence or while the other lever’s element sounds', () => {
    fc.assert(
      fc.property(fc.constantFrom('iambic-a', 'iambic-b'), anyMoves(), (mode, moves) => {
        const windows = windowsOf(mode, moves);
        for (const { lever, at } of moves.filter(({ isClosing }) => isClosing)) {
          const during = windows.find(({ start, end }) => start < at && at <= end);
          const next = windows.find(({ start }) => start >= (during?.end ?? at));
          const isBehindDot = next?.lever === 'dot' && lever === 'dash'; // both at once: dot first
          const answer = during === undefined && isBehindDot ? windows[windows.indexOf(next) + 1] : next;
          expect(during?.lever === lever ? lever : answer?.lever).toBe(lever);
        }
      }),
    );
  });

  test('of an ultimatic gets an element for every closing whose lever has none waiting', () => {
    fc.assert(
      fc.property(anyMoves(), fc.constantFrom<Lever>('dot', 'dash'), (moves, lever) => {
        const starts = windowsOf('ultimatic', moves).flatMap((window) =>
          window.lever === lever ? [window.start] : [],
        );
        for (const { at } of moves.filter((move) => move.isClosing && move.lever === lever)) {
          const answered = starts.find((start) => start >= at) ?? Infinity;
          expect(answered - at).toBeLessThanOrEqual(4 * dotWindow); // the element that sounds, and one more
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['single-dot', 'iambic-a', 'iambic-b', 'ultimatic'] as const)(
    'of %s sounds nothing that no lever asked for',
    (mode) => {
      fc.assert(
        fc.property(anyMoves(), fc.constantFrom<Lever>('dot', 'dash'), (moves, lever) => {
          const others = moves.filter((move) => move.lever !== lever);
          expect(windowsOf(mode, others).filter((window) => window.lever === lever)).toEqual([]);
        }),
      );
    },
  );
});
