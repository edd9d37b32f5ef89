import * as v from 'valibot';
import { ESCAPE, isSymbol, type SourceSymbol } from '../count/symbol.ts';
import type { Tally } from '../count/tally.ts';
import { visible } from '../count/visible.ts';
import { sounderError } from '../errors.ts';
import { type Codebook, type CodebookEntry, codebookOf, methods } from './codebook.ts';
import { methodFacts } from './methods.ts';

/** The most elements of a codeword: far more than any method gives, and few enough to be drawn and sent. */
const MOST_ELEMENTS = 10_000;

const symbolSchema = v.custom<SourceSymbol>(isSymbol, 'this is no symbol');
const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const entrySchema = v.object({
  symbol: symbolSchema,
  count: v.nullable(countSchema),
  code: v.pipe(
    v.string(),
    v.maxLength(MOST_ELEMENTS, `a codeword has at most ${MOST_ELEMENTS} elements`),
    v.regex(/^[.-]+$/, 'a codeword is made of dots and dashes'),
  ),
});
const claimed = {
  method: v.picklist(methods),
  prefixFree: v.boolean(),
  entries: v.pipe(v.array(entrySchema), v.minLength(1, 'there are no entries'), v.readonly()),
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

/**
 * The codebook that `content` claims to be, with what follows from its entries reckoned anew. Throws
 * `codebook-unusable` where it is none, or is not what it claims.
 */
export function checkedCodebook(content: unknown): Codebook {
  // At the first complaint: millions of them would take all the memory there is.
  const claim = v.safeParse(claimSchema, content, { abortEarly: true });
  if (!claim.success) throw unusable(complaintOf(claim.issues[0]));
  const { method, prefixFree, entries, folded } = claim.output;
  checkUnique(entries, folded);
  checkCounts(entries, folded);
  const codebook = codebookOf(method, entries, folded);
  if (folded.length > 0 && codebook.escape === null)
    throw unusable('it folds symbols under an escape that it lacks');
  if (prefixFree !== codebook.prefixFree) {
    throw unusable(
      prefixFree
        ? 'it claims to be a prefix code, and one codeword begins another'
        : 'it claims to be no prefix code, and no codeword begins another',
    );
  }
  if (methodFacts[method].isPrefixFree && !prefixFree) {
    throw unusable(`its method is ${method}, and one codeword begins another`);
  }
  return codebook;
}

function checkUnique(entries: readonly CodebookEntry[], folded: readonly Tally[]): void {
  const symbols = new Set<string>();
  const codes = new Set<string>();
  for (const { symbol, code } of entries) {
    if (symbols.has(symbol)) throw unusable(`${visible(symbol)} is in it twice`);
    if (codes.has(code)) throw unusable(`${visible(symbol)} has the codeword of another symbol`);
    symbols.add(symbol);
    codes.add(code);
  }
  for (const { symbol } of folded) {
    if (symbols.has(symbol) || symbol === ESCAPE) throw unusable(`${visible(symbol)} is in it twice`);
    symbols.add(symbol);
  }
}

function checkCounts(entries: readonly CodebookEntry[], folded: readonly Tally[]): void {
  const symbols = entries.filter(({ symbol }) => symbol !== ESCAPE);
  if (symbols.length === 0) throw unusable(`there is nothing in it but ${ESCAPE}`);
  const uncounted = entries.filter(({ count }) => count === null).length;
  if (uncounted !== 0 && uncounted !== entries.length) throw unusable('only some of it was counted');
  // The escape's weight comes on top of a total that is itself within bounds.
  const total = [...symbols, ...folded].reduce((sum, { count }) => sum + (count ?? 0), 0);
  if (!Number.isSafeInteger(total)) throw unusable('its counts add up to more than 2^53 - 1');
}

function complaintOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `at ${path}: ${issue.message}`;
}

function unusable(complaint: string) {
  return sounderError('codebook-unusable', complaint);
}
