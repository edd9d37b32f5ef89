import { areaCounts, type CountedCorpus } from '../../../core/compare/corpus.ts';
import { type FairCorpus, fairSet } from '../../../core/compare/fair-set.ts';
import type { Area } from '../../../core/count/area.ts';
import { codeOf } from '../../../core/count/symbol.ts';
import type { Tally } from '../../../core/count/tally.ts';

/** A corpus of this version with these counts by area, one file each. */
export function corpusOf(
  version: string,
  areas: Readonly<Partial<Record<Area, readonly Tally[]>>>,
): CountedCorpus {
  return {
    key: version,
    title: `CPython ${version}`,
    version,
    source: 'folder',
    from: `/python/${version}`,
    isWhole: true,
    isTrimmed: false,
    areas: Object.fromEntries(
      Object.entries(areas).map(([area, tallies]) => [
        area,
        areaCounts(new Map(tallies.map(({ symbol, count }) => [codeOf(symbol), count])), {
          files: 1,
          bytes: 10,
        }),
      ]),
    ),
  };
}

/** Corpora 3.0, 3.1 … of one area, made fair. */
export function fairCorpora(tables: readonly (readonly Tally[])[]): readonly FairCorpus[] {
  const set = fairSet(
    tables.map((library, minor) => corpusOf(`3.${minor}`, { library })),
    ['library'],
  );
  if (set.kind !== 'fair') throw new Error(set.kind);
  return set.corpora;
}
