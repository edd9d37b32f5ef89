import { describe, expect, test } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import { lacksOf } from '../../../core/count/area-lacks.ts';
import { totalsByArea } from '../../../core/count/area-totals.ts';
import type { IndexState } from '../../../core/python/installation.ts';

/** A whole index with a file in each area but site-packages. */
function indexed(hasSitePackages: boolean): IndexState {
  const one = { files: 1, bytes: 1, symbols: 1, notes: 0 };
  const totals = totalsByArea({ library: one, tests: one, tools: one });
  return { kind: 'done', totals, hasSitePackages, at: 1, isInterrupted: false };
}

describe('what an index lacks of the chosen areas', () => {
  test('is empty where the installation has no file there', () => {
    expect(lacksOf(indexed(true), areas)).toEqual({ empty: ['site-packages'], unread: [] });
  });

  test('is unread where nobody looked', () => {
    expect(lacksOf(indexed(false), areas)).toEqual({
      empty: [],
      unread: ['site-packages'],
    });
  });

  test('is nothing where it was not chosen, or where nothing is indexed', () => {
    expect(lacksOf(indexed(false), ['library'])).toEqual({ empty: [], unread: [] });
    expect(lacksOf({ kind: 'none' }, areas)).toEqual({ empty: [], unread: [] });
  });
});
