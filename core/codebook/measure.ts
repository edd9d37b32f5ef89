import { ESCAPE } from '../count/symbol.ts';
import { type Units, units } from '../units.ts';
import type { Codebook, CodebookEntry } from './codebook.ts';
import { codewordUnits, ELEMENT_GAP, LETTER_GAP } from './codeword-units.ts';
import { escapeWeight } from './escape.ts';

/**
 * The figures that tell codebooks apart. Averages, entropy and bounds are over the counted symbols that have
 * codewords of their own, each by its count; the escape is left out of them.
 */
export interface Measures {
  /** How many symbols were counted and have a codeword. */
  readonly symbols: number;
  /**
   * The share, from 0 to 1, of what was counted that is sent by the escape, being too rare among too many, and is
   * in no other figure. Where it is above 0 the figures stand beside none of a book that sends all itself.
   */
  readonly foldedShare: number;
  /** Bits per symbol below which no prefix code can go (Shannon 1948). */
  readonly entropy: number;
  readonly elementsPerSymbol: number;
  /** With 1 u after every element and nothing more between codewords; null where they would run together. */
  readonly unitsPerSymbol: Units | null;
  /** With 3 u between codewords. */
  readonly unitsPerSymbolSpaced: Units;
  /** No prefix code in dots of 2 u and dashes of 4 u takes less. */
  readonly bound: Units;
  /** No code takes less with 3 u between codewords. */
  readonly boundSpaced: Units;
  /** Elements of the longest codeword. */
  readonly longest: number;
}

/** Bits that one unit can carry run-on: x^-2 + x^-4 = 1 has the root sqrt(golden ratio). */
const BITS_PER_UNIT = Math.log2(Math.sqrt((1 + Math.sqrt(5)) / 2));
/**
 * Bits that one unit can carry with 3 u between codewords, which is 2 u more after one or more elements. With
 * y = x^-2 that is y (y + y²) / (1 - y - y²) = 1, or y³ + 2y² + y = 1, of which this is the root.
 */
const SPACED_ROOT = 0.465_571_231_876_768;
const BITS_PER_UNIT_SPACED = -Math.log2(SPACED_ROOT) / 2;

/** Measures `codebook` by the counts it was made from; null for a given table, where nothing was counted. */
export function measure(codebook: Codebook): Measures | null {
  const { entries, prefixFree } = codebook;
  const counted = entries.filter(isCounted);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const folded = foldedCount(codebook, counted);
  const mean = (cost: (entry: Counted) => number) =>
    counted.reduce((sum, entry) => sum + entry.count * cost(entry), 0) / total;
  const entropy = mean(({ count }) => -Math.log2(count / total));
  const runOn = mean(({ code }) => codewordUnits(code));
  return {
    symbols: counted.length,
    foldedShare: folded / (total + folded),
    entropy,
    elementsPerSymbol: mean(({ code }) => code.length),
    unitsPerSymbol: prefixFree ? units(runOn) : null,
    unitsPerSymbolSpaced: units(runOn + LETTER_GAP - ELEMENT_GAP),
    bound: units(entropy / BITS_PER_UNIT),
    boundSpaced: units(entropy / BITS_PER_UNIT_SPACED),
    longest: longest(entries),
  };
}

/** What the escape of the fastest prefix code weighs above its due is the count of what it stands for. */
function foldedCount({ method, entries }: Codebook, counted: readonly Counted[]): number {
  const escape = entries.find(({ symbol }) => symbol === ESCAPE)?.count ?? 0;
  return method === 'fastest-prefix' ? Math.max(0, escape - escapeWeight(counted)) : 0;
}

/** Elements of the longest codeword. */
export function longest(entries: Codebook['entries']): number {
  return entries.reduce((most, { code }) => Math.max(most, code.length), 0);
}

/** How far a figure lies above its bound, as a share of it: 0.01 is 1 %. Null where the bound is nothing. */
export function aboveBound(figure: number, bound: number): number | null {
  return bound === 0 ? null : figure / bound - 1;
}

type Counted = CodebookEntry & { readonly count: number };

function isCounted(entry: CodebookEntry): entry is Counted {
  return entry.count !== null && entry.symbol !== ESCAPE;
}
