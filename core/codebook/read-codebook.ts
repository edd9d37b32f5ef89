import * as v from 'valibot';
import { isSymbol, type SourceSymbol } from '../count/symbol.ts';
import { visible } from '../count/visible.ts';
import { sounderError } from '../errors.ts';
import { type Codebook, type CodebookEntry, codebookOf, methods } from './codebook.ts';
import { CODEBOOK_FORMAT, CODEBOOK_VERSION } from './json.ts';
import { methodFacts } from './methods.ts';

const entrySchema = v.object({
  symbol: v.custom<SourceSymbol>(isSymbol, 'this is no symbol'),
  count: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  code: v.pipe(v.string(), v.regex(/^[.-]+$/, 'a codeword is made of dots and dashes')),
});
/** The figures are not looked at: they are reckoned anew from the entries. */
const bookSchema = v.object({
  method: v.picklist(methods),
  prefixFree: v.boolean(),
  entries: v.pipe(v.array(entrySchema), v.minLength(1, 'there are no entries')),
});
const headSchema = v.object({ format: v.literal(CODEBOOK_FORMAT), version: v.number() });

/** The codebook that `codebookJson` wrote as `text`. Throws `codebook-unusable` on whatever is none. */
export function readCodebook(text: string): Codebook {
  const content = parsed(text);
  const head = v.safeParse(headSchema, content);
  if (!head.success) throw unusable(`it does not say that its format is ${CODEBOOK_FORMAT}`);
  if (head.output.version !== CODEBOOK_VERSION) {
    throw unusable(
      `its version is ${head.output.version}, and this Sounder reads version ${CODEBOOK_VERSION}`,
    );
  }
  const book = v.safeParse(bookSchema, content);
  if (!book.success) throw unusable(complaintOf(book.issues[0]));
  const { method, prefixFree, entries } = book.output;
  checkUnique(entries);
  const codebook = codebookOf(method, entries);
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
    throw unusable('it is no JSON');
  }
}

function checkUnique(entries: readonly CodebookEntry[]): void {
  const symbols = new Set<string>();
  const codes = new Set<string>();
  let total = 0;
  for (const { symbol, code, count } of entries) {
    if (symbols.has(symbol)) throw unusable(`${visible(symbol)} is in it twice`);
    if (codes.has(code)) throw unusable(`${visible(symbol)} has the codeword of another symbol`);
    symbols.add(symbol);
    codes.add(code);
    total += count ?? 0;
  }
  if (!Number.isSafeInteger(total)) throw unusable('its counts add up to more than 2^53 - 1');
}

function complaintOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `at ${path}: ${issue.message}`;
}

function unusable(complaint: string) {
  return sounderError('codebook-unusable', complaint);
}
