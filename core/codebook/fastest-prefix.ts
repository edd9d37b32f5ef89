import { ESCAPE } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';
import { sounderError } from '../errors.ts';
import { checkTallies } from './check-tallies.ts';
import { byFrequency, type Codebook, codebookOf, type Codeword } from './codebook.ts';
import { withEscape } from './escape.ts';
import { fastestLevels } from './fastest-levels.ts';

/** So many symbols get codewords of their own: the search takes a second and 80 MB for them. */
export const MOST_SYMBOLS = 5000;

/**
 * The prefix code that takes the least time run-on, dots of 2 u and dashes of 4 u: exact for up to
 * `MOST_SYMBOLS` symbols. Of more the rarest are sent by the escape, whose weight they add to; without an
 * escape that is `table-unusable`, as is a table that cannot be coded at all. Of words that take equally long
 * those that begin with a dash are given first, to symbols by (count, symbol).
 */
export function fastestPrefixCodebook(
  tallies: readonly Tally[],
  hasEscape = true,
  onProgress: (share: number) => void = () => undefined,
): Codebook {
  checkTallies(tallies);
  const ranked = tallies.toSorted(byFrequency);
  if (!hasEscape) checkFitting(ranked);
  const folded = ranked.slice(MOST_SYMBOLS);
  const all = (hasEscape ? escaped(ranked.slice(0, MOST_SYMBOLS), folded) : ranked).toSorted(byFrequency);
  const codes = codewordsOf(
    all.map(({ count }) => count),
    onProgress,
  );
  return codebookOf(
    'fastest-prefix',
    all.map((tally, rank) => ({ ...tally, code: codes[rank] ?? '' })),
    folded,
  );
}

function checkFitting(ranked: readonly Tally[]): void {
  if (ranked.length <= MOST_SYMBOLS) return;
  throw sounderError(
    'table-unusable',
    `it has ${ranked.length} symbols, and without an escape the fastest prefix code is found for at most ${MOST_SYMBOLS}`,
  );
}

/** The most frequent symbols and the escape, which stands for the others too. */
function escaped(most: readonly Tally[], folded: readonly Tally[]): readonly Tally[] {
  const weight = folded.reduce((sum, { count }) => sum + count, 0);
  return withEscape(most).map((tally) =>
    tally.symbol === ESCAPE ? { symbol: ESCAPE, count: tally.count + weight } : tally,
  );
}

/** The codewords for falling weights, quickest first. */
function codewordsOf(weights: readonly number[], onProgress: (share: number) => void): readonly Codeword[] {
  if (weights.length === 1) return ['.'];
  const inner = fastestLevels(weights, onProgress);
  const levels: Codeword[][] = [['']];
  const leaves: Codeword[] = [];
  for (let depth = 0; leaves.length < weights.length; depth++) {
    const branching =
      (inner[depth] ?? weights.length - 1) - (depth === 0 ? 0 : (inner[depth - 1] ?? weights.length - 1));
    const nodes = (levels[depth] ?? []).sort(); // ASCII has the dash before the dot
    const firstInner = nodes.length - branching;
    leaves.push(...nodes.slice(0, firstInner));
    for (const word of nodes.slice(firstInner)) {
      (levels[depth + 1] ??= []).push(`${word}.`);
      (levels[depth + 2] ??= []).push(`${word}-`);
    }
  }
  return leaves;
}
