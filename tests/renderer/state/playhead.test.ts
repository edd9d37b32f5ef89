import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildTimeline } from '../../../core/timeline/timeline.ts';
import { unitLength, units, wordsPerMinute } from '../../../core/units.ts';
import { Playhead } from '../../../renderer/state/playhead.svelte.ts';

/** Ten signals of 16 u each. */
const timeline = buildTimeline(
  {
    distinct: [{ symbol: 'CHAR:t', kind: 'sent', letters: ['----'] }],
    ids: new Uint32Array(10),
    starts: Uint32Array.from({ length: 11 }, (_, at) => at),
  },
  'run-on',
);

let look: () => void = () => undefined;
beforeEach(() => {
  vi.stubGlobal('setInterval', (next: () => void) => {
    look = next;
    return 1;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Where a playhead says it is, when it looks at each of these places. */
function told(places: readonly number[], speed: number): readonly number[] {
  let heard = 0;
  const playhead = new Playhead({ position: () => units(heard), isLit: () => false });
  playhead.follow(() => ({ timeline, unit: unitLength(wordsPerMinute(speed)) }));
  return places.map((place) => {
    heard = place;
    look();
    return playhead.position;
  });
}

describe('a playhead', () => {
  test('moves when a signal begins, and not between', () => {
    expect(told([1, 15.9, 16.1, 16.2, 31.9, 32], 100)).toEqual([0, 0, 16.1, 16.1, 16.1, 32]);
  });

  test('moves with each second of a long signal, too', () => {
    expect(told([4, 4.2, 8, 8.4], 5)).toEqual([0, 4.2, 4.2, 8.4]); // a unit lasts 0.24 s
  });

  test('tells at any time where it is at this very moment', () => {
    const playhead = new Playhead({ position: () => units(3), isLit: () => true });
    expect([playhead.position, playhead.heard()]).toEqual([0, 3]);
  });
});
