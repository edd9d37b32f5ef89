import { type Seconds, seconds } from '../../core/units.ts';

/** How long a busy window may take to hand an event over, in milliseconds. */
const LATEST = 500;

/**
 * When an event happened that is handed over at `now`: at the time it says if that can be, and not before `since`; else
 * now. A device's clock may jump, and nothing that it says may hold a lever closed or undo what was done. All are in
 * milliseconds on the page's clock.
 */
export function happenedAt(said: number, now: number, since = -Infinity): Seconds {
  const canBe = said >= Math.max(now - LATEST, since) && said <= now;
  return seconds((canBe ? said : now) / 1000);
}
