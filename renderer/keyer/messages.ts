import type { KeyedSound, Lever } from '../../core/keyer/keyer.ts';
import type { KeyerSettings } from '../../core/keyer/modes.ts';
import type { Seconds } from '../../core/units.ts';

/** The name of the worklet's processor. */
export const KEYER = 'keyer';

/** A lever that moved, by the clock of the hand: that of the event, whatever the audio clock reads. */
export interface Move {
  readonly lever: Lever;
  readonly isClosed: boolean;
  readonly at: Seconds;
}

/** What the window tells the keyer in the worklet. */
export type Order =
  | { readonly kind: 'set'; readonly settings: KeyerSettings }
  | { readonly kind: 'move'; readonly move: Move }
  /** Nobody keys any more: what is still to sound is dropped. */
  | { readonly kind: 'rest' }
  /** The processor may go. */
  | { readonly kind: 'end' };

/** What the worklet tells the window. Times are those of the audio clock. */
export interface Report {
  /** What began or ended since the report before. */
  readonly sounds: readonly KeyedSound[];
  /** What sounds now: the lever whose element it is. */
  readonly lit: Lever | null;
  /** Up to then all is told. */
  readonly until: Seconds;
}
