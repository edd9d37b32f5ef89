import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { ESCAPED_LENGTH, unescaped } from '../codebook/escape.ts';
import { ESCAPE, type SourceSymbol } from '../count/symbol.ts';
import { type CodeNode, codeTree, step } from './tree.ts';

/** What letters were read as. */
export interface ReadSymbols {
  /** Null where a letter is none of the codebook's, or escapes no character. */
  readonly symbols: readonly (SourceSymbol | null)[];
  /** Whether all ends in the middle of a codeword. */
  readonly isCutShort: boolean;
}

/**
 * Reads letters by a codebook that was made from counts. By a prefix code a letter may hold any number of codewords:
 * run on, all is one letter. By another each is one codeword.
 */
export function readSymbols(letters: readonly Codeword[], codebook: Codebook): ReadSymbols {
  const reader = new LetterReader(codebook);
  for (const letter of letters) reader.push(letter);
  return reader.finish();
}

/**
 * Not the reader of a key's elements (`symbols.ts`): in a recording letters are whole, so an escape's elements are
 * taken off all at once even where they are noise, and there is nobody to be told of a mistake or a pause.
 */
class LetterReader {
  readonly #root: CodeNode;
  readonly #prefixFree: boolean;
  readonly #symbols: (SourceSymbol | null)[] = [];
  /** The elements of an escaped code point so far; null where none is awaited. */
  #escaped: string | null = null;
  #isCutShort = false;

  constructor(codebook: Codebook) {
    this.#root = codeTree(codebook);
    this.#prefixFree = codebook.prefixFree;
  }

  push(letter: Codeword): void {
    this.#isCutShort = false;
    if (this.#prefixFree) this.#pushPrefixed(letter);
    else this.#pushWhole(letter);
  }

  finish(): ReadSymbols {
    if (this.#isCutShort) this.#symbols.pop(); // it is not wrong, only half
    return { symbols: this.#symbols, isCutShort: this.#isCutShort || this.#escaped !== null };
  }

  #pushPrefixed(letter: Codeword): void {
    let node = this.#root;
    for (const element of letter) {
      if (this.#escaped !== null) {
        this.#escape(this.#escaped + element);
        continue;
      }
      const next = step(node, element === '-' ? '-' : '.');
      if (next === null) this.#symbols.push(null);
      node = next === null ? this.#root : this.#take(next);
    }
    if (node === this.#root && (this.#escaped ?? '') === '') return;
    this.#escaped = null;
    this.#symbols.push(null);
    this.#isCutShort = true;
  }

  #pushWhole(letter: Codeword): void {
    if (this.#escaped !== null) {
      this.#escaped = null;
      if (letter.length === ESCAPED_LENGTH) this.#escape(letter);
      else this.#symbols.push(null); // too short or too long for a code point
      return;
    }
    let node: CodeNode | null = this.#root;
    for (const element of letter) node = node && step(node, element === '-' ? '-' : '.');
    if (node === null || node.symbol === null) this.#symbols.push(null);
    else this.#take(node);
  }

  /** Takes the symbol whose codeword ends at a node, if one does; where the next element begins. */
  #take(node: CodeNode): CodeNode {
    if (node.symbol === null) return node;
    if (node.symbol === ESCAPE) this.#escaped = '';
    else this.#symbols.push(node.symbol);
    return this.#root;
  }

  #escape(elements: string): void {
    this.#escaped = elements;
    if (elements.length !== ESCAPED_LENGTH) return;
    this.#escaped = null;
    const character = unescaped(elements);
    this.#symbols.push(character === null ? null : `CHAR:${character}`);
  }
}
