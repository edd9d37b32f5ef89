import type { Codeword } from '../codebook/codebook.ts';
import { ESCAPE, type SourceSymbol } from '../count/symbol.ts';
import type { Element } from '../keyer/keyer.ts';
import type { Spacing } from '../timeline/timeline.ts';
import { ERROR_SIGNAL } from './error-signal.ts';
import { escapedCharacter } from './escaped.ts';
import { type CodeNode, step } from './tree.ts';

/** What elements came to. `code` holds all of them, an escape's 21 included. */
export type Decoded =
  | { readonly kind: 'symbol'; readonly symbol: SourceSymbol; readonly code: Codeword }
  /** The error signal, eight dots (ITU-R M.1677-1): what was sent last is to be taken back. */
  | { readonly kind: 'erasure' }
  | { readonly kind: 'mistake'; readonly reason: MistakeReason; readonly code: Codeword };

/**
 * `no-codeword`: no codeword begins like that. `incomplete`: a letter ended before its codeword did.
 * `pause`: the hand stopped inside a codeword.
 */
export type MistakeReason = 'no-codeword' | 'incomplete' | 'pause';

/**
 * Elements to symbols by a codebook's tree. In a run-on code a symbol appears with its last element; in a
 * spaced one with the gap behind it. After a mistake decoding starts again: at once in a run-on code, at the
 * next letter in a spaced one.
 */
export class SymbolReader {
  readonly #root: CodeNode;
  readonly #spacing: Spacing;
  #node: CodeNode | null;
  /** Elements since the last symbol, without an escape in front of them. */
  #elements: Codeword = '';
  /** The escape's codeword while its code point is awaited. */
  #escape: Codeword | null = null;
  /** A spaced letter that went wrong: what is left of it means nothing. */
  #isSpoilt = false;

  constructor(root: CodeNode, spacing: Spacing) {
    this.#root = root;
    this.#spacing = spacing;
    this.#node = root;
  }

  /** Where in the tree the elements have led; null in an escaped code point or a letter gone wrong. */
  get node(): CodeNode | null {
    return this.#node;
  }

  /** The elements of what is not complete yet. */
  get open(): Codeword {
    return (this.#escape ?? '') + this.#elements;
  }

  /** One more element. */
  element(element: Element): Decoded | null {
    if (this.#isSpoilt) return null;
    this.#elements += element;
    return this.#escape === null ? this.#walk(element) : this.#spell(this.#escape);
  }

  /** The letter's elements were other ones: they are read again. For hands, which are heard better later. */
  rewrite(elements: Codeword): readonly Decoded[] {
    this.#elements = '';
    this.#isSpoilt = false;
    this.#node = this.#escape === null ? this.#root : null;
    return Array.from(elements, (element) => this.element(element === '-' ? '-' : '.')).filter(
      (decoded) => decoded !== null,
    );
  }

  /** The gap behind a letter has come. It means nothing in a run-on code. */
  letterEnd(): Decoded | null {
    if (this.#spacing === 'run-on') return null;
    if (this.#isSpoilt) return this.#begin(null);
    if (this.#elements === '') return null;
    if (this.#escape !== null) return this.#spellLetter(this.#escape);
    const symbol = this.#node?.symbol ?? null;
    if (symbol === ESCAPE) return this.#begin(null, this.#elements);
    if (symbol !== null) return this.#begin({ kind: 'symbol', symbol, code: this.#elements });
    return this.#elements === ERROR_SIGNAL ? this.#begin({ kind: 'erasure' }) : this.#mistake('incomplete');
  }

  /** The hand has stopped for longer than anyone waits: a mistake if it did so inside a codeword. */
  pause(): Decoded | null {
    return this.open === '' ? null : this.#mistake('pause');
  }

  /** What is open was never keyed, as where the person takes it back; an escape in front of it neither. */
  drop(): void {
    this.#begin(null);
  }

  #walk(element: Element): Decoded | null {
    this.#node = this.#node && step(this.#node, element);
    if (this.#node === null) {
      const isErrorSignal = this.#spacing === 'spaced' && ERROR_SIGNAL.startsWith(this.#elements);
      return isErrorSignal ? null : this.#impossible();
    }
    const { symbol, code } = this.#node;
    if (this.#spacing === 'spaced' || symbol === null) return null;
    return symbol === ESCAPE ? this.#begin(null, code) : this.#begin({ kind: 'symbol', symbol, code });
  }

  #spell(escape: Codeword): Decoded | null {
    const escaped = escapedCharacter(this.#elements);
    if (escaped === 'impossible') return this.#impossible();
    return this.#spacing === 'run-on' && escaped !== 'open'
      ? this.#character(escape, escaped.character)
      : null;
  }

  #spellLetter(escape: Codeword): Decoded | null {
    const escaped = escapedCharacter(this.#elements);
    if (typeof escaped === 'string') return this.#mistake('incomplete');
    return this.#character(escape, escaped.character);
  }

  #character(escape: Codeword, character: string): Decoded | null {
    return this.#begin({ kind: 'symbol', symbol: `CHAR:${character}`, code: escape + this.#elements });
  }

  #impossible(): Decoded | null {
    const mistake = this.#mistake('no-codeword');
    this.#isSpoilt = this.#spacing === 'spaced';
    if (this.#isSpoilt) this.#node = null;
    return mistake;
  }

  #mistake(reason: MistakeReason): Decoded | null {
    return this.#begin({ kind: 'mistake', reason, code: this.open });
  }

  /** Back to the root, or behind an escape. */
  #begin(decoded: Decoded | null, escape: Codeword | null = null): Decoded | null {
    this.#elements = '';
    this.#escape = escape;
    this.#isSpoilt = false;
    this.#node = escape === null ? this.#root : null;
    return decoded;
  }
}
