import { type Codebook, type Codeword, type Method } from '../codebook/codebook.ts';
import { codebookBy, type MethodOptions } from '../codebook/methods.ts';
import { codewordsBySymbol } from '../codebook/spell.ts';
import { compareSymbols, ESCAPE, type SourceSymbol } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';
import type { FairCorpus } from './fair-set.ts';

/** Corpora beside each other, symbol by symbol: what every figure is taken from. */
export interface Comparison {
  /** Oldest version first. */
  readonly corpora: readonly FairCorpus[];
  /** The codebook of each corpus, all by one method. */
  readonly books: readonly Codebook[];
  /** Every symbol that any corpus or codebook has, in the reference order; the escape among them. */
  readonly symbols: readonly SourceSymbol[];
  /** How often each of `symbols` occurs, by corpus: 0 where it does not, and for the escape. */
  readonly counts: readonly Float64Array[];
  /** The codeword of each of `symbols`, by codebook; null where it has none. */
  readonly codes: readonly (readonly (Codeword | null)[])[];
}

/** Compares corpora by a method, each with its own codebook. Throws `table-unusable` where one of them is empty. */
export function compareCorpora(
  corpora: readonly FairCorpus[],
  method: Method,
  options: MethodOptions = {},
): Comparison {
  const books = corpora.map(({ tallies }) => codebookBy(method, tallies, options));
  const words = books.map(({ entries }) => codewordsBySymbol(entries));
  const symbols = symbolsIn(
    corpora.map(({ tallies }) => tallies),
    books,
  );
  const places = new Map(symbols.map((symbol, at) => [symbol, at]));
  return {
    corpora,
    books,
    symbols,
    counts: corpora.map(({ tallies }) => countsAt(tallies, places)),
    codes: words.map((codewords) => symbols.map((symbol) => codewords.get(symbol) ?? null)),
  };
}

/** All symbols that are counted anywhere, and the escape where a codebook has one. */
function symbolsIn(
  tables: readonly (readonly Tally[])[],
  books: readonly Codebook[],
): readonly SourceSymbol[] {
  const found = new Set<SourceSymbol>();
  for (const tallies of tables) for (const { symbol } of tallies) found.add(symbol);
  if (books.some(({ escape }) => escape !== null)) found.add(ESCAPE);
  return [...found].sort(compareSymbols);
}

function countsAt(tallies: readonly Tally[], places: ReadonlyMap<SourceSymbol, number>): Float64Array {
  const counts = new Float64Array(places.size);
  for (const { symbol, count } of tallies) counts[places.get(symbol) ?? 0] = count;
  return counts;
}
