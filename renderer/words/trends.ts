import type { FairCorpus } from '../../core/compare/fair-set.ts';

/** Keywords of Python 2 that are none of 3's. */
const LEFT = new Set(['print', 'exec']);

/**
 * Why two words of Python 2 have no trend, where somebody may look for one: beside a Python 2, or where they are sought.
 * Null elsewhere.
 */
export function trendNote(corpora: readonly Pick<FairCorpus, 'version'>[], sought: string): string | null {
  const isOld = corpora.some(({ version }) => version.startsWith('2.'));
  const isAsked = sought === '' ? isOld : LEFT.has(sought.trim().toLowerCase());
  if (!isAsked) return null;
  return 'The reserved words of Python 3.7 and later are counted, in every version alike. So print and exec, which were keywords up to 2.7, are counted letter by letter, and async, await, None, True, False and nonlocal as keywords even where they were names.';
}
