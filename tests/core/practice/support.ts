import type { Codebook } from '../../../core/codebook/codebook.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { type Free, type Passage, passageOf } from '../../../core/practice/passage.ts';
import { segmentsOf } from '../arbitraries.ts';

const symbols = (characters: string) => [...characters].map((character): SourceSymbol => `CHAR:${character}`);

/** Some characters and keywords, with codewords of any length, and an escape. */
export const book: Codebook = huffmanCodebook(
  [...symbols('etaoinsr (),:=.x\n\r\tdf'), 'KW:def' as const, 'KW:if' as const, 'DOC:"""' as const].map(
    (symbol, at) => ({ symbol, count: 40 - at }),
  ),
);

/** Nothing is given for free. */
export const nothing: Free = { indentation: false, lineEnds: false };

/** A whole text as a passage. */
export function passage(text: string, codebook: Codebook = book, free: Free = nothing): Passage {
  return passageOf(segmentsOf(text), { from: 0, to: text.length }, codebook, free);
}
