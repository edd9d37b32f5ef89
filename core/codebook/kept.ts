import * as v from 'valibot';
import type { Method } from './codebook.ts';

/** The number of a kept codebook; none is given twice. */
export type KeptId = number;

/** A codebook under a name, as the list shows it. */
export interface KeptCodebook {
  readonly id: KeptId;
  readonly name: string;
  readonly method: Method;
  /** How many symbols it was made for, those that its escape stands for among them; the escape itself is none. */
  readonly symbols: number;
  /** Elements of the longest codeword. */
  readonly longest: number;
  /** What it was made from, in words: `CPython 3.11.7 · library and bundled tools`; nothing where a file told nothing. */
  readonly madeFrom: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** The most characters of a codebook's name. */
export const LONGEST_NAME = 80;

const isOneLine = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;

/** What a name may be once the white space around it is gone: on one line, and something one can see. */
export const nameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.check((name) => /[^\p{C}\p{Z}]/u.test(name), 'a codebook needs a name'),
  v.check((name) => [...name].length <= LONGEST_NAME, `the name has more than ${LONGEST_NAME} characters`),
  v.regex(isOneLine, 'the name has a line end or a control character'),
);

/** What the words on a codebook's origin may be. */
export const madeFromSchema = v.pipe(v.string(), v.maxLength(400), v.regex(isOneLine));

/** Whether two names are one: capitals and small letters are alike, and so are ways to write an accent. */
export function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** `name` if none of `taken` is it, else the first of `name 2`, `name 3` … that is free. */
export function freeName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map(folded));
  let free = name;
  for (let number = 2; known.has(folded(free)); number++) {
    const ending = ` ${number}`;
    free =
      [...name]
        .slice(0, LONGEST_NAME - ending.length)
        .join('')
        .trimEnd() + ending;
  }
  return free;
}

/** A name as a file's: a codebook's name where the file's can be one, else what can be kept of it. */
export function nameOfFile(file: string): string {
  const kept = [...file.replace(/[\p{C}\u2028\u2029]/gu, '')].slice(0, LONGEST_NAME).join('');
  const name = v.safeParse(nameSchema, kept);
  return name.success ? name.output : 'Codebook';
}

/** The order of kept codebooks in lists: by name, `book 9` before `book 10`. */
export function byName(a: KeptCodebook, b: KeptCodebook): number {
  return collator.compare(a.name, b.name) || a.id - b.id;
}

// Of one language whatever the computer's, so that the order is everywhere the same.
const collator = new Intl.Collator('en', { numeric: true });

// First to capitals: of Greek's two small sigmas only one comes from it.
function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
