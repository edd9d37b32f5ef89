import { describe, expect, test } from 'vitest';
import { totalsByArea } from '../../../core/count/area-totals.ts';
import { BUILT_IN, type Installation } from '../../../core/python/installation.ts';
import { canForget, findPythons, sortPythons } from '../../../renderer/state/python-list.ts';
import { indexed, installation } from './fake-bridge.ts';

const sized = (library: number, tests: number, at: number) =>
  indexed({
    totals: totalsByArea({
      library: { files: library, bytes: 100 - library, symbols: 1, notes: 0 },
      tests: { files: tests, bytes: 0, symbols: 1, notes: 0 },
    }),
    at,
  });
const pythons = [
  installation(13, { index: { kind: 'none' } }),
  installation(12, { index: sized(10, 5, 1), environments: ['/home/ada/engine'] }),
  installation(11, { index: sized(20, 0, 2), origin: 'conda', library: '/opt/Conda/lib' }),
  installation(BUILT_IN, { origin: 'built-in', index: sized(90, 90, 9) }),
];
const ids = (list: readonly Installation[]) => list.map(({ id }) => id);

describe('finding a Python', () => {
  test('looks in name, origin, path and environments, in any case', () => {
    expect(ids(findPythons(pythons, 'cpython 3.13'))).toEqual([13]);
    expect(ids(findPythons(pythons, 'CONDA lib'))).toEqual([11]);
    expect(ids(findPythons(pythons, 'engine'))).toEqual([12]);
    expect(ids(findPythons(pythons, ' '))).toEqual([13, 12, 11, BUILT_IN]);
    expect(findPythons(pythons, 'ruby')).toEqual([]);
  });
});

describe('sorting Pythons', () => {
  test('counts the chosen areas, with what is not indexed behind and the samples last', () => {
    expect(ids(sortPythons(pythons, 'files', ['library']))).toEqual([11, 12, 13, BUILT_IN]);
    expect(ids(sortPythons(pythons, 'files', ['tests']))).toEqual([12, 11, 13, BUILT_IN]);
    expect(ids(sortPythons(pythons, 'size', ['library']))).toEqual([12, 11, 13, BUILT_IN]);
  });

  test('puts the latest index first, or leaves them by version', () => {
    expect(ids(sortPythons(pythons, 'indexed', ['library']))).toEqual([11, 12, 13, BUILT_IN]);
    expect(ids(sortPythons(pythons, 'version', ['library']))).toEqual([13, 12, 11, BUILT_IN]);
  });
});

describe('a Python can be forgotten', () => {
  const none = { kind: 'none' } as const;

  test('when something of it is counted', () => {
    expect(canForget(installation(13))).toBe(true);
    expect(canForget(installation(13, { index: { kind: 'partial', files: 0 } }))).toBe(true);
  });

  test('when no search would bring its row again', () => {
    expect(canForget(installation(13, { index: none, origin: 'folder' }))).toBe(true);
    expect(canForget(installation(13, { index: none, origin: 'zip' }))).toBe(true);
    expect(canForget(installation(13, { index: none, present: false }))).toBe(true);
  });

  test('but not where there is nothing to forget, nor the samples', () => {
    expect(canForget(installation(13, { index: none }))).toBe(false);
    expect(canForget(installation(BUILT_IN, { origin: 'built-in' }))).toBe(false);
  });
});
