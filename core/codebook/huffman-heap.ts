import type { Tally } from '../count/tally.ts';
import { checkTallies } from './check-tallies.ts';
import { type Codebook, type CodebookEntry, codebookOf, type Codeword } from './codebook.ts';
import { withEscape } from './escape.ts';
import { huffmanTree } from './huffman-tree.ts';

/**
 * The Huffman codebook of `tallies` as a heap on their counts gives it, lighter child on the dot; of equal
 * counts the one given first is the lighter, and a joined node is the heaviest. So the order of a table
 * decides its codewords wherever counts are equal. Throws `table-unusable`.
 */
export function huffmanHeapCodebook(tallies: readonly Tally[], hasEscape = true): Codebook {
  return codebookOf('huffman-heap', entriesOf(tallies, hasEscape, ['.', '-']));
}

/** The same tree with the heavier child on the dot, which takes less time to send. Throws `table-unusable`. */
export function huffmanDotsCodebook(tallies: readonly Tally[], hasEscape = true): Codebook {
  return codebookOf('huffman-dots', entriesOf(tallies, hasEscape, ['-', '.']));
}

/** What the lighter and the heavier child of a node add to its codeword. */
type Elements = readonly [lighter: '.' | '-', heavier: '.' | '-'];

function entriesOf(
  tallies: readonly Tally[],
  hasEscape: boolean,
  elements: Elements,
): readonly CodebookEntry[] {
  checkTallies(tallies);
  const rising = (hasEscape ? withEscape(tallies) : tallies).toSorted((a, b) => a.count - b.count);
  const codes = codewordsOf(
    rising.map(({ count }) => count),
    elements,
  );
  return rising.map((tally, rank) => ({ ...tally, code: codes[rank] ?? '' }));
}

function codewordsOf(weights: readonly number[], [lighter, heavier]: Elements): readonly Codeword[] {
  const n = weights.length;
  if (n === 1) return ['.'];
  const tree = huffmanTree(weights);
  const codes = new Array<Codeword>(2 * n - 1).fill('');
  for (let at = 2 * n - 3; at >= 0; at--) {
    codes[at] = (codes[tree.parents[at] ?? 0] ?? '') + (tree.heavier[at] === 1 ? heavier : lighter);
  }
  return codes.slice(0, n);
}
