import type { Area } from '../../core/count/area.ts';
import { lacksOf } from '../../core/count/area-lacks.ts';
import { totalOf } from '../../core/count/area-totals.ts';
import type { Installation } from '../../core/python/installation.ts';
import { areasWords, shortAreas } from './areas.ts';
import { nameOf } from './installation.ts';
import { counted } from './numbers.ts';
import { isHalfReread, STOPPED, unreadWords } from './unread.ts';

/** What a figure counts: which Python, which areas, how many files; what of the areas was not read, and whether others are half as they were. */
export function corpusWords(installation: Installation, chosen: readonly Area[]): string {
  return wordsOf(installation, chosen, areasWords);
}

/** The same where there is little room. */
export function shortCorpus(installation: Installation, chosen: readonly Area[]): string {
  return wordsOf(installation, chosen, shortAreas);
}

function wordsOf(
  installation: Installation,
  chosen: readonly Area[],
  say: (areas: readonly Area[]) => string,
): string {
  const { unread } = lacksOf(installation.index, chosen);
  const read = chosen.filter((area) => !unread.includes(area));
  const lack = unreadWords(installation, chosen);
  return [
    nameOf(installation),
    ...(read.length === 0 ? [] : [say(read), filesOf(installation, read)]),
    ...(lack === null ? [] : [lack]),
    ...(read.length > 0 && isHalfReread(installation) ? [STOPPED] : []),
  ].join(' · ');
}

/** Why there is no codebook of an installation, and what to do. */
export function noBook(installation: Installation, chosen: readonly Area[]): string {
  return `There is no codebook of ${nameOf(installation)}: it has nothing in what counts now (${areasWords(chosen)}). Nothing was changed. Let other areas count, or index it again.`;
}

function filesOf({ index }: Installation, chosen: readonly Area[]): string {
  switch (index.kind) {
    case 'none':
      return 'not indexed';
    case 'running':
    case 'partial':
      return `only ${counted(index.files, 'file')} so far`;
    case 'done':
      return counted(totalOf(index.totals, chosen).files, 'file');
  }
}
