import type { Method } from '../../core/codebook/codebook.ts';
import { compareCorpora, type Comparison } from '../../core/compare/comparison.ts';
import type { CountedCorpus } from '../../core/compare/corpus.ts';
import { type CrossCost, crossCosts } from '../../core/compare/cross-cost.ts';
import { divergences, entropyOf } from '../../core/compare/divergence.ts';
import { type FairSet, fairSet, type Unfair } from '../../core/compare/fair-set.ts';
import type { Area } from '../../core/count/area.ts';
import { heldLimit } from './held-limit.ts';

/** Pythons to be set beside each other, over the areas that all have. */
export interface PythonsToCompare {
  readonly corpora: readonly CountedCorpus[];
  readonly areas: readonly Area[];
  readonly method: Method;
  /** The most elements of a codeword that were chosen, for the method that takes a limit. */
  readonly maxLength: number;
}

/** Pythons beside each other, with every figure that does not hang on which two of them are looked at. */
export interface Compared {
  readonly kind: 'compared';
  readonly method: Method;
  /** The most elements that a codeword has in each: what was chosen, or more where that holds not all; null for no limit. */
  readonly limit: number | null;
  readonly set: Extract<FairSet, { kind: 'fair' }>;
  readonly comparison: Comparison;
  /** A row by corpus, a column by codebook. */
  readonly costs: readonly (readonly CrossCost[])[];
  /** Bits. */
  readonly divergences: readonly (readonly number[])[];
  /** Bits per symbol of each corpus. */
  readonly entropies: readonly number[];
}

/** What came of it: figures, or why there are none. */
export type PythonsCompared = Compared | { readonly kind: 'unfair'; readonly unfair: Unfair };

/** Compares Pythons. Throws `table-unusable` where one of them has no counts. */
export function pythonsCompared({ corpora, areas, method, maxLength }: PythonsToCompare): PythonsCompared {
  const set = fairSet(corpora, areas);
  if (set.kind !== 'fair') return { kind: 'unfair', unfair: set };
  const largest = Math.max(...set.corpora.map(({ tallies }) => tallies.length));
  const limit = heldLimit(method, maxLength, largest);
  const comparison = compareCorpora(set.corpora, method, { maxLength: limit ?? undefined });
  return {
    kind: 'compared',
    method,
    limit,
    set,
    comparison,
    costs: crossCosts(comparison),
    divergences: divergences(comparison.counts),
    entropies: comparison.counts.map((counts) => entropyOf(counts)),
  };
}
