import type { CodebookEntry } from '../codebook/codebook.ts';
import type { SourceSymbol } from '../count/symbol.ts';

const NONE = -1;

/** A place in a tree of codewords; the root is 0. */
export type Node = number;
export const ROOT: Node = 0;

/** The codewords of a codebook as a tree, to be walked element by element. */
export class CodeTree {
  /** For each node where a dot leads, and where a dash. */
  readonly #next: number[] = [NONE, NONE];
  readonly #symbols: (SourceSymbol | undefined)[] = [undefined];

  constructor(entries: readonly CodebookEntry[]) {
    for (const { symbol, code } of entries) {
      let node = ROOT;
      for (const element of code) node = this.#grow(2 * node + (element === '-' ? 1 : 0));
      this.#symbols[node] = symbol;
    }
  }

  /** Where an element leads; null where no codeword goes on so. */
  step(node: Node, element: string): Node | null {
    const next = this.#next[2 * node + (element === '-' ? 1 : 0)] ?? NONE;
    return next === NONE ? null : next;
  }

  /** The symbol whose codeword ends here. */
  symbolAt(node: Node): SourceSymbol | undefined {
    return this.#symbols[node];
  }

  #grow(branch: number): Node {
    const known = this.#next[branch] ?? NONE;
    if (known !== NONE) return known;
    const node = this.#symbols.push(undefined) - 1;
    this.#next.push(NONE, NONE);
    this.#next[branch] = node;
    return node;
  }
}
