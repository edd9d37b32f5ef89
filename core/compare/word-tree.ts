import type { Codeword } from '../codebook/codebook.ts';

const NONE = -1;
const ROOT = 0;

/**
 * The tree of some codewords, none of which begins another, each with a weight. Its subtrees can be cleared: their
 * words are gone then, and their room is free. A node is inner where a word goes on below it.
 */
export class WordTree {
  readonly #dots = [NONE];
  readonly #dashes = [NONE];
  readonly #weights = [0];
  /** The inner nodes of each depth. */
  readonly #inner: number[][] = [];
  readonly #cleared = new Set<number>();

  constructor(words: Iterable<readonly [word: Codeword, weight: number]>) {
    for (const [word, weight] of words) this.#add(word, weight);
  }

  /** How many whole free subtrees there are at each depth, before anything is cleared. */
  freeAt(): readonly number[] {
    if (this.#inner.length === 0) return [1]; // the root itself
    const free = this.#inner.map(
      (nodes) =>
        nodes.filter((node) => this.#dots[node] === NONE).length +
        nodes.filter((node) => this.#dashes[node] === NONE).length,
    );
    return [0, ...free];
  }

  /**
   * Clears subtrees until at least `least` inner nodes of this depth lie in cleared ones, the lightest first, of equal
   * ones the one with more dots. Depths must come from the root down.
   */
  clear(depth: number, least: number): void {
    const nodes = this.#inner[depth] ?? [];
    const standing = nodes.filter((node) => !this.#cleared.has(node));
    const missing = least - (nodes.length - standing.length);
    if (missing <= 0) return;
    const weight = (node: number) => this.#weights[node] ?? 0;
    for (const node of standing.toSorted((a, b) => weight(a) - weight(b) || a - b).slice(0, missing)) {
      this.#clearBelow(node);
    }
  }

  /** Whether the word's room was cleared. */
  isCleared(word: Codeword): boolean {
    let node = ROOT;
    for (const element of word) {
      if (this.#cleared.has(node)) return true;
      node = this.#child(node, element);
    }
    return false;
  }

  /** The beginnings of what is free now: no word that stands begins with one of them, nor they with it. */
  freeWords(): readonly Codeword[] {
    const found: Codeword[] = [];
    const open: (readonly [number, Codeword])[] = [[ROOT, '']];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [node, word] = next;
      if (node === NONE || this.#cleared.has(node) || this.#weights.length === 1) found.push(word);
      else if (this.#isInner(node)) {
        open.push([this.#dashes[node] ?? NONE, `${word}-`], [this.#dots[node] ?? NONE, `${word}.`]);
      }
    }
    return found;
  }

  #add(word: Codeword, weight: number): void {
    let node = ROOT;
    for (let depth = 0; ; depth++) {
      this.#weights[node] = (this.#weights[node] ?? 0) + weight;
      if (depth === word.length) return;
      if (!this.#isInner(node)) (this.#inner[depth] ??= []).push(node);
      const children = word[depth] === '.' ? this.#dots : this.#dashes;
      if (children[node] === NONE) {
        children[node] = this.#weights.length;
        this.#dots.push(NONE);
        this.#dashes.push(NONE);
        this.#weights.push(0);
      }
      node = children[node] ?? NONE;
    }
  }

  #clearBelow(node: number): void {
    const open = [node];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === NONE) continue;
      this.#cleared.add(next);
      open.push(this.#dots[next] ?? NONE, this.#dashes[next] ?? NONE);
    }
  }

  #child(node: number, element: string): number {
    return (element === '.' ? this.#dots[node] : this.#dashes[node]) ?? NONE;
  }

  #isInner(node: number): boolean {
    return this.#dots[node] !== NONE || this.#dashes[node] !== NONE;
  }
}
