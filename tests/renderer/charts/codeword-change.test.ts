import { describe, expect, test } from 'vitest';
import { codewordChange } from '../../../renderer/charts/codeword-change.ts';

const strokes = (path: string) => path.split('M').length - 1;
const parts = (code: string, before: string | null) => {
  const { same, changed } = codewordChange(code, before, 5);
  return [strokes(same), strokes(changed)];
};

describe('a codeword that is drawn beside what it was', () => {
  test('has all behind the common beginning apart', () => {
    expect(parts('.-.-', '.--')).toEqual([2, 2]);
    expect(parts('-.', '..')).toEqual([0, 2]);
  });

  test('is all the same where it stayed, and where there is nothing before', () => {
    expect(parts('.-.-', '.-.-')).toEqual([4, 0]);
    expect(parts('.-.-', null)).toEqual([4, 0]);
  });

  test('is as wide as it is drawn elsewhere, and cut where there is no room', () => {
    expect(codewordChange('.-', null, 5).width).toBe(5 + 2 + 14);
    expect(codewordChange('----------------', null, 5, 40).isCut).toBe(true);
  });
});
