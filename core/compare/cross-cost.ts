import type { Codebook } from '../codebook/codebook.ts';
import { codewordUnits, ELEMENT_GAP, LETTER_GAP } from '../codebook/codeword-units.ts';
import { codewordsBySymbol, lettersOf, partsOf } from '../codebook/spell.ts';
import type { SourceSymbol } from '../count/symbol.ts';
import { type Units, units } from '../units.ts';
import type { Comparison } from './comparison.ts';

/** What a corpus costs by a codebook, per symbol: exactly what would be sent, the escape with what follows it. */
export interface CrossCost {
  readonly elements: number;
  /** Run-on by a prefix code, else with 3 u between codewords. */
  readonly units: Units;
  /** How far each lies above what the corpus costs by its own codebook, as a share of that: 0.01 is 1 %. */
  readonly excess: number;
  readonly excessUnits: number;
  /** The share, from 0 to 1, of what cannot be sent at all and costs nothing here: only without an escape. */
  readonly unsent: number;
}

/** What each corpus costs by each codebook: a row by corpus, in it a column by codebook. */
export function crossCosts({
  symbols,
  counts,
  books,
}: Pick<Comparison, 'symbols' | 'counts' | 'books'>): readonly (readonly CrossCost[])[] {
  const priced = books.map((book) => pricesOf(book, symbols));
  return counts.map((row, corpus) => {
    const costs = priced.map((prices) => meanCost(row, prices));
    const own = costs[corpus];
    return costs.map((cost) => ({
      ...cost,
      excess: above(cost.elements, own?.elements),
      excessUnits: above(cost.units, own?.units),
    }));
  });
}

/** What each symbol costs by a book; NaN elements where it has no signal. */
interface Prices {
  readonly elements: Float64Array;
  readonly units: Float64Array;
}

function pricesOf(book: Codebook, symbols: readonly SourceSymbol[]): Prices {
  const codewords = codewordsBySymbol(book.entries);
  const gap = book.prefixFree ? 0 : LETTER_GAP - ELEMENT_GAP;
  const elements = new Float64Array(symbols.length);
  const units = new Float64Array(symbols.length);
  symbols.forEach((symbol, at) => {
    const letters = partsOf(symbol, codewords).map((part) => lettersOf(part, codewords, book.escape));
    if (letters.some(({ length }) => length === 0)) elements[at] = NaN;
    for (const letter of letters.flat()) {
      elements[at] = (elements[at] ?? 0) + letter.length;
      units[at] = (units[at] ?? 0) + codewordUnits(letter) + gap;
    }
  });
  return { elements, units };
}

function meanCost(counts: Float64Array, prices: Prices): Omit<CrossCost, 'excess' | 'excessUnits'> {
  let [total, elements, time, unsent] = [0, 0, 0, 0];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    total += count;
    const price = prices.elements[at] ?? NaN;
    if (Number.isNaN(price)) {
      unsent += count;
      continue;
    }
    elements += count * price;
    time += count * (prices.units[at] ?? 0);
  }
  return { elements: elements / total, units: units(time / total), unsent: unsent / total };
}

function above(cost: number, own = cost): number {
  return own === 0 ? 0 : cost / own - 1;
}
