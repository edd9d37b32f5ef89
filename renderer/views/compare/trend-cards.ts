import type { Comparison } from '../../../core/compare/comparison.ts';
import { docstringTrend, tellingSymbols, trendOf, type TrendPoint } from '../../../core/compare/trends.ts';
import { ESCAPE, kindOf, type SourceSymbol, textOf } from '../../../core/count/symbol.ts';
import { changeWords, perMillionWords } from '../../words/compare.ts';
import { size } from '../../words/numbers.ts';
import { pictureOf, spokenOf } from '../../words/symbol.ts';

/** One small chart. */
export interface TrendCard {
  readonly key: string;
  /** The symbol, where it is one's. */
  readonly symbol: SourceSymbol | null;
  readonly name: string;
  /** What is told by it, in a few words; nothing where the name says it. */
  readonly tells: string;
  /** What is drawn at the symbol's place. */
  readonly picture: string;
  readonly values: readonly number[];
  /** What each value says: `3.12.1: 412 per million`. */
  readonly words: readonly string[];
  readonly first: string;
  readonly last: string;
  /** From the first to the last. */
  readonly change: string;
}

/** What of the language a symbol tells most of. */
const telling: Readonly<Partial<Record<SourceSymbol, string>>> = {
  'KW:async': 'coroutines',
  'KW:await': 'coroutines',
  'KW:lambda': 'functions',
  'KW:yield': 'generators',
  'CHAR::': 'blocks, hints, slices, :=',
  'CHAR:{': 'sets, dicts, f-strings',
  'CHAR:}': 'sets, dicts, f-strings',
  'CHAR:[': 'type hints, lists',
  'CHAR:]': 'type hints, lists',
  'CHAR:%': 'old formatting',
};

/** So many that are looked for are shown. */
const MOST_FOUND = 60;

/** The charts to begin with: size and docstrings of the library, what tells most of the language, then what came or went. */
export function tellingCards(comparison: Comparison, labels: readonly string[]): readonly TrendCard[] {
  const had = new Set(comparison.symbols);
  const comesOrGoes = comparison.symbols.filter(
    (symbol, at) =>
      kindOf(symbol) === 'keyword' && comparison.counts.some((counts) => (counts[at] ?? 0) === 0),
  );
  const symbols = [...new Set([...tellingSymbols, ...comesOrGoes])].filter((symbol) => had.has(symbol));
  return [
    sizeCard(comparison, labels),
    card('docstrings', null, 'Docstrings', '"""', docstringTrend(comparison), labels),
    ...symbols.map((symbol) => symbolCard(comparison, symbol, labels)),
  ];
}

/** The charts of the symbols that `sought` may mean, by their place in the reference order. */
export function soughtCards(
  comparison: Comparison,
  labels: readonly string[],
  sought: string,
): readonly TrendCard[] {
  const wanted = [...sought].length === 1 ? sought : sought.trim().toLowerCase();
  return comparison.symbols
    .filter((symbol) => {
      if (symbol === ESCAPE) return false; // it stands in no source
      if ([...wanted].length === 1) return textOf(symbol) === wanted;
      return textOf(symbol).toLowerCase().includes(wanted) || spokenOf(symbol).toLowerCase().includes(wanted);
    })
    .slice(0, MOST_FOUND)
    .map((symbol) => symbolCard(comparison, symbol, labels));
}

function symbolCard(comparison: Comparison, symbol: SourceSymbol, labels: readonly string[]): TrendCard {
  return card(symbol, symbol, spokenOf(symbol), pictureOf(symbol), trendOf(comparison, symbol), labels);
}

function card(
  key: string,
  symbol: SourceSymbol | null,
  name: string,
  picture: string,
  points: readonly TrendPoint[],
  labels: readonly string[],
): TrendCard {
  const values = points.map(({ perMillion }) => perMillion);
  const words = values.map((value, at) => `${labels[at] ?? ''}: ${perMillionWords(value)} per million`);
  const tells = symbol === null ? name.toLowerCase() : (telling[symbol] ?? nameBeside(symbol, picture));
  return { key, symbol, name, tells, picture, values, words, ...endsOf(values, perMillionWords) };
}

/** A symbol's name where its picture does not say it: `space`. */
function nameBeside(symbol: SourceSymbol, picture: string): string {
  const name = spokenOf(symbol);
  return kindOf(symbol) === 'keyword' || name === picture ? '' : name;
}

function sizeCard({ corpora }: Comparison, labels: readonly string[]): TrendCard {
  const values = corpora.map(({ bytes }) => bytes);
  const words = values.map((value, at) => `${labels[at] ?? ''}: ${size(value)}`);
  return {
    ...{ key: 'size', symbol: null, name: 'Size of what is compared', tells: 'of the source' },
    ...{ picture: 'size', values, words },
    ...endsOf(values, size),
  };
}

function endsOf(values: readonly number[], say: (value: number) => string) {
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
  return { first: say(first), last: say(last), change: changeWords(first, last) };
}
