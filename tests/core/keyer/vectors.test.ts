import { describe, expect, test } from 'vitest';
import type { KeyerMode } from '../../../core/keyer/modes.ts';
import { elementsOf, keyer, movesOf, play } from './playing.ts';

const keyed = (mode: KeyerMode, moves: string) => elementsOf(play(keyer({ mode }), movesOf(moves)));

// d is the dot lever, D the dash lever; times in milliseconds, at 20 WPM (u = 60 ms).
// A (Curtis 8044): “an edge of the opposite lever inside the window, or the opposite lever closed at its end: opposite
// element. Else the same lever closed (or edge): same element. Else idle.” B (Accu-Keyer): “the opposite lever closed at
// any time in the window: opposite element. Else the same lever closed: same. Else idle.” “Both levers at once from idle:
// dot first.” The first seven are the vectors that every keyer here is held to.
describe('iambic A and B', () => {
  test.each([
    ['d 0-10', '.', '.'],
    ['D 0-10', '-', '-'],
    ['D 0-135, d 100-130', '-.', '-.'],
    ['d 0-40, D 20-40', '.-', '.-'],
    ['d 0-200, D 20-200', '.-', '.-.'],
    ['d 0-390, D 20-390', '.-.', '.-.-'],
    ['D 0-270, d 20-270', '-.', '-.-'],
    ['d 0-200, D 0-200', '.-', '.-.'],
    // The same rules, in patterns of our own.
    ['D 0-200, d 0-200', '.-', '.-.'],
    ['d 0-10, D 0-10', '.-', '.-'],
    ['d 0-130', '..', '..'],
    ['d 0-10, d 50-60', '..', '..'],
    ['d 0-10, D 110-115', '.-', '.-'],
    ['d 0-10, D 130-140', '.-', '.-'],
    ['D 0-800, d 300-310', '--.-', '--.-'],
    ['d 0-610, D 150-160', '..-..', '..-..'],
    ['d 0-500, D 100-365', '.-..', '.-.-.'], // B alone takes a lever that opens inside the window
    ['d 0-30, D 10-370, d 130-140', '.-.', '.-.-'],
  ])('key %s as %s and %s', (moves, a, b) => {
    expect([keyed('iambic-a', moves), keyed('iambic-b', moves)]).toEqual([a, b]);
  });
});

// W. Kaye, W6SRY, QST, April 1955.
describe('ultimatic: “the last lever touched rules, each closure makes at least one element, releasing it returns to the one still held”', () => {
  test.each([
    ['lets the lever touched last rule', 'd 0-700, D 20-700', '.---'],
    ['returns to the lever still held when it opens', 'd 0-900, D 100-400', '.--...'],
    ['makes an element of the shortest touch', 'd 0-500, D 20-25', '.-..'],
    ['answers the lever touched first before the other', 'D 0-10, d 50-60, D 100-110', '-.-'],
    ['keeps a lever’s turn that is touched again', 'D 0-10, d 0-5, d 10-130, D 130-195, d 190-195', '.-.-'],
    ['sends both from one squeeze, the dot first', 'D 0-10, d 0-10', '.-'],
    ['squeezed, stays with the dash, for it goes second', 'd 0-700, D 0-700', '.---'],
    ['gives a lever that is touched twice two elements', 'D 0-10, D 100-110', '--'],
  ])('%s: %s', (_rule, moves, elements) => {
    expect(keyed('ultimatic', moves)).toBe(elements);
  });
});

describe('single-dot: “one dot memory, no squeeze”', () => {
  test.each([
    ['makes dots and dashes by themselves', 'd 0-130, D 300-600', '..--'],
    ['remembers a dot tapped in a dash', 'D 0-400, d 50-60', '-.-'],
    ['remembers no dash', 'd 0-10, D 50-60', '.'],
    ['sends a dash whose lever is still closed', 'd 0-10, D 50-130', '.-'],
    ['does not alternate when squeezed', 'd 0-350, D 20-350', '...'],
  ])('%s: %s', (_rule, moves, elements) => {
    expect(keyed('single-dot', moves)).toBe(elements);
  });
});
