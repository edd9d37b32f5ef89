import { measure } from '../codebook/measure.ts';
import type { Method } from '../codebook/codebook.ts';
import type { Comparison } from './comparison.ts';
import { crossCosts } from './cross-cost.ts';
import { divergences, entropyOf } from './divergence.ts';
import type { FairSet } from './fair-set.ts';
import { hasMoved, movedSymbols } from './moved-symbols.ts';
import { movesAlong } from './moves.ts';

/** What a comparison's file says it is. */
const COMPARISON_FORMAT = 'sounder-comparison';
/** The version of its schema. */
const COMPARISON_VERSION = 1;

/**
 * A comparison as a file. Every list of figures has a place for each of `corpora`, oldest version first. In
 * `crossCost` (elements per symbol), `crossUnits` and `excess` (a share of the elements by its own codebook) a row is a
 * corpus and a column a codebook; `steps` tells what moved from each corpus to the next, and `moved` holds all symbols
 * that moved or have another codeword, the one that matters most first.
 */
export function comparisonJson(
  set: Extract<FairSet, { kind: 'fair' }>,
  comparison: Comparison,
  method: Method,
  onlyShared: boolean,
): string {
  const costs = crossCosts(comparison);
  const content = {
    format: COMPARISON_FORMAT,
    version: COMPARISON_VERSION,
    method,
    areas: set.areas,
    leftOut: set.leftOut,
    onlyShared,
    corpora: comparison.corpora.map((corpus, at) => {
      const { title, version, source, from, isTrimmed, isWhole, files, filesThere, bytes, symbols } = corpus;
      const own = comparison.books[at];
      return {
        ...{ title, version, source, from, isTrimmed, isWhole, files, filesThere, bytes, symbols },
        distinct: corpus.tallies.length,
        entropy: entropyOf(comparison.counts[at] ?? []),
        elementsPerSymbol: costs[at]?.[at]?.elements ?? null,
        unitsPerSymbol: costs[at]?.[at]?.units ?? null,
        longest: own === undefined ? null : (measure(own)?.longest ?? null),
      };
    }),
    crossCost: costs.map((row) => row.map(({ elements }) => elements)),
    crossUnits: costs.map((row) => row.map(({ units }) => units)),
    excess: costs.map((row) => row.map(({ excess }) => excess)),
    divergence: divergences(comparison.counts),
    steps: movesAlong(comparison),
    moved: movedSymbols(comparison)
      .filter((one) => one.changesCodeword || hasMoved(one))
      .map(({ symbol, counts, lengths, codes }) => ({ symbol, counts, lengths, codes })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
