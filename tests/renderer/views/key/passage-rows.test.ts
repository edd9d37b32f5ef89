import { describe, expect, test } from 'vitest';
import { scan } from '../../../../core/python/scan.ts';
import { segment } from '../../../../core/python/segment.ts';
import { padded } from '../../../../core/python/source-bytes.ts';
import { linesOf } from '../../../../renderer/state/way.ts';
import { findRows, passageRows } from '../../../../renderer/views/key/passage-rows.ts';

const text = 'import os\n\n\nasync def go(to):\n    return "def"\n';
const segments = segment(text, scan(padded(new TextEncoder().encode(text))));
const rows = (extent: 'line' | 'function') => passageRows(text, linesOf(text), segments, extent);

describe('the lines to choose a passage by', () => {
  test('are those that are not blank', () => {
    expect(rows('line').map(({ line }) => line + 1)).toEqual([1, 4, 5]);
  });

  test('are for functions those that begin one, which a text in quotes does not', () => {
    expect(rows('function').map(({ line }) => line + 1)).toEqual([4]);
  });

  test('are found by what is in them and by their number', () => {
    expect(findRows(rows('line'), 'RETURN').map(({ line }) => line + 1)).toEqual([5]);
    expect(findRows(rows('line'), '4').map(({ line }) => line + 1)).toEqual([4]);
  });
});
