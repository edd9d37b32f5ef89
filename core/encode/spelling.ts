import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { type Codewords, codewordsBySymbol, lettersOf, partsOf } from '../codebook/spell.ts';
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
  readonly #codewords: Codewords;
  readonly #escape: Codeword | null;
  readonly #ids = new Map<SourceSymbol, number>();

  constructor({ entries, escape }: Codebook) {
    this.#codewords = codewordsBySymbol(entries);
    this.#escape = escape;
  }

  of(symbol: SourceSymbol): readonly Spelled[] {
    return partsOf(symbol, this.#codewords).map((part) => this.#spell(part));
  }

  #spell(symbol: SourceSymbol): Spelled {
    const width = textOf(symbol).length;
    const known = this.#ids.get(symbol);
    if (known !== undefined) return { id: known, width };
    const letters = lettersOf(symbol, this.#codewords, this.#escape);
    const kind = letters.length === 0 ? 'no-signal' : 'sent';
    const id = this.distinct.push({ symbol, kind, letters }) - 1;
    this.#ids.set(symbol, id);
    return { id, width };
  }
}
