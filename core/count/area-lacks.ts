import type { IndexState } from '../python/installation.ts';
import type { Area } from './area.ts';

/** What of the chosen areas an index has nothing of. */
export interface AreaLacks {
  /** The installation has no file there. */
  readonly empty: readonly Area[];
  /** Nobody looked there: indexing again would. */
  readonly unread: readonly Area[];
}

/** What an index lacks of the areas chosen; nothing where there is no whole index to tell by. */
export function lacksOf(index: IndexState, chosen: readonly Area[]): AreaLacks {
  if (index.kind !== 'done') return { empty: [], unread: [] };
  const isUnread = (area: Area) => area === 'site-packages' && !index.hasSitePackages;
  const lacking = chosen.filter((area) => index.totals[area].files === 0);
  return {
    empty: lacking.filter((area) => !isUnread(area)),
    unread: chosen.filter(isUnread),
  };
}
