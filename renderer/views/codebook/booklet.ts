import type { Codebook, CodebookEntry, Codeword } from '../../../core/codebook/codebook.ts';
import { longest, measure } from '../../../core/codebook/measure.ts';
import { compareSymbols, kindOf, type SymbolKind } from '../../../core/count/symbol.ts';
import { count } from '../../words/numbers.ts';

/** A stretch of a booklet's table under one heading. */
export interface BookletSection {
  /** What its entries have in common: their kind in words, or the elements they begin with. */
  readonly heading: { readonly words: string } | { readonly beginning: Codeword };
  readonly entries: readonly CodebookEntry[];
}

const kindWords: Readonly<Record<SymbolKind, string>> = {
  character: 'Characters',
  docstring: 'Docstring marks',
  escape: 'Escape',
  keyword: 'Keywords',
};

/** So many elements are common to a section for receiving: what an ear keeps while the eye looks the rest up. */
const BEGINNING = 3;

/** The table for sending: by symbol in the reference order, which goes kind by kind. */
export function sendingSections({ entries }: Codebook): readonly BookletSection[] {
  const inOrder = entries.toSorted((a, b) => compareSymbols(a.symbol, b.symbol));
  return sections(inOrder, ({ symbol }) => kindWords[kindOf(symbol)]).map(([words, entries]) => ({
    heading: { words },
    entries,
  }));
}

/** The table for receiving: by codeword as in a dictionary, the dot before the dash. */
export function receivingSections({ entries }: Codebook): readonly BookletSection[] {
  const inOrder = entries.toSorted((a, b) => compareCodewords(a.code, b.code));
  return sections(inOrder, ({ code }) => code.slice(0, BEGINNING)).map(([beginning, entries]) => ({
    heading: { beginning },
    entries,
  }));
}

/** What the title page says of a codebook in figures. */
export function bookletFigures(codebook: Codebook): readonly (readonly [what: string, figure: string])[] {
  const measures = measure(codebook);
  const { folded } = codebook;
  const longestWord = [['longest codeword', `${longest(codebook.entries)} elements`]] as const;
  if (measures === null) return [['signals', count(codebook.entries.length)], ...longestWord];
  const { symbols, foldedShare, entropy, elementsPerSymbol, unitsPerSymbol, unitsPerSymbolSpaced } = measures;
  return [
    ['symbols', count(symbols)],
    ...(foldedShare === 0
      ? []
      : [['by the escape', `${count(folded.length)} of them, ${(foldedShare * 100).toFixed(2)} %`] as const]),
    ['entropy', `${entropy.toFixed(3)} bits per symbol`],
    ['elements', `${elementsPerSymbol.toFixed(3)} per symbol`],
    ...(unitsPerSymbol === null
      ? []
      : [['units, run-on', `${unitsPerSymbol.toFixed(2)} per symbol`] as const]),
    ['units, spaced', `${unitsPerSymbolSpaced.toFixed(2)} per symbol`],
    ...longestWord,
  ];
}

function sections(
  entries: readonly CodebookEntry[],
  commonOf: (entry: CodebookEntry) => string,
): readonly (readonly [common: string, entries: readonly CodebookEntry[]])[] {
  const found = new Map<string, CodebookEntry[]>();
  for (const entry of entries) {
    const common = commonOf(entry);
    const section = found.get(common);
    if (section === undefined) found.set(common, [entry]);
    else section.push(entry);
  }
  return [...found];
}

/** The hyphen comes before the full stop in Unicode, so not by code point. */
function compareCodewords(a: Codeword, b: Codeword): number {
  const [one, other] = [a.replaceAll('-', '~'), b.replaceAll('-', '~')];
  return one < other ? -1 : Number(one > other);
}
