import type { Codebook } from '../../../core/codebook/codebook.ts';
import { codewordUnits } from '../../../core/codebook/codeword-units.ts';

/** The elements that all of what was counted takes, the escape by its weight. */
export function elementsOf({ entries }: Codebook): number {
  return entries.reduce((sum, { count, code }) => sum + (count ?? 0) * code.length, 0);
}

/** The same in units, with no gap but the one after each element. */
export function unitsOf({ entries }: Codebook): number {
  return entries.reduce((sum, { count, code }) => sum + (count ?? 0) * codewordUnits(code), 0);
}

/** Symbols and codewords: `{ a: '.', ESC: '-' }`. */
export function codesOf({ entries }: Codebook): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.map(({ symbol, code }) => [symbol.replace('CHAR:', ''), code]));
}

/** The counts of the entries, the escape's weight among them. */
export function weightsOf({ entries }: Codebook): readonly number[] {
  return entries.map(({ count }) => count ?? 0);
}
