import type { Element } from '../keyer/keyer.ts';
import type { Seconds } from '../units.ts';
import type { Decoded, SymbolReader } from './symbols.ts';

/** How long silences may be. */
export interface Patience {
  /** A silence that is longer parts letters: 2 u, between the 1 u and the 3 u that should be. */
  readonly letterGap: Seconds;
  /** A silence inside a codeword that is longer is a mistake; null if it may last for ever. */
  readonly longest: Seconds | null;
}

/**
 * Reads elements whose times are known, as a keyer's are, and tells what silence means as soon as it is long
 * enough, whether or not anything follows.
 */
export class SymbolsInTime {
  readonly #reader: SymbolReader;
  readonly #patience: Patience;
  #lastEnd: Seconds | null = null;

  constructor(reader: SymbolReader, patience: Patience) {
    this.#reader = reader;
    this.#patience = patience;
  }

  /** An element that sounds from `start` to `end`, later than all before it. */
  element(element: Element, start: Seconds, end: Seconds): readonly Decoded[] {
    const before = this.advance(start);
    this.#lastEnd = end;
    return [...before, ...present(this.#reader.element(element))];
  }

  /** What the silence up to `to` means. */
  advance(to: Seconds): readonly Decoded[] {
    if (this.#lastEnd === null) return [];
    const { letterGap, longest } = this.#patience;
    const silence = to - this.#lastEnd;
    const decoded: Decoded[] = [];
    if (silence > letterGap) decoded.push(...present(this.#reader.letterEnd()));
    if (longest !== null && silence > longest) decoded.push(...present(this.#reader.pause()));
    return decoded;
  }
}

function present(decoded: Decoded | null): readonly Decoded[] {
  return decoded === null ? [] : [decoded];
}
