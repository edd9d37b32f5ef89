import type { Moment } from '../../core/practice/drill.ts';

/** A clock that never goes back, in milliseconds. */
export function now(): number {
  return performance.now();
}

/** Now, by that clock and by the computer's. */
export function moment(): Moment {
  return { at: now(), now: Date.now() };
}
