import type { Codebook } from './codebook.ts';
import { longest, measure } from './measure.ts';

/** What a codebook's file says it is. */
export const CODEBOOK_FORMAT = 'sounder-codebook';
/** The version of its schema. */
export const CODEBOOK_VERSION = 1;

/**
 * A codebook as a file: what it is, its figures, and every codeword, the escape's as `ESC`; `folded` is there only
 * where something is sent by the escape. Figures are null where nothing was counted, and where codewords would run
 * together. `readCodebook` gives the same book back.
 */
export function codebookJson(codebook: Codebook): string {
  const measures = measure(codebook);
  const content = {
    format: CODEBOOK_FORMAT,
    version: CODEBOOK_VERSION,
    method: codebook.method,
    symbols: measures?.symbols ?? codebook.entries.length,
    entropy: measures?.entropy ?? null,
    elementsPerSymbol: measures?.elementsPerSymbol ?? null,
    unitsPerSymbol: measures?.unitsPerSymbol ?? null,
    unitsPerSymbolSpaced: measures?.unitsPerSymbolSpaced ?? null,
    bound: measures?.bound ?? null,
    boundSpaced: measures?.boundSpaced ?? null,
    longest: longest(codebook.entries),
    prefixFree: codebook.prefixFree,
    entries: codebook.entries.map(({ symbol, count, code }) => ({ symbol, count, code })),
    ...(codebook.folded.length === 0
      ? {}
      : { folded: codebook.folded.map(({ symbol, count }) => ({ symbol, count })) }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
