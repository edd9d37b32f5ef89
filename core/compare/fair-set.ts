import type { Area } from '../count/area.ts';
import { areas as allAreas } from '../count/area.ts';
import { talliesOf } from '../count/count.ts';
import type { SymbolCode } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';
import { compareVersions } from '../python/version.ts';
import { type AreaCounts, type CountedCorpus, MOST_CORPORA } from './corpus.ts';

/** A corpus cut to the areas that all have. */
export interface FairCorpus extends CountedCorpus {
  readonly files: number;
  /** How many files there are in these areas: more than `files` where only shared modules count. */
  readonly filesThere: number;
  readonly bytes: number;
  /** Occurrences of symbols. */
  readonly symbols: number;
  /** Most frequent first. */
  readonly tallies: readonly Tally[];
}

/** An area that not all have, and the titles of those that lack it. */
export interface LeftOut {
  readonly area: Area;
  readonly lacking: readonly string[];
}

/** Corpora over equal areas, or why they are not to be compared. */
export type FairSet =
  | {
      readonly kind: 'fair';
      /** Oldest version first. */
      readonly corpora: readonly FairCorpus[];
      readonly areas: readonly Area[];
      readonly leftOut: readonly LeftOut[];
    }
  | Unfair;

/** Why corpora are not to be compared. */
export type Unfair =
  | { readonly kind: 'too-few'; readonly number: number }
  | { readonly kind: 'too-many'; readonly number: number }
  | { readonly kind: 'twice'; readonly title: string }
  | { readonly kind: 'no-area' }
  | { readonly kind: 'nothing-in-common'; readonly leftOut: readonly LeftOut[] };

/**
 * `corpora` over those of the chosen areas that all of them have files in, ordered by version. What one lacks is left
 * out of all, or a library with its tests would be compared with one without: that alone costs 0.5 to 0.7 % of
 * elements, more than a version does.
 */
export function fairSet(corpora: readonly CountedCorpus[], chosen: readonly Area[]): FairSet {
  if (corpora.length < 2) return { kind: 'too-few', number: corpora.length };
  if (corpora.length > MOST_CORPORA) return { kind: 'too-many', number: corpora.length };
  const twice = corpora.find(({ key }, at) => corpora.findIndex((other) => other.key === key) < at);
  if (twice !== undefined) return { kind: 'twice', title: twice.title };
  const wanted = allAreas.filter((area) => chosen.includes(area));
  if (wanted.length === 0) return { kind: 'no-area' };
  const inOrder = corpora.toSorted((a, b) => compareVersions(a.version, b.version));
  const leftOut = wanted
    .map((area): LeftOut => ({ area, lacking: lackingOf(inOrder, area) }))
    .filter(({ lacking }) => lacking.length > 0);
  const areas = wanted.filter((area) => leftOut.every((other) => other.area !== area));
  if (areas.length === 0) return { kind: 'nothing-in-common', leftOut };
  return { kind: 'fair', corpora: inOrder.map((corpus) => cutTo(corpus, areas)), areas, leftOut };
}

/** Why corpora are not to be compared, in words that follow a colon. */
export function unfairWords(unfair: Unfair): string {
  switch (unfair.kind) {
    case 'too-few':
      return unfair.number === 0 ? 'there is none' : 'there is only one';
    case 'too-many':
      return `there are ${unfair.number}, and at most ${MOST_CORPORA} are compared at a time`;
    case 'twice':
      return `${unfair.title} is there twice`;
    case 'no-area':
      return 'no area is chosen';
    case 'nothing-in-common':
      return `they have no area in common: ${unfair.leftOut.map(leftOutWords).join(', ')}`;
  }
}

/** An area that was left out and whose lack it is: `no tests in CPython 3.11.2`. */
export function leftOutWords({ area, lacking }: LeftOut): string {
  return `no ${area} in ${lacking.join(', ')}`;
}

/** Those without a file there; or, where all have some, those of whose files nothing was counted. */
function lackingOf(corpora: readonly CountedCorpus[], area: Area): readonly string[] {
  const without = corpora.filter(({ areas }) => (areas[area]?.filesThere ?? 0) === 0);
  const lacking =
    without.length > 0 ? without : corpora.filter(({ areas }) => areas[area]?.codes.length === 0);
  return lacking.map(({ title }) => title);
}

function cutTo(corpus: CountedCorpus, areas: readonly Area[]): FairCorpus {
  const parts = areas.flatMap((area) => corpus.areas[area] ?? []);
  const tallies = talliesOf(parts.flatMap(countsIn));
  const sum = (of: (part: AreaCounts) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    ...corpus,
    files: sum(({ files }) => files),
    filesThere: sum(({ filesThere }) => filesThere),
    bytes: sum(({ bytes }) => bytes),
    symbols: tallies.reduce((total, { count }) => total + count, 0),
    tallies,
  };
}

function countsIn({ codes, counts }: AreaCounts): readonly (readonly [SymbolCode, number])[] {
  return Array.from(codes, (code, at) => [code, counts[at] ?? 0] as const);
}
