import { seconds, type Seconds } from '../units.ts';
import { BugKeyer } from './bug.ts';
import { Debounced } from './debounced.ts';
import { iambicA, iambicB } from './iambic.ts';
import { type Keyer, type KeyerTiming, otherLever } from './keyer.ts';
import { PaddleKeyer } from './paddle-keyer.ts';
import { singleDot } from './single-dot.ts';
import { StraightKey } from './straight.ts';
import { ultimatic } from './ultimatic.ts';

/** The ways in which levers make dots and dashes. */
export const keyerModes = ['straight', 'bug', 'single-dot', 'iambic-a', 'iambic-b', 'ultimatic'] as const;

/** A way in which levers make dots and dashes. */
export type KeyerMode = (typeof keyerModes)[number];

/** All that a person sets on a keyer. */
export interface KeyerSettings {
  readonly mode: KeyerMode;
  readonly timing: KeyerTiming;
  /** The levers change places, as for the left hand. */
  readonly isSwapped: boolean;
  /** How long contacts may chatter after an edge; 0 for clean ones. */
  readonly settling: Seconds;
}

/** A keyer as set, with both levers open. */
export function createKeyer({ mode, timing, isSwapped, settling }: KeyerSettings): Keyer {
  const keyer = keyerOf(mode, timing);
  const swapped = isSwapped ? swap(keyer) : keyer;
  return settling > seconds(0) ? new Debounced(swapped, settling) : swapped;
}

/** Whether a keyer set by one goes on under the other: another speed or weight does not make it another keyer. */
export function isSameKeyer(one: KeyerSettings, other: KeyerSettings): boolean {
  return one.mode === other.mode && one.isSwapped === other.isSwapped && one.settling === other.settling;
}

function keyerOf(mode: KeyerMode, timing: KeyerTiming): Keyer {
  switch (mode) {
    case 'straight':
      return new StraightKey();
    case 'bug':
      return new BugKeyer(timing);
    case 'single-dot':
      return new PaddleKeyer(singleDot, timing);
    case 'iambic-a':
      return new PaddleKeyer(iambicA, timing);
    case 'iambic-b':
      return new PaddleKeyer(iambicB, timing);
    case 'ultimatic':
      return new PaddleKeyer(ultimatic, timing);
  }
}

function swap(keyer: Keyer): Keyer {
  return {
    press: (lever, at) => {
      keyer.press(otherLever(lever), at);
    },
    release: (lever, at) => {
      keyer.release(otherLever(lever), at);
    },
    retime: (timing, at) => {
      keyer.retime(timing, at);
    },
    advance: (to) => keyer.advance(to),
  };
}
