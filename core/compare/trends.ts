import { kindOf, type SourceSymbol } from '../count/symbol.ts';
import type { Comparison } from './comparison.ts';

/** One corpus in a trend. */
export interface TrendPoint {
  readonly count: number;
  /** Occurrences in a million symbols. */
  readonly perMillion: number;
  /** Elements of the codeword; null where there is none, and where several symbols are counted together. */
  readonly length: number | null;
}

/** What tells most of how the language is written: coroutines, walrus and slices, fields of f-strings, type hints. */
export const tellingSymbols: readonly SourceSymbol[] = [
  'KW:async',
  'KW:await',
  'KW:lambda',
  'KW:yield',
  'CHAR::',
  'CHAR:{',
  'CHAR:}',
  'CHAR:[',
  'CHAR:]',
  'CHAR:%',
];

/** How often `symbol` occurs in each corpus. */
export function trendOf({ corpora, symbols, counts, codes }: Comparison, symbol: SourceSymbol) {
  const at = symbols.indexOf(symbol);
  return corpora.map(({ symbols: total }, place): TrendPoint => {
    const count = counts[place]?.[at] ?? 0;
    return { count, perMillion: (1e6 * count) / total, length: codes[place]?.[at]?.length ?? null };
  });
}

/** How many docstrings in triple quotes there are in each corpus, whichever their marks: two marks make one. */
export function docstringTrend({ corpora, symbols, counts }: Comparison): readonly TrendPoint[] {
  const marks = symbols.flatMap((symbol, at) => (kindOf(symbol) === 'docstring' ? [at] : []));
  return corpora.map(({ symbols: total }, place): TrendPoint => {
    const count = marks.reduce((sum, at) => sum + (counts[place]?.[at] ?? 0), 0) / 2;
    return { count, perMillion: (1e6 * count) / total, length: null };
  });
}
