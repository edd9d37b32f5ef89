import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { escapedElements } from '../codebook/escape.ts';
import { type SourceSymbol, textOf } from '../count/symbol.ts';
import type { Signal } from './signal.ts';

/** A signal by its place in `distinct`, with the UTF-16 units of source it stands for. */
interface Spelled {
  readonly id: number;
  readonly width: number;
}

/** Spells symbols by a codebook that was made from counts, and remembers every signal it had to make. */
export class Spelling {
  readonly distinct: Signal[] = [];
  readonly #codes: ReadonlyMap<SourceSymbol, Codeword>;
  readonly #escape: Codeword | null;
  readonly #ids = new Map<SourceSymbol, number>();

  constructor({ entries, escape }: Codebook) {
    this.#codes = new Map(entries.map(({ symbol, code }) => [symbol, code]));
    this.#escape = escape;
  }

  of(symbol: SourceSymbol): readonly Spelled[] {
    if (this.#codes.has(symbol) || symbol.startsWith('CHAR:')) return [this.#spell(symbol)];
    return [...textOf(symbol)].map((character) => this.#spell(`CHAR:${character}`));
  }

  #spell(symbol: SourceSymbol): Spelled {
    const width = textOf(symbol).length;
    const known = this.#ids.get(symbol);
    if (known !== undefined) return { id: known, width };
    const letters = this.#letters(symbol);
    const kind = letters.length === 0 ? 'no-signal' : 'sent';
    const id = this.distinct.push({ symbol, kind, letters }) - 1;
    this.#ids.set(symbol, id);
    return { id, width };
  }

  #letters(symbol: SourceSymbol): readonly Codeword[] {
    const code = this.#codes.get(symbol);
    if (code !== undefined) return [code];
    if (this.#escape === null) return [];
    return [this.#escape, escapedElements(textOf(symbol).codePointAt(0) ?? 0)];
  }
}
