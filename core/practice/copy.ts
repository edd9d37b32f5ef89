import { givenSpelling } from '../encode/given-letters.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { type SourceSymbol, textOf } from '../count/symbol.ts';
import type { Decoded } from '../decode/symbols.ts';
import { isWhiteSpace } from '../encode/words.ts';
import type { Segments } from '../python/segment.ts';
import type { Received } from '../score/score.ts';
import { type Passage, passageOf, placesOf, symbolAt } from './passage.ts';
import type { Stretch } from './stretch.ts';

/** Nothing is given to who copies. */
const NOTHING = { indentation: false, lineEnds: false };
const SPACE = 'CHAR: ';

/** The symbols of a passage that can be heard, and for each its place. */
export interface Audible {
  readonly symbols: readonly SourceSymbol[];
  readonly places: readonly number[];
}

/**
 * What of a passage can be heard: what has no signal cannot, nor white space in a given table but for one gap between
 * words, and that only where `hasGaps`: who keys back keys none.
 */
export function audible(passage: Passage, hasGaps: boolean): Audible {
  const symbols: SourceSymbol[] = [];
  const places: number[] = [];
  for (let place = 0; place < placesOf(passage); place++) {
    const kind = passage.signals.distinct[passage.signals.ids[place] ?? -1]?.kind;
    const symbol = kind === 'word-gap' ? SPACE : symbolAt(passage, place);
    if (symbol === null || !(kind === 'sent' || (kind === 'word-gap' && hasGaps))) continue;
    symbols.push(symbol);
    places.push(place);
  }
  return { symbols, places };
}

/** A module's text, and how it is cut: by the scanner where it is Python. */
export interface Cutting {
  readonly text: string;
  readonly segmentsOf: (text: string) => Segments;
}

/**
 * What was typed for a stretch of a module as symbols. It is cut as if it stood in the module in place of the stretch,
 * so that a word in a docstring is no keyword; line ends become those of the module.
 */
export function typedSymbols(
  { text, segmentsOf }: Cutting,
  { from, to }: Stretch,
  typed: string,
  codebook: Codebook,
): readonly SourceSymbol[] {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const copy = typed.replaceAll(/\r\n|\r|\n/g, lineEnd);
  const segments = segmentsOf(text.slice(0, from) + copy + text.slice(to));
  const passage = passageOf(segments, { from, to: from + copy.length }, codebook, NOTHING);
  return Array.from({ length: placesOf(passage) }, (_, place) => place).flatMap((place) => {
    const signal = passage.signals.distinct[passage.signals.ids[place] ?? -1];
    if (signal === undefined || signal.kind === 'left-out') return [];
    return [signal.kind === 'word-gap' ? SPACE : signal.symbol];
  });
}

/**
 * As what symbols count by a codebook: by a given table those of the same letters are the same, as `e` and `E` by
 * International Morse, and so is all white space. What it cannot send is only itself.
 */
export function countsAs(codebook: Codebook): (symbol: SourceSymbol) => string {
  const spelling = givenSpelling(codebook);
  if (spelling === null) return (symbol) => symbol;
  return (symbol) => {
    const text = textOf(symbol);
    return isWhiteSpace(text) ? SPACE : (spelling(text)?.letters.join(' ') ?? symbol);
  };
}

/** A copy that is keyed back: symbols as they are decoded, what was none as null, until they are taken back. */
export class KeyedCopy {
  readonly #received: Received[] = [];

  /** All that stands, in order. */
  get received(): readonly Received[] {
    return this.#received;
  }

  /** What was decoded; eight dots take back what stands last. */
  decoded(decoded: Decoded): void {
    switch (decoded.kind) {
      case 'symbol':
        this.#received.push(decoded.symbol);
        break;
      case 'mistake':
        this.#received.push(null);
        break;
      case 'erasure':
        this.takeBack();
    }
  }

  /** Takes back what stands last. */
  takeBack(): void {
    this.#received.pop();
  }
}
