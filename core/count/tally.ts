import type { SourceSymbol } from './symbol.ts';

/** A symbol and how often it occurs. */
export interface Tally {
  readonly symbol: SourceSymbol;
  readonly count: number;
}
