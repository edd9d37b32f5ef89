import { describe, expect, test } from 'vitest';
import { AT_20, keyer, marksOf, milliseconds, movesOf, play } from './playing.ts';
import type { KeyerMode } from '../../../core/keyer/modes.ts';

const marks = (mode: KeyerMode, moves: string) =>
  marksOf(play(keyer({ mode }), movesOf(moves))).map((mark) => mark.map((edge) => Math.round(edge * 1000)));

describe('a straight key: “marks as keyed”', () => {
  test('sounds while it is closed, and as long', () => {
    expect(marks('straight', 'd 3-50, d 81-400')).toEqual([
      [3, 50],
      [81, 400],
    ]);
  });

  test('sounds while either of two levers is closed', () => {
    expect(marks('straight', 'd 0-100, D 50-200')).toEqual([[0, 200]]);
  });

  test('is silent for a touch of no length', () => {
    expect(marks('straight', 'd 10-10')).toEqual([]);
  });

  test('tells that it closed before it is known when it opens', () => {
    const on = keyer({ mode: 'straight' });
    on.press('dot', milliseconds(10));
    expect(on.advance(milliseconds(20))).toEqual([{ kind: 'down', at: milliseconds(10) }]);
    on.retime(AT_20, milliseconds(20));
    on.release('dot', milliseconds(30));
    expect(on.advance(milliseconds(40))).toEqual([{ kind: 'up', at: milliseconds(30) }]);
  });
});

// H. G. Martin, US patent 767303, 1904.
describe('a bug: “dots automatic, dashes by hand”', () => {
  test('makes dots by itself', () => {
    expect(marks('bug', 'd 0-250')).toEqual([
      [0, 60],
      [120, 180],
      [240, 300],
    ]);
  });

  test('leaves dashes to the hand', () => {
    expect(marks('bug', 'D 0-170, D 200-450')).toEqual([
      [0, 170],
      [200, 450],
    ]);
  });

  test('puts a dash off until the dot and its gap are over, and keeps its length', () => {
    expect(marks('bug', 'd 0-10, D 90-290')).toEqual([
      [0, 60],
      [120, 320],
    ]);
  });

  test('loses no dash that is over before the dot is', () => {
    expect(marks('bug', 'd 0-10, D 20-40, D 70-110')).toEqual([
      [0, 60],
      [120, 140],
      [170, 210],
    ]);
  });

  test('makes no dots while the dash lever is closed, nor for 1 u after', () => {
    expect(marks('bug', 'd 0-499, D 100-300')).toEqual([
      [0, 60],
      [120, 320],
      [380, 440],
    ]);
  });

  test('remembers a dot that is tapped while a dash sounds', () => {
    expect(marks('bug', 'D 0-180, d 50-60')).toEqual([
      [0, 180],
      [240, 300],
    ]);
  });

  test('begins with the dot when both levers close at once', () => {
    expect(marks('bug', 'D 0-200, d 0-10')).toEqual([
      [0, 60],
      [120, 320],
    ]);
  });
});
