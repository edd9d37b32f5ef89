import type { Codebook } from '../../core/codebook/codebook.ts';
import { strengthOf, type SymbolFigures, weakestFirst } from '../../core/practice/statistics.ts';

/** How a symbol was keyed or copied of late. */
export type SymbolRecord = Pick<SymbolFigures, 'symbol' | 'recentAttempts' | 'recentRight'>;

/** How sure one is of a symbol. */
export interface StrengthBar extends SymbolRecord {
  /** The share of the recent attempts that was right, from 0 to 1. */
  readonly share: number;
  readonly grade: Grade;
}

/** Below the first a symbol is weak, from the second on it is known. */
const GRADES = { fair: 0.5, strong: 0.8 } as const;

/** How a share that was right, from 0 to 1, is to be seen. */
export type Grade = 'weak' | 'fair' | 'strong';

/** Of a share that was right, from 0 to 1. */
export function gradeOf(share: number): Grade {
  return share < GRADES.fair ? 'weak' : share < GRADES.strong ? 'fair' : 'strong';
}

/** The records of what a codebook has a codeword for: nothing else can be practised by it. */
export function recordsIn(
  records: readonly SymbolRecord[],
  { entries }: Pick<Codebook, 'entries'>,
): readonly SymbolRecord[] {
  const symbols = new Set(entries.map(({ symbol }) => symbol));
  return records.filter(({ symbol }) => symbols.has(symbol));
}

/** Symbols that were not always right of late, by the share that was, the least first. */
export function strengthBars(records: readonly SymbolRecord[]): readonly StrengthBar[] {
  return records
    .filter(({ recentAttempts, recentRight }) => recentRight < recentAttempts)
    .toSorted(weakestFirst)
    .map((record) => {
      const share = strengthOf(record);
      return { ...record, share, grade: gradeOf(share) };
    });
}
