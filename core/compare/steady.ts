import { checkTallies } from '../codebook/check-tallies.ts';
import { type Codebook, codebookOf, type Codeword } from '../codebook/codebook.ts';
import { withEscape } from '../codebook/escape.ts';
import { huffmanCodebook } from '../codebook/huffman.ts';
import { codewordsBySymbol } from '../codebook/spell.ts';
import { compareSymbols, type SourceSymbol } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';
import { sounderError } from '../errors.ts';
import { type Share, wordMoves } from './moves.ts';
import { placedWords } from './placed-words.ts';
import { moveWeight, steadyLengths } from './steady-lengths.ts';
import { WordTree } from './word-tree.ts';

/** A steady codebook, and what it spares. Shares are of the occurrences in the newer table. */
export interface Steady {
  /** An optimal code of the newer table: as cheap as Huffman's, with older lengths and codewords where they can be. */
  readonly codebook: Codebook;
  /** Whose codeword is another than in the older codebook. */
  readonly moved: Share;
  /** Whose codeword would be by the canonical code. */
  readonly canonical: Share;
  /**
   * Whose codeword has another length. By share it is the least there is among all codes as cheap, so no such code moves
   * less; whether one moves as little is another question, for the words must find room.
   */
  readonly least: Share;
}

/**
 * A code for the newer table that is no dearer than Huffman's and keeps as many of the older codebook's codewords as it
 * can, by share of occurrences: all of them where no length must change and no symbol comes, else nearly always nearly
 * all that can stay, and never fewer than the canonical code. It has an escape if the older has one. Throws
 * `caller-mistake` where the older is no prefix code, and `table-unusable`.
 */
export function steadyCodebook(older: Codebook, tallies: readonly Tally[]): Steady {
  if (!older.prefixFree) throw sounderError('caller-mistake', 'only a prefix code can be kept steady');
  checkTallies(tallies);
  const hasEscape = older.escape !== null;
  const canonical = huffmanCodebook(tallies, hasEscape);
  const kept = keeping(older, hasEscape ? withEscape(tallies) : tallies);
  const moves = wordMoves(older, kept);
  const canonicalMoves = wordMoves(older, canonical);
  const isBetter = moves.codewords.share <= canonicalMoves.codewords.share;
  return {
    codebook: isBetter ? kept : canonical,
    moved: (isBetter ? moves : canonicalMoves).codewords,
    canonical: canonicalMoves.codewords,
    least: moves.lengths,
  };
}

/**
 * The words of symbols whose length stays are kept, and the others put where there is room. Where that is in too
 * small pieces, some kept words have to give way, the rarest that can; core/compare/README.md tells how.
 */
function keeping(older: Codebook, tallies: readonly Tally[]): Codebook {
  const before = codewordsBySymbol(older.entries);
  const lengths = steadyLengths(tallies, (symbol) => before.get(symbol)?.length);
  const staying = new Map<SourceSymbol, Codeword>();
  for (const [symbol, length] of lengths) {
    const word = before.get(symbol);
    if (word?.length === length) staying.set(symbol, word);
  }
  const weights = new Map(tallies.map((tally) => [tally.symbol, moveWeight(tally)]));
  const tree = new WordTree([...staying].map(([symbol, word]) => [word, weights.get(symbol) ?? 0]));
  makeRoom(
    tree,
    [...lengths].flatMap(([symbol, length]) => (staying.has(symbol) ? [] : [length])),
  );

  const kept = [...staying].filter(([, word]) => !tree.isCleared(word));
  const words = new Map<SourceSymbol, Codeword>(kept);
  const moving = [...lengths]
    .filter(([symbol]) => !words.has(symbol))
    .sort(([a, length], [b, other]) => length - other || compareSymbols(a, b));
  const places = placedWords(
    moving.map(([, length]) => length),
    tree.freeWords(),
  );
  moving.forEach(([symbol], at) => words.set(symbol, places[at] ?? ''));
  return codebookOf(
    'huffman',
    tallies.map(({ symbol, count }) => ({ symbol, count, code: words.get(symbol) ?? '' })),
  );
}

/**
 * Clears what must be for words of these lengths to fit. They fit exactly if, at every depth, what is free in pieces
 * smaller than that is no more than what words longer than that can fill: `surplus` is by how many inner nodes of the
 * depth it is more, and each that is cleared makes one whole piece.
 */
function makeRoom(tree: WordTree, lengths: readonly number[]): void {
  const free = tree.freeAt();
  const depth = lengths.reduce((most, length) => Math.max(most, length), free.length);
  const wanted = new Array<number>(depth + 1).fill(0);
  for (const length of lengths) wanted[length] = (wanted[length] ?? 0) + 1;
  const surplus = new Array<number>(depth + 1).fill(0);
  for (let at = depth - 1; at >= 0; at--) {
    surplus[at] = ((surplus[at + 1] ?? 0) + (free[at + 1] ?? 0) - (wanted[at + 1] ?? 0)) / 2;
  }
  // Whole numbers wherever the code is complete; a single symbol's is not, and half a piece is none.
  surplus.forEach((pieces, at) => {
    tree.clear(at, Math.floor(pieces));
  });
}
