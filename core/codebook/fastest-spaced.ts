import type { Tally } from '../count/tally.ts';
import { checkTallies } from './check-tallies.ts';
import { byFrequency, type Codebook, codebookOf, type Codeword } from './codebook.ts';
import { withEscape } from './escape.ts';

/**
 * The code that takes the least time when letters are parted by gaps, so that a codeword may begin another: the
 * quickest words there are, by (time, dots before dashes), given to symbols by (count, symbol). Throws
 * `table-unusable`.
 */
export function fastestSpacedCodebook(tallies: readonly Tally[], hasEscape = true): Codebook {
  checkTallies(tallies);
  const ranked = (hasEscape ? withEscape(tallies) : tallies).toSorted(byFrequency);
  const codes = quickestWords(ranked.length);
  return codebookOf(
    'fastest-spaced',
    ranked.map((tally, rank) => ({ ...tally, code: codes[rank] ?? '' })),
  );
}

/** The `n` words that take the least time. Those of a duration are a dot before shorter ones, or a dash. */
function quickestWords(n: number): readonly Codeword[] {
  const words: Codeword[] = [];
  let shorter: readonly Codeword[] = []; // by a dash
  let level: readonly Codeword[] = ['']; // by a dot
  while (words.length < n) {
    const next = [...level.map((word) => `.${word}`), ...shorter.map((word) => `-${word}`)];
    words.push(...next);
    [shorter, level] = [level, next];
  }
  return words.slice(0, n);
}
