import type { Seconds, WordsPerMinute } from '../units.ts';

/** The two contacts of a paddle. A straight key may be either. */
export type Lever = 'dot' | 'dash';

/** A dot or a dash, as codewords spell them. */
export type Element = '.' | '-';

/**
 * What is to sound. An automatic element is known whole when it begins; a mark by hand has no length until
 * the lever opens, so it comes in two.
 */
export type KeyedSound =
  | { readonly kind: 'element'; readonly element: Element; readonly start: Seconds; readonly end: Seconds }
  | { readonly kind: 'down'; readonly at: Seconds }
  | { readonly kind: 'up'; readonly at: Seconds };

/** How fast and how heavy elements are. */
export interface KeyerTiming {
  readonly speed: WordsPerMinute;
  /**
   * The share of a dot and its gap that sounds, in whole percent: 50 is a dot of 1 u, 60 one of 1.2 u with a
   * gap of 0.8 u. Dashes grow by as much, so the speed stays.
   */
  readonly weight: number;
}

/**
 * A keyer: a state machine on one clock, without timers. Times may not go back: what comes late counts as
 * coming now. What happens at the very moment of a decision comes before it.
 */
export interface Keyer {
  /** The lever closes. Closing a closed lever (a keyboard's repeat) does nothing. */
  press(lever: Lever, at: Seconds): void;
  /** The lever opens. Opening an open lever does nothing. */
  release(lever: Lever, at: Seconds): void;
  /** From `at` on another timing holds. An element that has begun is ended by the old one. */
  retime(timing: KeyerTiming, at: Seconds): void;
  /** What begins or ends before `to` and was not told yet, in order. Ask for a block of sound at a time. */
  advance(to: Seconds): readonly KeyedSound[];
}

/** The lever that is not `lever`. */
export function otherLever(lever: Lever): Lever {
  return lever === 'dot' ? 'dash' : 'dot';
}
