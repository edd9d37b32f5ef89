import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { ESCAPED_LENGTH, unescaped } from '../codebook/escape.ts';
import { ESCAPE, type SourceSymbol } from '../count/symbol.ts';
import { CodeTree, type Node, ROOT } from './code-tree.ts';

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
  const reader = new SymbolReader(codebook);
  for (const letter of letters) reader.push(letter);
  return reader.finish();
}

class SymbolReader {
  readonly #tree: CodeTree;
  readonly #prefixFree: boolean;
  readonly #symbols: (SourceSymbol | null)[] = [];
  /** The elements of an escaped code point so far; null where none is awaited. */
  #escaped: string | null = null;
  #isCutShort = false;

  constructor({ entries, prefixFree }: Codebook) {
    this.#tree = new CodeTree(entries);
    this.#prefixFree = prefixFree;
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
    let node = ROOT;
    for (const element of letter) {
      if (this.#escaped !== null) {
        this.#escape(this.#escaped + element);
        continue;
      }
      const next = this.#tree.step(node, element);
      if (next === null) this.#symbols.push(null);
      node = next === null ? ROOT : this.#take(next);
    }
    if (node === ROOT && (this.#escaped ?? '') === '') return;
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
    let node: Node | null = ROOT;
    for (const element of letter) node = node === null ? null : this.#tree.step(node, element);
    if (node === null || this.#tree.symbolAt(node) === undefined) this.#symbols.push(null);
    else this.#take(node);
  }

  /** Takes the symbol whose codeword ends at a node, if one does; where the next element begins. */
  #take(node: Node): Node {
    const symbol = this.#tree.symbolAt(node);
    if (symbol === undefined) return node;
    if (symbol === ESCAPE) this.#escaped = '';
    else this.#symbols.push(symbol);
    return ROOT;
  }

  #escape(elements: string): void {
    this.#escaped = elements;
    if (elements.length !== ESCAPED_LENGTH) return;
    this.#escaped = null;
    const character = unescaped(elements);
    this.#symbols.push(character === null ? null : `CHAR:${character}`);
  }
}
