import type { Area } from '../../core/count/area.ts';
import { lacksOf } from '../../core/count/area-lacks.ts';
import type { Installation } from '../../core/python/installation.ts';
import { areasWords } from './areas.ts';

/** What of the chosen areas nobody read, or not to the end: `site-packages not read`; null where all was read. */
export function unreadWords({ index }: Installation, chosen: readonly Area[]): string | null {
  const { unread } = lacksOf(index, chosen);
  if (unread.length === 0) return null;
  const isBegun = index.kind === 'done' && index.isInterrupted;
  return `${areasWords(unread)} not read${isBegun ? ' to the end' : ''}`;
}
