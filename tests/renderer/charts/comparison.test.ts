import { describe, expect, test } from 'vitest';
import { comparisonMarks } from '../../../renderer/charts/comparison.ts';
import type { ComparedCode } from '../../../renderer/codebook/jobs.ts';

const code = (
  name: ComparedCode['code'],
  units: number,
  alteredShare = 0,
  noSignalShare = 0,
): ComparedCode => ({
  code: name,
  spacing: 'run-on',
  units,
  isLeast: false,
  losses: { noSignal: [], noSignalShare, alteredShare },
});
const codes = [code('huffman', 200), code('itu', 100, 0.4), code('kept', 150)];

describe('the bars of a comparison', () => {
  const { bars, bounds } = comparisonMarks(codes, { runOn: 180, spaced: 90 }, 'kept', 'Mine');

  test('have the quickest at the top, on one scale with the bounds', () => {
    expect(bars.map(({ name, length }) => [name, length])).toEqual([
      ['International Morse', 0.5],
      ['Mine', 0.75],
      ['Huffman', 1],
    ]);
    expect(bounds).toEqual({ runOn: 0.9, spaced: 0.45 });
  });

  test('show what loses something, and which is in use', () => {
    expect(bars.map(({ loss }) => loss)).toEqual([expect.stringMatching(/^40.00 % arrives as/), null, null]);
    expect(bars.find(({ isInUse }) => isInUse)?.code).toBe('kept');
  });

  test('are the least where something is skipped, which takes no time', () => {
    const skipping = [code('wabun', 100, 0.4, 0.03), code('itu', 100, 0.4)];
    const marks = comparisonMarks(skipping, null, 'huffman', '');
    expect(marks.bars.map(({ isLeast }) => isLeast)).toEqual([true, false]);
  });

  test('have no bounds where there are none', () => {
    expect(comparisonMarks(codes, null, 'huffman', '').bounds).toBeNull();
    expect(comparisonMarks(codes, { runOn: 0, spaced: 0 }, 'huffman', '').bounds).toBeNull();
  });
});
