import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { encode } from '../../../core/encode/signals.ts';
import { buildTimeline, startOf } from '../../../core/timeline/timeline.ts';
import {
  haltsOf,
  lineAfter,
  lineBefore,
  lineOf,
  linesOf,
  signalAfter,
  signalBefore,
  signalFrom,
} from '../../../renderer/state/way.ts';
import { segmentsOf } from '../../core/arbitraries.ts';
import { talliesOf } from './fake-bridge.ts';

const text = 'ab\n\n  c\nd';
const lines = linesOf(text);
const plain = buildTimeline(encode(segmentsOf(text), huffmanCodebook(talliesOf(text))), 'run-on');
const morse = buildTimeline(encode(segmentsOf('a#\n#b\n  c'), ituCodebook()), 'spaced');

describe('the lines of a text', () => {
  test.each([
    ['a\nb\r\nc\rd', [0, 2, 5, 7]],
    ['', [0]],
    ['\n', [0, 1]],
  ])('of %j begin at %j', (text, starts) => {
    expect([...linesOf(text)]).toEqual(starts);
  });

  test('are found by any place in them', () => {
    expect([0, 2, 3, 4, 6, 8, 99].map((place) => lineOf(lines, place))).toEqual([0, 0, 1, 2, 2, 3, 3]);
  });
});

describe('the way through a source', () => {
  test('halts at the first signal of a line, and of one that sends nothing at the next', () => {
    expect(haltsOf(plain.signals, [3, 8])).toEqual([3, 8]);
    expect(haltsOf(morse.signals, [3])).toEqual([signalFrom(morse.signals, 3)]);
    expect(haltsOf(plain.signals, [99])).toEqual([]);
  });

  test('goes on by a symbol, and back', () => {
    expect(signalAfter(plain, 0)).toBe(1);
    expect(signalAfter(plain, startOf(plain, 4) + 1)).toBe(5);
    expect(signalBefore(plain, startOf(plain, 4))).toBe(3);
    expect(signalBefore(plain, 0)).toBe(0);
  });

  test('passes over what takes no time', () => {
    const silent = morse.signals.ids.findIndex((_, at) => startOf(morse, at) === startOf(morse, at + 1));
    expect(startOf(morse, signalAfter(morse, startOf(morse, silent)))).toBeGreaterThan(
      startOf(morse, silent),
    );
  });

  test('goes on by a line, from anywhere in it', () => {
    expect(lineAfter(plain, 0, lines)).toBe(3);
    expect(lineAfter(plain, startOf(plain, 2), lines)).toBe(3);
    expect(lineAfter(plain, startOf(plain, 3), lines)).toBe(4);
    expect(lineAfter(plain, startOf(plain, 8), lines)).toBe(plain.signals.ids.length);
  });

  test('goes back to where a line begins, and from there to where the one before does', () => {
    expect(lineBefore(plain, startOf(plain, 6), lines)).toBe(4);
    expect(lineBefore(plain, startOf(plain, 4), lines)).toBe(3);
    expect(lineBefore(plain, 0, lines)).toBe(0);
  });
});
