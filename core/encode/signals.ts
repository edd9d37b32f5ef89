import type { Codebook } from '../codebook/codebook.ts';
import type { SourceSymbol } from '../count/symbol.ts';
import type { Segments } from '../python/segment.ts';
import { givenSpelling } from './given-letters.ts';
import type { Signals } from './signal.ts';
import { Spelling } from './spelling.ts';
import { encodeWords } from './words.ts';

/**
 * Encodes `segments` by `codebook`. A keyword or docstring mark that the book lacks is sent as its
 * characters, a character that it lacks as the escape and its code point. By a given table small letters are
 * sent as capitals and a run of white space is one word gap. `unsent` lists what has no signal.
 */
export function encode(segments: Segments, codebook: Codebook): Signals {
  const given = givenSpelling(codebook);
  return given === null ? encodeSymbols(segments, codebook) : encodeWords(segments, given);
}

/** A symbol that was not sent, and where it stands in the source, in UTF-16 units. */
export interface Unsent {
  readonly symbol: SourceSymbol;
  readonly start: number;
}

/** All that has no signal, in the order of the source. */
export function unsent({ distinct, ids, starts }: Signals): readonly Unsent[] {
  const found: Unsent[] = [];
  ids.forEach((id, at) => {
    const signal = distinct[id];
    if (signal?.kind === 'no-signal') found.push({ symbol: signal.symbol, start: starts[at] ?? 0 });
  });
  return found;
}

function encodeSymbols(segments: Segments, codebook: Codebook): Signals {
  const spelling = new Spelling(codebook);
  const spelled = segments.symbols.map((symbol) => spelling.of(symbol));
  let count = 0;
  for (const id of segments.ids) count += spelled[id]?.length ?? 0;
  const ids = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (let segment = 0; segment < segments.ids.length; segment++) {
    let start = segments.starts[segment] ?? 0;
    for (const signal of spelled[segments.ids[segment] ?? 0] ?? []) {
      ids[at] = signal.id;
      starts[at++] = start;
      start += signal.width;
    }
  }
  starts[count] = segments.starts[segments.ids.length] ?? 0;
  return { distinct: spelling.distinct, ids, starts };
}
