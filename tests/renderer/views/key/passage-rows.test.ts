import { describe, expect, test } from 'vitest';
import { scan } from '../../../../core/python/scan.ts';
import { segment } from '../../../../core/python/segment.ts';
import { padded } from '../../../../core/python/source-bytes.ts';
import { linesOf } from '../../../../renderer/state/way.ts';
import { findRows, passageRows } from '../../../../renderer/views/key/passage-rows.ts';

const text = 'import os\n\n\nasync def go(to):\n    return "def"\n';
const rows = (extent: 'line' | 'function', source = text) => {
  const segments = segment(source, scan(padded(new TextEncoder().encode(source))));
  return passageRows(source, linesOf(source), segments, extent);
};

describe('the lines to choose a passage by', () => {
  test('are those that are not blank', () => {
    expect(rows('line').map(({ line }) => line + 1)).toEqual([1, 4, 5]);
  });

  test('are for functions those that begin one, which a text in quotes does not', () => {
    expect(rows('function').map(({ line }) => line + 1)).toEqual([4]);
  });

  test('tell of functions the class that each is in, and no other', () => {
    const methods =
      'class A(B):\n  def f():\n    def g(): 1\n  async def h(): 1\nclass C:\n  1\nif 1:\n  def f(): 1\n';
    expect(rows('function', methods).map(({ within }) => within)).toEqual(['A', 'A.f', 'A', '']);
    expect(findRows(rows('function', methods), 'a.f').map(({ line }) => line + 1)).toEqual([3]);
    expect(rows('line', methods).every(({ within }) => within === '')).toBe(true);
  });

  test('are found by what is in them and by their number', () => {
    expect(findRows(rows('line'), 'RETURN').map(({ line }) => line + 1)).toEqual([5]);
    expect(findRows(rows('line'), '4').map(({ line }) => line + 1)).toEqual([4]);
  });
});
