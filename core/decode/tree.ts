import type { Codebook, Codeword } from '../codebook/codebook.ts';
import type { SourceSymbol } from '../count/symbol.ts';
import type { Element } from '../keyer/keyer.ts';

/** A place in the tree of a codebook's codewords: where elements lead from its root. */
export interface CodeNode {
  /** The elements from the root to here; nothing at the root. */
  readonly code: Codeword;
  /** What they stand for. In a prefix code only leaves stand for something. */
  readonly symbol: SourceSymbol | null;
  readonly dot: CodeNode | null;
  readonly dash: CodeNode | null;
}

type Growing = {
  -readonly [Key in keyof CodeNode]: CodeNode[Key] extends CodeNode | null ? Growing | null : CodeNode[Key];
};

/** The tree of a codebook's codewords. Of symbols with one codeword (as letters without case) the first counts. */
export function codeTree({ entries }: Pick<Codebook, 'entries'>): CodeNode {
  const root = node('');
  for (const { symbol, code } of entries) {
    let at = root;
    for (const element of code) {
      if (element === '.') at = at.dot ??= node(`${at.code}.`);
      else at = at.dash ??= node(`${at.code}-`);
    }
    at.symbol ??= symbol;
  }
  return root;
}

/** Where `element` leads from `from`; null where no codeword goes that way. */
export function step(from: CodeNode, element: Element): CodeNode | null {
  return element === '.' ? from.dot : from.dash;
}

function node(code: Codeword): Growing {
  return { code, symbol: null, dot: null, dash: null };
}
