import { ESCAPE, type SourceSymbol, textOf } from '../count/symbol.ts';
import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { escapedElements } from '../codebook/escape.ts';
import type { Segments } from '../python/segment.ts';
import { sounderError } from '../errors.ts';

/** What is keyed for one symbol: one letter, or for an escaped character the escape and the code point. */
export interface Signal {
  readonly symbol: SourceSymbol;
  readonly letters: readonly Codeword[];
}

/**
 * A source as signals. Signal `i` is `distinct[ids[i]]` and stands for the source from `starts[i]` up to
 * `starts[i + 1]`, in UTF-16 units: a megabyte of source takes eight, not a hundred.
 */
export interface Signals {
  readonly distinct: readonly Signal[];
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
}

/**
 * Encodes `segments` by `codebook`. A keyword or docstring mark that the book lacks is sent as its
 * characters, a character that it lacks as the escape and its code point, so nothing is ever left out.
 */
export function encode(segments: Segments, codebook: Codebook): Signals {
  const spelling = new Spelling(codebook);
  const spelled = segments.symbols.map((symbol) => spelling.of(symbol));
  let count = 0;
  for (const id of segments.ids) count += spelled[id]?.length ?? 0;
  const ids = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (let segment = 0; segment < segments.ids.length; segment++) {
    let start = segments.starts[segment] ?? 0;
    for (const signal of spelled[segments.ids[segment] ?? 0] ?? []) {
      ids[at] = signal.id;
      starts[at++] = start;
      start += signal.width;
    }
  }
  starts[count] = segments.starts[segments.ids.length] ?? 0;
  return { distinct: spelling.distinct, ids, starts };
}

/** A signal by its place in `distinct`, with the UTF-16 units of source it stands for. */
interface Spelled {
  readonly id: number;
  readonly width: number;
}

/** Spells symbols by a codebook and remembers every signal it had to make. */
class Spelling {
  readonly distinct: Signal[] = [];
  readonly #codes: ReadonlyMap<SourceSymbol, Codeword>;
  readonly #ids = new Map<SourceSymbol, number>();

  constructor(codebook: Codebook) {
    this.#codes = new Map(codebook.entries.map(({ symbol, code }) => [symbol, code]));
  }

  of(symbol: SourceSymbol): readonly Spelled[] {
    if (this.#codes.has(symbol) || symbol.startsWith('CHAR:')) return [this.#spell(symbol)];
    return [...textOf(symbol)].map((character) => this.#spell(`CHAR:${character}`));
  }

  #spell(symbol: SourceSymbol): Spelled {
    const width = textOf(symbol).length;
    const known = this.#ids.get(symbol);
    if (known !== undefined) return { id: known, width };
    const id = this.distinct.push({ symbol, letters: this.#letters(symbol) }) - 1;
    this.#ids.set(symbol, id);
    return { id, width };
  }

  #letters(symbol: SourceSymbol): readonly Codeword[] {
    const code = this.#codes.get(symbol);
    if (code !== undefined) return [code];
    const escape = this.#codes.get(ESCAPE);
    if (escape === undefined)
      throw sounderError('caller-mistake', `the codebook has no escape for ${symbol}`);
    return [escape, escapedElements(textOf(symbol).codePointAt(0) ?? 0)];
  }
}
