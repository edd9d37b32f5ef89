import type { Codebook } from '../../core/codebook/codebook.ts';
import { ESCAPE } from '../../core/count/symbol.ts';

/** The codewords of one length. */
export interface LengthMark {
  /** In elements. */
  readonly length: number;
  readonly symbols: number;
  /** How much of all that was counted they make up, from 0 to 1; null where nothing was. */
  readonly share: number | null;
  /** How high its two bars are, of the highest. */
  readonly symbolsHeight: number;
  readonly shareHeight: number;
}

/** How many symbols have a codeword of each length, and how much of what is sent, from one element to the longest. */
export function lengthMarks({ entries }: Codebook): readonly LengthMark[] {
  const symbols: number[] = [];
  const counts: number[] = [];
  for (const { symbol, code, count } of entries) {
    symbols[code.length] = (symbols[code.length] ?? 0) + 1;
    counts[code.length] = (counts[code.length] ?? 0) + (symbol === ESCAPE ? 0 : (count ?? 0));
  }
  const total = sum(counts);
  const mostSymbols = largest(symbols);
  const mostCounts = largest(counts);
  return Array.from({ length: Math.max(0, symbols.length - 1) }, (_, at) => ({
    length: at + 1,
    symbols: symbols[at + 1] ?? 0,
    share: total === 0 ? null : (counts[at + 1] ?? 0) / total,
    symbolsHeight: (symbols[at + 1] ?? 0) / mostSymbols,
    shareHeight: mostCounts === 0 ? 0 : (counts[at + 1] ?? 0) / mostCounts,
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
