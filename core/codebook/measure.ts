import { ESCAPE } from '../count/symbol.ts';
import { type Units, units } from '../units.ts';
import { codewordUnits } from './codeword-units.ts';
import type { Codebook } from './codebook.ts';

/** The figures that tell codebooks apart. Averages are over the counted symbols; the escape is left out. */
export interface Measures {
  /** How many symbols were counted. */
  readonly symbols: number;
  /** Bits per symbol below which no prefix code can go (Shannon 1948). */
  readonly entropy: number;
  readonly elementsPerSymbol: number;
  /** With 1 u after every element and nothing more between codewords. */
  readonly unitsPerSymbol: Units;
  /** No prefix code in dots of 2 u and dashes of 4 u takes less: entropy / log2(sqrt(golden ratio)). */
  readonly bound: Units;
  /** Elements of the longest codeword. */
  readonly longest: number;
}

/** Bits that one unit can carry in a run-on code: the root of x^-2 + x^-4 = 1 is sqrt(golden ratio). */
const BITS_PER_UNIT = Math.log2(Math.sqrt((1 + Math.sqrt(5)) / 2));

/** Measures `codebook` by the counts it was made from. */
export function measure(codebook: Codebook): Measures {
  const counted = codebook.entries.filter(({ symbol }) => symbol !== ESCAPE);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const mean = (cost: (entry: (typeof counted)[number]) => number) =>
    total === 0 ? 0 : counted.reduce((sum, entry) => sum + entry.count * cost(entry), 0) / total;
  const entropy = mean(({ count }) => -Math.log2(count / total));
  return {
    symbols: counted.length,
    entropy,
    elementsPerSymbol: mean(({ code }) => code.length),
    unitsPerSymbol: units(mean(({ code }) => codewordUnits(code))),
    bound: units(entropy / BITS_PER_UNIT),
    longest: codebook.entries.reduce((most, { code }) => Math.max(most, code.length), 0),
  };
}
