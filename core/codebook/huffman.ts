import { compareSymbols } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';
import { canonicalCodewords } from './canonical.ts';
import { checkTallies } from './check-tallies.ts';
import { byFrequency, type Codebook, type CodebookEntry } from './codebook.ts';
import { withEscape } from './escape.ts';
import { huffmanLengths } from './huffman-lengths.ts';

/**
 * The canonical Huffman codebook of `tallies`, with an escape unless it is not wanted, so that any text can
 * be sent. Lengths are decided by (count, symbol), codewords are given by (length, symbol): the assignment
 * that changes least between neighbouring Python versions. Throws `table-unusable` on a table that cannot be coded.
 */
export function huffmanCodebook(tallies: readonly Tally[], hasEscape = true): Codebook {
  checkTallies(tallies);
  const rising = (hasEscape ? withEscape(tallies) : tallies).toSorted(
    (a, b) => a.count - b.count || compareSymbols(a.symbol, b.symbol),
  );
  const lengths = huffmanLengths(rising.map(({ count }) => count));
  const inOrder = rising
    .map((tally, at) => ({ ...tally, length: lengths[at] ?? 0 }))
    .sort((a, b) => a.length - b.length || compareSymbols(a.symbol, b.symbol));
  const codes = canonicalCodewords(inOrder.map(({ length }) => length));
  const entries = inOrder.map(({ symbol, count }, rank): CodebookEntry => ({
    symbol,
    count,
    code: codes[rank] ?? '',
  }));
  return { method: 'huffman', entries: entries.sort(byFrequency) };
}
