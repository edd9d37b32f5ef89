import type { Codeword } from '../codebook/codebook.ts';
import type { SourceSymbol } from '../count/symbol.ts';

/** What is keyed for one symbol. */
export interface Signal {
  readonly symbol: SourceSymbol;
  /**
   * `sent`: by its letters. In a given table also `word-gap`: the white space of the source, by a gap that takes
   * the place of the one between letters; `left-out`: white space where a gap would say nothing, at either end
   * or beside another. `no-signal`: by nothing, because the book has none for it.
   */
  readonly kind: 'sent' | 'word-gap' | 'left-out' | 'no-signal';
  /** One letter, or more: for an escaped character the escape and the code point. None where nothing is sent. */
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
