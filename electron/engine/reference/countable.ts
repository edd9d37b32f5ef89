import { areaCounts, type CountedCorpus } from '../../../core/compare/corpus.ts';
import { sharedModules } from '../../../core/compare/shared-modules.ts';
import { type Area, areaOf, areas } from '../../../core/count/area.ts';
import type { SymbolCode } from '../../../core/count/symbol.ts';

/** Counts by area, of the areas that have files. */
type Areas = CountedCorpus['areas'];

/** A library that can be counted whole, or only some modules of it. */
export interface Countable {
  readonly facts: Omit<CountedCorpus, 'areas'>;
  whole(): Areas | Promise<Areas>;
  /** Whether its modules are known one by one; if not, it can only be counted whole. */
  readonly knowsModules: boolean;
  /** The paths of its modules below the library. */
  paths(): Iterable<string>;
  only(paths: ReadonlySet<string>): Areas | Promise<Areas>;
}

/**
 * Counts libraries; as soon as one of them is trimmed only the modules that all have, or the others would be compared
 * with what it lacks.
 */
export async function countAll(
  countables: readonly Countable[],
): Promise<{ readonly corpora: readonly CountedCorpus[]; readonly onlyShared: boolean }> {
  const onlyShared = countables.some(({ facts }) => facts.isTrimmed);
  const shared = onlyShared ? sharedModules(countables.map((countable) => countable.paths())) : null;
  const corpora = await Promise.all(
    countables.map(async (countable) => ({
      ...countable.facts,
      areas: await (shared === null ? countable.whole() : countable.only(shared)),
    })),
  );
  return { corpora, onlyShared };
}

/** One module as it is added to its area. `take` is told each of its counts. */
export interface ModuleCounted {
  readonly path: string;
  readonly bytes: number;
  readonly each: (take: (code: SymbolCode, count: number) => void) => void;
}

/**
 * Modules added up by area. `filesThere` tells how many there are of an area, counted or not: an area that has some is
 * there, even where none of them was to be counted.
 */
export function addedUp(modules: readonly ModuleCounted[], filesThere: (area: Area) => number): Areas {
  const parts = areas.flatMap((area) => {
    const there = filesThere(area);
    if (there === 0) return [];
    const counts = new Map<SymbolCode, number>();
    const counted = modules.filter(({ path }) => areaOf(path) === area);
    for (const { each } of counted) {
      each((code, count) => {
        counts.set(code, (counts.get(code) ?? 0) + count);
      });
    }
    const bytes = counted.reduce((sum, { bytes }) => sum + bytes, 0);
    return [[area, areaCounts(counts, { files: counted.length, filesThere: there, bytes })] as const];
  });
  return Object.fromEntries(parts);
}
