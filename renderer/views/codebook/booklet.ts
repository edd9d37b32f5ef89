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
  const longestWord = [['longest codeword', `${longest(codebook.entries)} elements`]] as const;
  if (measures === null) return [['signals', count(codebook.entries.length)], ...longestWord];
  const { symbols, entropy, elementsPerSymbol, unitsPerSymbol, unitsPerSymbolSpaced } = measures;
  return [
    ['symbols', count(symbols)],
    ['entropy', `${entropy.toFixed(3)} bits per symbol`],
    ['elements', `${elementsPerSymbol.toFixed(3)} per symbol`],
    ...(unitsPerSymbol === null
      ? []
      : [['units, run-on', `${unitsPerSymbol.toFixed(2)} per symbol`] as const]),
    ['units, spaced', `${unitsPerSymbolSpaced.toFixed(2)} per symbol`],
    ...longestWord,
  ];
}

/** A codeword as it is drawn, in pixels. */
interface DrawnCodeword {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A codeword as one path to be stroked with round ends `size` thick, dots a stroke of next to nothing: for
 * thousands of codewords that costs far less than a shape for each element. A dash is three dots long, as it
 * sounds. What is wider than `room` goes on below.
 */
export function drawnCodeword(code: Codeword, size: number, room: number): DrawnCodeword {
  let [left, line, width] = [0, 0, 0];
  const strokes = Array.from(code, (element) => {
    const length = element === '-' ? 3 * size : size;
    if (left > 0 && left + length > room) [left, line] = [0, line + 1];
    const stroke = `M${fixed(left + size / 2)} ${fixed(size * (line * 2.2 + 0.5))}h${fixed(length - size + 0.01)}`;
    width = Math.max(width, left + length);
    left += length + size;
    return stroke;
  });
  return { path: strokes.join(''), width, height: size * (line * 2.2 + 1) };
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

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
