import type { Seconds } from '../units.ts';

/** The least patience, in units: a gap between words is no mistake yet. */
export const LEAST_PATIENCE = 7;

/** How long silences may be. */
export interface Patience {
  /** A silence that is longer parts letters: 2 u, between the 1 u and the 3 u that should be. */
  readonly letterGap: Seconds;
  /** A silence inside a codeword that is longer is a mistake; null if it may last for ever. */
  readonly longest: Seconds | null;
}
