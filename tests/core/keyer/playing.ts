import fc from 'fast-check';
import type { KeyedSound, Keyer, KeyerTiming, Lever } from '../../../core/keyer/keyer.ts';
import { createKeyer, type KeyerSettings } from '../../../core/keyer/modes.ts';
import { seconds, wordsPerMinute } from '../../../core/units.ts';

/** A lever's contact changes, at so many ticks of whatever clock the test has. */
export interface Move {
  readonly lever: Lever;
  readonly isClosing: boolean;
  readonly at: number;
}

/** 20 WPM without weight: a unit of 60 ms. */
export const AT_20: KeyerTiming = { speed: wordsPerMinute(20), weight: 50 };
/** A unit of 64 ticks of 1/1024 s: sums of both are exact, so that even a tie is one. */
export const EXACT: KeyerTiming = { speed: wordsPerMinute(19.2), weight: 50 };
export const TICKS_PER_UNIT = 64;
const TICKS_PER_SECOND = 1024;

export const keyer = (settings: Partial<KeyerSettings>): Keyer =>
  createKeyer({ mode: 'straight', timing: AT_20, isSwapped: false, settling: seconds(0), ...settings });
export const milliseconds = (time: number) => seconds(time / 1000);
export const ticks = (time: number) => seconds(time / TICKS_PER_SECOND);

/** Moves from text: `d 0-10, D 20-40` are the dot and the dash lever, closed from the first time to the second. */
export function movesOf(text: string): readonly Move[] {
  return Array.from(text.matchAll(/([dD]) (\d+)-(\d+)/g), ([, name, from, to]) => {
    const lever: Lever = name === 'd' ? 'dot' : 'dash';
    return [
      { lever, isClosing: true, at: Number(from) },
      { lever, isClosing: false, at: Number(to) },
    ];
  })
    .flat()
    .sort((a, b) => a.at - b.at);
}

/** All that `on` sounds for `moves`, asked for once, long after the last of them. */
export function play(on: Keyer, moves: readonly Move[], clock = milliseconds): readonly KeyedSound[] {
  for (const { lever, isClosing, at } of moves) {
    if (isClosing) on.press(lever, clock(at));
    else on.release(lever, clock(at));
  }
  return on.advance(seconds(1e6));
}

/** The marks of sounds, in seconds. */
export function marksOf(sounds: readonly KeyedSound[]): readonly (readonly [start: number, end: number])[] {
  const ends = sounds.flatMap((sound) => (sound.kind === 'up' ? [sound.at as number] : []));
  return sounds.flatMap((sound) => {
    if (sound.kind === 'up') return [];
    return [sound.kind === 'element' ? [sound.start, sound.end] : [sound.at, ends.shift() ?? Infinity]];
  });
}

/** The automatic elements of sounds, as a codeword. */
export const elementsOf = (sounds: readonly KeyedSound[]) =>
  sounds.map((sound) => (sound.kind === 'element' ? sound.element : '')).join('');

/** Any pattern of both levers in ticks, ties and moves on the edge of a unit included; both are open at last. */
export function anyMoves(): fc.Arbitrary<readonly Move[]> {
  const pause = fc.oneof(
    fc.integer({ min: 0, max: 400 }),
    fc.constantFrom(0, 1, TICKS_PER_UNIT, 2 * TICKS_PER_UNIT, 4 * TICKS_PER_UNIT),
  );
  const lever = fc.constantFrom<Lever>('dot', 'dash');
  return fc.array(fc.record({ lever, pause }), { maxLength: 40 }).map((steps) => {
    const isClosed = { dot: false, dash: false };
    let at = 0;
    const moves: Move[] = steps.map(({ lever: moved, pause: waited }) => {
      at += waited;
      isClosed[moved] = !isClosed[moved];
      return { lever: moved, isClosing: isClosed[moved], at };
    });
    const left = (['dot', 'dash'] as const).filter((each) => isClosed[each]);
    return [...moves, ...left.map((each) => ({ lever: each, isClosing: false, at }))];
  });
}
