import { describe, expect, test } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import { lacksOf } from '../../../renderer/state/area-lacks.ts';
import { indexed } from './fake-bridge.ts';

describe('what an index lacks of the chosen areas', () => {
  test('is empty where the installation has no file there', () => {
    expect(lacksOf(indexed({}), areas)).toEqual({ empty: ['site-packages'], unread: [] });
  });

  test('is unread where nobody looked', () => {
    expect(lacksOf(indexed({ hasSitePackages: false }), areas)).toEqual({
      empty: [],
      unread: ['site-packages'],
    });
  });

  test('is nothing where it was not chosen, or where nothing is indexed', () => {
    expect(lacksOf(indexed({ hasSitePackages: false }), ['library'])).toEqual({ empty: [], unread: [] });
    expect(lacksOf({ kind: 'none' }, areas)).toEqual({ empty: [], unread: [] });
  });
});
