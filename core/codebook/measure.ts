import { ESCAPE, type SourceSymbol } from '../count/symbol.ts';
import { type Units, units } from '../units.ts';
import type { Codebook, CodebookEntry, Codeword } from './codebook.ts';
import { codewordUnits, ELEMENT_GAP, LETTER_GAP } from './codeword-units.ts';
import { codewordsBySymbol, lettersOf, partsOf } from './spell.ts';

/**
 * The figures that tell codebooks apart. Averages, entropy and bounds are over all symbols that were counted, each by
 * its count and by what is sent for it. The escape is none of them: it is there for what was not counted.
 */
export interface Measures {
  /** How many symbols were counted. */
  readonly symbols: number;
  /**
   * The share, from 0 to 1, of what was counted that has no codeword and is sent by the escape, being too rare among
   * too many. It is in all figures, with the escape's codeword and the code point after it.
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
  const sent = sentBy(codebook);
  const total = sum(sent);
  if (total === 0) return null;
  const mean = (cost: (sent: Sent) => number) =>
    sent.reduce((sum, each) => sum + each.count * cost(each), 0) / total;
  const meanOfLetters = (cost: (letter: Codeword) => number) =>
    mean(({ letters }) => letters.reduce((sum, letter) => sum + cost(letter), 0));
  const entropy = mean(({ count }) => -Math.log2(count / total));
  const runOn = meanOfLetters(codewordUnits);
  return {
    symbols: sent.length,
    foldedShare: sum(codebook.folded) / total,
    entropy,
    elementsPerSymbol: meanOfLetters(({ length }) => length),
    unitsPerSymbol: codebook.prefixFree ? units(runOn) : null,
    unitsPerSymbolSpaced: units(runOn + (LETTER_GAP - ELEMENT_GAP) * mean(({ letters }) => letters.length)),
    bound: units(entropy / BITS_PER_UNIT),
    boundSpaced: units(entropy / BITS_PER_UNIT_SPACED),
    longest: longest(codebook.entries),
  };
}

/** How often something was counted, and the letters it is sent by. */
interface Sent {
  readonly count: number;
  readonly letters: readonly Codeword[];
}

function sentBy({ entries, escape, folded }: Codebook): readonly Sent[] {
  const own = entries.filter(isCounted).map(({ count, code }) => ({ count, letters: [code] }));
  if (folded.length === 0) return own;
  const codewords = codewordsBySymbol(entries);
  const lettersFor = (symbol: SourceSymbol) =>
    partsOf(symbol, codewords).flatMap((part) => lettersOf(part, codewords, escape));
  return [...own, ...folded.map(({ symbol, count }) => ({ count, letters: lettersFor(symbol) }))];
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
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
