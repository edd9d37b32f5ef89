import { describe, expect, test } from 'vitest';
import { comparisonGroups } from '../../../renderer/charts/comparison.ts';
import type { ComparedCode } from '../../../renderer/codebook/jobs.ts';

const code = (
  name: ComparedCode['code'],
  units: number,
  alteredShare = 0,
  noSignalShare = 0,
): ComparedCode => ({
  code: name,
  spacing: name === 'itu' || name === 'wabun' ? 'spaced' : 'run-on',
  units,
  parting: name === 'itu' ? units / 2 : 0,
  isLeast: false,
  losses: { noSignal: [], noSignalShare, alteredShare },
});
const codes = [code('huffman', 200), code('itu', 100, 0.4), code('kept', 150)];
const names = { inUse: 'kept', kept: 'Mine', limit: 12 } as const;
const barsOf = (compared: readonly ComparedCode[]) =>
  comparisonGroups(compared, null, names).flatMap(({ bars }) => bars);

describe('the bars of a comparison', () => {
  test('stand apart with gaps and without, the quickest at the top, each with its own bound on one scale', () => {
    const groups = comparisonGroups(codes, { runOn: 180, spaced: 90 }, names);
    expect(
      groups.map(({ spacing, bound, bars }) => [
        spacing,
        bound,
        ...bars.map(({ name, length }) => [name, length]),
      ]),
    ).toEqual([
      ['spaced', 0.45, ['International Morse', 0.5]],
      ['run-on', 0.9, ['Mine', 0.75], ['Huffman', 1]],
    ]);
  });

  test('take longer with longer gaps, and have no least then', () => {
    const [spaced, runOn] = comparisonGroups(codes, { runOn: 180, spaced: 90 }, names, 5);
    expect(spaced).toMatchObject({ bound: null, bars: [{ units: 300, length: 1 }] });
    expect(runOn?.bars.map(({ units }) => units)).toEqual([150, 200]);
  });

  test('show what loses something, and which is in use', () => {
    const bars = barsOf(codes);
    expect(bars.map(({ loss }) => loss)).toEqual([expect.stringMatching(/^40.00 % arrives as/), null, null]);
    expect(bars.find(({ isInUse }) => isInUse)?.code).toBe('kept');
  });

  test('tell the limit of a limited one', () => {
    expect(barsOf([code('length-limited', 1)]).map(({ name }) => name)).toEqual(['Length-limited (12)']);
  });

  test('are the least where something is skipped, which takes no time', () => {
    const skipping = barsOf([code('wabun', 100, 0.4, 0.03), code('itu', 100, 0.4)]);
    expect(skipping.map(({ isLeast }) => isLeast)).toEqual([true, false]);
  });

  test('have no bounds where there are none', () => {
    for (const bounds of [null, { runOn: 0, spaced: 0 }]) {
      expect(comparisonGroups(codes, bounds, names).map(({ bound }) => bound)).toEqual([null, null]);
    }
  });
});
