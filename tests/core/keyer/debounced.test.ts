import { describe, expect, test } from 'vitest';
import type { KeyerMode } from '../../../core/keyer/modes.ts';
import { elementsOf, keyer, marksOf, milliseconds, movesOf, play } from './playing.ts';

const debounced = (mode: KeyerMode) => keyer({ mode, settling: milliseconds(10) });
const marks = (moves: string) =>
  marksOf(play(debounced('straight'), movesOf(moves))).map((mark) =>
    mark.map((edge) => Math.round(edge * 1000)),
  );

describe('contacts that chatter', () => {
  test('make one mark, which begins with the first edge', () => {
    expect(marks('d 0-2, d 3-5, d 6-100, d 102-104, d 107-108')).toEqual([[0, 100]]);
  });

  test('make one element', () => {
    const moves = movesOf('d 0-2, d 3-5, d 6-30, d 32-34');
    expect(elementsOf(play(keyer({ mode: 'iambic-a' }), moves))).toBe('..');
    expect(elementsOf(play(debounced('iambic-a'), moves))).toBe('.');
  });

  test('settle while nothing happens: a short touch ends when they may', () => {
    expect(marks('d 0-3')).toEqual([[0, 10]]);
  });

  test('do not disturb each other', () => {
    expect(elementsOf(play(debounced('iambic-b'), movesOf('d 0-3, D 4-8, D 9-12')))).toBe('.-');
  });

  test('are told as they settle, whenever they are asked for', () => {
    const on = debounced('straight');
    on.press('dot', milliseconds(0));
    on.release('dot', milliseconds(3));
    expect(on.advance(milliseconds(10))).toHaveLength(1);
    expect(on.advance(milliseconds(11))).toEqual([{ kind: 'up', at: milliseconds(10) }]);
  });

  test('stay closed if they close again by the moment they settle', () => {
    expect(marks('d 0-3, d 10-50')).toEqual([[0, 50]]);
  });

  test('keep a press that follows a settled release', () => {
    expect(marks('d 0-50, d 65-120')).toEqual([
      [0, 50],
      [65, 120],
    ]);
  });
});
