import type { SourceSymbol } from '../../core/count/symbol.ts';

/** How a symbol was keyed or copied. */
export interface SymbolRecord {
  readonly symbol: SourceSymbol;
  readonly right: number;
  readonly attempts: number;
}

/** How sure one is of a symbol. */
export interface StrengthBar extends SymbolRecord {
  /** The share that was right, from 0 to 1. */
  readonly share: number;
  readonly grade: 'weak' | 'fair' | 'strong';
}

/** Below the first a symbol is weak, from the second on it is known. */
const GRADES = { fair: 0.5, strong: 0.8 } as const;

/** Symbols that were attempted, the weakest first; of those alike the one that was tried most. */
export function strengthBars(records: readonly SymbolRecord[]): readonly StrengthBar[] {
  return records
    .filter(({ attempts }) => attempts > 0)
    .map((record) => {
      const share = record.right / record.attempts;
      const grade = share < GRADES.fair ? 'weak' : share < GRADES.strong ? 'fair' : 'strong';
      return { ...record, share, grade } as const;
    })
    .sort((a, b) => a.share - b.share || b.attempts - a.attempts);
}
