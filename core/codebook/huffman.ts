import type { Tally } from '../count/tally.ts';
import { compareSymbols } from '../count/symbol.ts';
import { canonicalEntries } from './canonical.ts';
import { checkTallies } from './check-tallies.ts';
import { type Codebook, codebookOf } from './codebook.ts';
import { withEscape } from './escape.ts';
import { huffmanLengths } from './huffman-lengths.ts';
import { rising } from './rising.ts';

/**
 * The canonical Huffman codebook of `tallies`, with an escape unless it is not wanted, so that any text can
 * be sent. Lengths are decided by (count, symbol), codewords are given by (length, symbol). Throws
 * `table-unusable` on a table that cannot be coded.
 */
export function huffmanCodebook(tallies: readonly Tally[], hasEscape = true): Codebook {
  checkTallies(tallies);
  const inOrder = rising(hasEscape ? withEscape(tallies) : tallies);
  const lengths = huffmanLengths(inOrder.map(({ count }) => count));
  return codebookOf('huffman', canonicalEntries(inOrder, lengths, bySymbol));
}

/** The order that changes least between neighbouring Python versions. */
function bySymbol(a: Tally, b: Tally): number {
  return compareSymbols(a.symbol, b.symbol);
}
