import { afterEach, describe, expect, test, vi } from 'vitest';
import type { KeyerMode, KeyerSettings } from '../../../core/keyer/modes.ts';
import { seconds, wordsPerMinute } from '../../../core/units.ts';
import { elementsOf, marksOf, movesOf } from '../../core/keyer/playing.ts';
import { paperWorklet, RATE } from './paper-worklet.ts';

const keyer = (mode: KeyerMode, speed = 20): KeyerSettings => ({
  mode,
  timing: { speed: wordsPerMinute(speed), weight: 50 },
  isSwapped: false,
  settling: seconds(0),
});

async function keyed(mode: KeyerMode, moves: string): Promise<string> {
  const worklet = await paperWorklet(keyer(mode));
  worklet.play(movesOf(moves));
  return elementsOf(worklet.sounds());
}

const closing = (lever: 'dot' | 'dash', at = 0) =>
  ({ kind: 'move', move: { lever, isClosed: true, at: seconds(at) } }) as const;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the keyer in the audio thread', () => {
  // d is the dot lever, D the dash lever; times in milliseconds, at 20 WPM (u = 60 ms).
  test.each([
    ['d 0-10', '.', '.'],
    ['D 0-135, d 100-130', '-.', '-.'],
    ['d 0-40, D 20-40', '.-', '.-'],
    ['d 0-200, D 20-200', '.-', '.-.'],
    ['d 0-390, D 20-390', '.-.', '.-.-'],
    ['D 0-270, d 20-270', '-.', '-.-'],
    ['d 0-200, D 0-200', '.-', '.-.'],
  ])('keys %s as %s in iambic A and %s in B', async (moves, a, b) => {
    expect([await keyed('iambic-a', moves), await keyed('iambic-b', moves)]).toEqual([a, b]);
  });

  test('lets the lever touched last rule in ultimatic, and remembers one dot in single-dot', async () => {
    expect(await keyed('ultimatic', 'd 0-700, D 20-700')).toBe('.---');
    expect(await keyed('single-dot', 'D 0-400, d 50-60')).toBe('-.-');
  });

  test('sounds in the block after the lever closed', async () => {
    const { order, block } = await paperWorklet(keyer('iambic-b'));
    expect(block().some((level) => level > 0)).toBe(false);
    order(closing('dot'));
    expect(block().findIndex((level) => level > 0)).toBe(1); // an edge begins at nothing
  });

  test('moves no element by a sample in ten minutes at 40 WPM', { timeout: 60_000 }, async () => {
    const { order, block } = await paperWorklet(keyer('iambic-b', 40));
    order(closing('dot'));
    const began: number[] = [];
    let before = 0;
    for (let frame = 0; frame < 600 * RATE; frame += 128) {
      block().forEach((level, at) => {
        if (before === 0 && level > 0) began.push(frame + at);
        before = level;
      });
    }
    const dot = 0.06 * RATE; // a mark of 30 ms, and a gap as long
    expect(began).toEqual(Array.from({ length: 10_000 }, (_, index) => 1 + index * dot));
  });

  test('drops what is still to sound when nobody keys any more', async () => {
    const { order, block, play, sounds } = await paperWorklet(keyer('iambic-b'));
    order(closing('dot'));
    order(closing('dash', 0.001));
    block();
    order({ kind: 'rest' });
    play([]);
    expect(elementsOf(sounds())).toBe('.');
    expect(Math.max(...block())).toBe(0);
  });

  test('begins with open levers after a rest', async () => {
    const { order, block, play, sounds } = await paperWorklet(keyer('iambic-b'));
    order(closing('dash'));
    block();
    order({ kind: 'rest' });
    play([]);
    order(closing('dot', 5));
    block();
    expect(elementsOf(sounds())).toBe('-.');
  });

  test.each([0.05, 0.4])(
    'sounds a straight key of %d s as long, though both edges come late',
    async (length) => {
      const { order, block, sounds } = await paperWorklet(keyer('straight'));
      for (let blocks = 0; blocks < 200; blocks++) block();
      order(closing('dot', 0.02));
      order({ kind: 'move', move: { lever: 'dot', isClosed: false, at: seconds(0.02 + length) } });
      for (let blocks = 0; blocks < 200; blocks++) block();
      const [[start, end] = [0, 0]] = marksOf(sounds());
      expect(end - start).toBeCloseTo(length, 9);
    },
  );

  test('holds no lever closed for a clock that jumped ahead', async () => {
    const { order, block, sounds } = await paperWorklet(keyer('straight'));
    order(closing('dot', 1));
    order({ kind: 'move', move: { lever: 'dot', isClosed: false, at: seconds(3600) } });
    for (let blocks = 0; blocks < 200; blocks++) block();
    expect(sounds().map(({ kind }) => kind)).toEqual(['down', 'up']);
  });
});
