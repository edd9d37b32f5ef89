import type { Area } from '../../core/count/area.ts';
import { lacksOf } from '../../core/count/area-lacks.ts';
import type { Installation } from '../../core/python/installation.ts';
import { areasWords } from './areas.ts';

/** What of the chosen areas was not read, or not to its end: `site-packages not read`; null where all was. */
export function unreadWords({ index }: Installation, chosen: readonly Area[]): string | null {
  const { unread } = lacksOf(index, chosen);
  return unread.length === 0 ? null : `${areasWords(unread)} not read`;
}

/** What is said of a whole index whose files are counted as they were at different times. */
export const STOPPED = 'reading again was stopped';

/** Whether an installation was read to its end, and stopped when it was read again. */
export function isHalfReread({ index }: Installation): boolean {
  return index.kind === 'done' && index.isInterrupted;
}
