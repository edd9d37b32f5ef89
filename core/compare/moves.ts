import { ESCAPE, type SourceSymbol } from '../count/symbol.ts';
import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { codewordsBySymbol } from '../codebook/spell.ts';
import type { Comparison } from './comparison.ts';

/** So many symbols, and what share of the occurrences in the newer corpus they are, from 0 to 1. */
export interface Share {
  readonly symbols: number;
  readonly share: number;
}

/** What happened to the codewords of the symbols that both of two codebooks have. */
export interface WordMoves {
  /** How many symbols both have; the escape is none of them. */
  readonly shared: number;
  /** Whose codeword has another length. */
  readonly lengths: Share;
  /** Whose codeword is another, those of another length among them. */
  readonly codewords: Share;
}

/** What happened between one corpus and a later one. */
export interface Moves extends WordMoves {
  /** Symbols that only the later has, in the reference order. */
  readonly gained: readonly SourceSymbol[];
  /** Symbols that only the earlier has. */
  readonly lost: readonly SourceSymbol[];
}

/** What moved between two corpora of a comparison, by their places in it. */
export function movesBetween({ symbols, counts, books }: Comparison, from: number, to: number): Moves {
  const has = (corpus: number, at: number) => (counts[corpus]?.[at] ?? 0) > 0;
  const [older, newer] = [books[from], books[to]];
  if (older === undefined || newer === undefined) throw new RangeError(`no corpora ${from} and ${to}`);
  return {
    ...wordMoves(older, newer),
    gained: symbols.filter((_, at) => !has(from, at) && has(to, at)),
    lost: symbols.filter((_, at) => has(from, at) && !has(to, at)),
  };
}

/** What moved from each corpus to the next. */
export function movesAlong(comparison: Comparison): readonly Moves[] {
  return comparison.corpora.slice(1).map((_, at) => movesBetween(comparison, at, at + 1));
}

/** What happened to the codewords that both codebooks have. Shares are of what the newer one was made from. */
export function wordMoves(older: Codebook, newer: Codebook): WordMoves {
  const before = codewordsBySymbol(older.entries);
  const all = [...newer.entries.filter(({ symbol }) => symbol !== ESCAPE), ...newer.folded];
  const total = all.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const shared = newer.entries.flatMap(({ symbol, code, count }) => {
    const old = symbol === ESCAPE ? undefined : before.get(symbol);
    return old === undefined ? [] : [{ old, code, count: count ?? 0 }];
  });
  const shareOf = (moved: (word: { old: Codeword; code: Codeword }) => boolean): Share => {
    const found = shared.filter(moved);
    const occurrences = found.reduce((sum, { count }) => sum + count, 0);
    return { symbols: found.length, share: total === 0 ? 0 : occurrences / total };
  };
  return {
    shared: shared.length,
    lengths: shareOf(({ old, code }) => old.length !== code.length),
    codewords: shareOf(({ old, code }) => old !== code),
  };
}
