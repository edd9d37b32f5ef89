import * as v from 'valibot';
import { isSymbol, type SourceSymbol } from '../count/symbol.ts';
import { symbolWords } from '../count/symbol-words.ts';
import { onOneLine } from '../count/visible.ts';
import { methods } from './codebook.ts';

/** The most elements of a codeword: far more than any method gives, and few enough to be drawn and sent. */
const MOST_ELEMENTS = 10_000;

const symbolSchema = v.custom<SourceSymbol>(isSymbol);
const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const entrySchema = v.object({
  symbol: symbolSchema,
  count: v.nullable(countSchema),
  code: v.pipe(v.string(), v.maxLength(MOST_ELEMENTS), v.regex(/^[.-]+$/)),
});
const claimed = {
  method: v.picklist(methods),
  prefixFree: v.boolean(),
  entries: v.pipe(v.array(entrySchema), v.minLength(1), v.readonly()),
  /** A file has it only where there is something. */
  folded: v.optional(
    v.pipe(v.array(v.object({ symbol: symbolSchema, count: countSchema })), v.readonly()),
    [],
  ),
};
/** The figures are not looked at: they are reckoned anew from the entries. */
const claimSchema = v.object(claimed);

/** What a codebook from another process looks like; whether it holds together, `checkedCodebook` tells. */
export const codebookSchema = v.object({ ...claimed, escape: v.nullable(v.string()) });

/** What a file says a codebook is, before anybody has looked whether it holds together. */
export type Claim = v.InferOutput<typeof claimSchema>;

/** The claim that `content` makes, or in plain words why it makes none. */
export function claimIn(content: unknown): Claim | string {
  // At the first complaint: millions of them would take all the memory there is.
  const claim = v.safeParse(claimSchema, content, { abortEarly: true });
  return claim.success ? claim.output : complaintOf(claim.issues[0]);
}

/** An entry in words, by its number in the file from 1 on: `entry 4 (space)`. */
export function entryWords(at: number, symbol: unknown, list = 'entry'): string {
  const number = `${list} ${at + 1}`;
  return isSymbol(symbol) ? `${number} (${symbolWords(symbol)})` : number;
}

/** A value of the file in words, and not all of it where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  const characters = [...onOneLine(text.slice(0, 2 * MOST_SHOWN))];
  return characters.length > MOST_SHOWN
    ? `${characters.slice(0, MOST_SHOWN).join('')}…`
    : characters.join('');
}

const MOST_SHOWN = 40;

function complaintOf(issue: v.BaseIssue<unknown>): string {
  const [field, entry, part] = issue.path ?? [];
  if (field === undefined) return 'it is no object with a method and entries';
  const value = (part ?? entry ?? field).value;
  if (entry === undefined) return fieldComplaint(String(field.key), value);
  const { symbol } = v.is(v.looseObject({ symbol: v.unknown() }), entry.value) ? entry.value : {};
  const words = entryWords(Number(entry.key), symbol, field.key === 'folded' ? 'folded symbol' : 'entry');
  switch (part?.key) {
    case 'symbol':
      return `${words} is of no symbol that Sounder knows: ${shownOrMissing(value)}. Symbols are written CHAR:e, KW:def, DOC:""" or ESC`;
    case 'count':
      return `the count of ${words} is no whole number from 1 to 2^53 - 1: ${shownOrMissing(value)}`;
    case 'code':
      return codeComplaint(words, value);
    default:
      return `${words} is no object with a symbol, a count and a code`;
  }
}

function fieldComplaint(field: string, value: unknown): string {
  switch (field) {
    case 'method':
      return `its method is none that Sounder knows: ${shownOrMissing(value)}`;
    case 'prefixFree':
      return 'it does not say whether it is a prefix code: prefixFree must be true or false';
    case 'entries':
      if (Array.isArray(value)) return 'there are no entries in it';
      return value === undefined ? 'it has no entries' : 'its entries are no list';
    default:
      return `its ${field} is no list`;
  }
}

function codeComplaint(words: string, value: unknown): string {
  if (typeof value !== 'string') return `${words} has no codeword`;
  if (value === '') return `the codeword of ${words} is empty`;
  if (value.length > MOST_ELEMENTS) {
    return `the codeword of ${words} has ${value.length} elements, more than the ${MOST_ELEMENTS} there may be`;
  }
  return `the codeword of ${words} is not made of “.” and “-” only: ${shown(value)}`;
}

function shownOrMissing(value: unknown): string {
  if (value === undefined) return 'there is none';
  return typeof value === 'object' && value !== null ? 'it is a list or an object' : shown(value);
}
