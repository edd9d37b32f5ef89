import type { Codebook, CodebookEntry, Method } from '../../core/codebook/codebook.ts';
import * as v from 'valibot';
import { freeName, LONGEST_NAME, nameSchema } from '../../core/codebook/kept.ts';
import { methodFacts } from '../../core/codebook/methods.ts';
import type { Losses } from '../../core/encode/losses.ts';
import { spokenCodeword } from './codeword.ts';
import { counted, percent } from './numbers.ts';
import { spokenOf } from './symbol.ts';

/** What a codebook is called: by the name it was kept under, else by its method and the limit it keeps to. */
export function bookName(
  { codebook, limit }: { readonly codebook: Codebook; readonly limit: number | null },
  kept: { readonly name: string } | undefined,
): string {
  if (kept !== undefined) return kept.name;
  const { name } = methodFacts[codebook.method];
  return limit === null ? name : `${name}, ${limit} at most`;
}

/** What the figures of a kept codebook count: `Made from CPython 3.13.0 · library`. */
export function keptFrom({
  method,
  madeFrom,
}: {
  readonly method: Method;
  readonly madeFrom: string;
}): string {
  if (madeFrom !== '') return `Made from ${madeFrom}`;
  return methodFacts[method].isGiven
    ? 'Made from no counts'
    : 'From a file that does not say what was counted';
}

/** A name to keep a codebook under: `wanted` as far as it fits, or the first like it that is free. */
export function suggestedName(wanted: string, taken: readonly string[]): string {
  return freeName([...wanted].slice(0, LONGEST_NAME).join('').trim(), taken);
}

/** Why a codebook cannot have this name, whoever else has it; null where it can. */
export function nameFault(name: string): string | null {
  const read = v.safeParse(nameSchema, name);
  if (read.success) return null;
  const complaint = read.issues[0].message;
  return `${complaint.charAt(0).toUpperCase()}${complaint.slice(1)}. Nothing was changed. Type another one.`;
}

/** What came with a file, before it is kept: `Mine: Huffman, 482 symbols and the escape.`, and what was checked. */
export function importedWords({
  name,
  codebook,
}: {
  readonly name: string;
  readonly codebook: Codebook;
}): string {
  const { method, entries, folded, escape, prefixFree } = codebook;
  const known = entries.length + folded.length; // a symbol that the escape stands for is one too
  const symbols = counted(escape === null ? known : known - 1, 'symbol');
  const what = `${methodFacts[method].name}, ${symbols}${escape === null ? '' : ' and the escape'}`;
  const beginnings = prefixFree
    ? 'no codeword is the beginning of another'
    : 'codewords may begin others, so they are sent with gaps';
  const isCounted = entries.some(({ count }) => count !== null);
  const figures = isCounted ? ' Its figures were not taken over, but made anew from its counts.' : '';
  return `${name}: ${what}. It was checked: no symbol and no codeword is in it twice, and ${beginnings}.${figures}`;
}

/** What is said when the codeword of an entry, or its row, was copied: `The codeword of e is copied: dot dash.` */
export function copiedWords({ symbol, code }: CodebookEntry, what: 'codeword' | 'row'): string {
  const copied = `The ${what} of ${spokenOf(symbol)} is copied`;
  return what === 'row' ? `${copied}.` : `${copied}: ${spokenCodeword(code)}.`;
}

/** What a codebook loses of something: `3.31 % has no signal, and 41.20 % arrives as capitals`; null for nothing. */
export function lossWords({ noSignalShare, alteredShare }: Losses): string | null {
  const parts = [
    ...(noSignalShare > 0 ? [`${percent(noSignalShare)} has no signal`] : []),
    ...(alteredShare > 0
      ? [`${percent(alteredShare)} arrives as another letter, small ones as capitals`]
      : []),
  ];
  return parts.length === 0 ? null : parts.join(', and ');
}
