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
  /** Whether any of them has some of it, but next to none. */
  readonly hasSome: boolean;
}

/** So small a part of what another has, in files and by those of its own library, is next to none. */
const NEXT_TO_NONE = 0.1;

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
  /** Only shared modules count, because of libraries that are trimmed, and there is none. */
  | { readonly kind: 'no-shared-module'; readonly trimmed: readonly string[] }
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
  const lacks = wanted.flatMap((area) => lackOf(inOrder, area) ?? []);
  const areas = wanted.filter((area) => lacks.every((other) => other.area !== area));
  if (areas.length === 0 && wanted.some((area) => inOrder.every((corpus) => hasNoneCounted(corpus, area)))) {
    const trimmed = inOrder.filter(({ isTrimmed }) => isTrimmed).map(({ title }) => title);
    return { kind: 'no-shared-module', trimmed };
  }
  if (areas.length === 0) return { kind: 'nothing-in-common', leftOut: lacks };
  // What none of them has is nobody's lack.
  const leftOut = lacks.filter(({ lacking, hasSome }) => hasSome || lacking.length < corpora.length);
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
    case 'no-shared-module':
      return `they share no module, and beside a trimmed library, as of ${unfair.trimmed.join(', ')}, only shared ones count`;
    case 'nothing-in-common':
      return `they have no area in common: ${leftOutWords(unfair.leftOut)}`;
  }
}

/** What was left out and whose lack it is, by who lacks the same: `no tests and no bundled tools in CPython 3.14.2`. */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  const whose = ({ lacking }: LeftOut) => lacking.join(', ');
  const lackOfAll = (who: string) =>
    leftOut
      .filter((lack) => whose(lack) === who)
      .map(lackWords)
      .join(' and ');
  return Array.from(new Set(leftOut.map(whose)), (who) => `${lackOfAll(who)} in ${who}`).join('; ');
}

function lackWords({ area, hasSome }: LeftOut): string {
  return `no ${area === 'tools' ? 'bundled tools' : area}${hasSome ? ', or next to none,' : ''}`;
}

/** Who lacks an area, and why; null where nobody does. */
function lackOf(corpora: readonly CountedCorpus[], area: Area): LeftOut | null {
  const without = lackingBeside(corpora, area);
  const lacking =
    without.length > 0 ? without : corpora.filter(({ areas }) => areas[area]?.codes.length === 0);
  if (lacking.length === 0) return null;
  const hasSome = lacking.some(({ areas }) => (areas[area]?.filesThere ?? 0) > 0);
  return { area, lacking: lacking.map(({ title }) => title), hasSome };
}

/** Whether it has files of an area, but none that was counted. */
function hasNoneCounted({ areas }: CountedCorpus, area: Area): boolean {
  return areas[area]?.files === 0 && areas[area].filesThere > 0;
}

/**
 * Those that have no file of an area, and those that have next to none of what comes with a Python beside its library:
 * Debian's has 30 of some 1,050 files of tests, which serve to run the others. That has to be so in number, too, or a
 * project of one module and forty tests would turn it round.
 */
function lackingBeside(corpora: readonly CountedCorpus[], area: Area): readonly CountedCorpus[] {
  const files = ({ areas }: CountedCorpus, of: Area) => areas[of]?.filesThere ?? 0;
  const part = (corpus: CountedCorpus) => files(corpus, area) / Math.max(1, files(corpus, 'library'));
  const most = Math.max(...corpora.map(part));
  const fullest = Math.max(...corpora.map((corpus) => files(corpus, area)));
  const least = area === 'tests' || area === 'tools' ? NEXT_TO_NONE : 0;
  const isLittle = (corpus: CountedCorpus) =>
    part(corpus) < most * least && files(corpus, area) < fullest * least;
  return corpora.filter((corpus) => files(corpus, area) === 0 || isLittle(corpus));
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
