import type { Area } from '../../core/count/area.ts';
import { totalOf } from '../../core/count/area-totals.ts';
import { BUILT_IN, type Installation, isAdded } from '../../core/python/installation.ts';
import { nameOf, originOf } from '../words/installation.ts';
import { hasWords, wordsOf } from './sought.ts';

/** What the list of Pythons can be ordered by. */
export type Sorting = 'version' | 'files' | 'size' | 'indexed';

/** The Pythons with every word of `sought` in name, origin, path or environments, in any case and order. */
export function findPythons(pythons: readonly Installation[], sought: string): readonly Installation[] {
  const words = wordsOf(sought);
  return pythons.filter((python) => {
    const text = [nameOf(python), originOf(python), python.library, ...python.environments];
    return hasWords(text.join('\n').toLowerCase(), words);
  });
}

/** Whether there is anything to forget: counts, or a row that no search would bring again. */
export function canForget({ id, index, origin, present }: Installation): boolean {
  return id !== BUILT_IN && (index.kind !== 'none' || isAdded(origin) || !present);
}

/**
 * Pythons, given by version, in another order: most files, most bytes or newest index first, by what the chosen
 * areas come to. Those that are not indexed follow, and the built-in one is last.
 */
export function sortPythons(
  pythons: readonly Installation[],
  by: Sorting,
  chosen: readonly Area[],
): readonly Installation[] {
  if (by === 'version') return pythons;
  const rank = ({ id, index }: Installation): number => {
    if (id === BUILT_IN) return -2;
    if (index.kind !== 'done') return -1;
    if (by === 'indexed') return index.at;
    const total = totalOf(index.totals, chosen);
    return by === 'files' ? total.files : total.bytes;
  };
  return pythons.toSorted((a, b) => rank(b) - rank(a));
}
