import * as v from 'valibot';
import { sounderError } from '../errors.ts';
import { checkedCodebook } from './check-codebook.ts';
import type { Codebook } from './codebook.ts';
import { CODEBOOK_FORMAT, CODEBOOK_VERSION } from './json.ts';
import { isNestedBeyond } from './nesting.ts';

/** Far deeper than a codebook, and whatever another program might add to one. */
const MOST_NESTED = 100;

const formatSchema = v.object({ format: v.literal(CODEBOOK_FORMAT) });
const versionSchema = v.object({ version: v.number() });

/** The codebook that `codebookJson` wrote as `text`. Throws `codebook-unusable` on whatever is none. */
export function readCodebook(text: string): Codebook {
  const content = parsed(text);
  if (!v.is(formatSchema, content)) throw unusable(`it does not say that its format is ${CODEBOOK_FORMAT}`);
  if (!v.is(versionSchema, content)) throw unusable('it does not say of which version of the format it is');
  if (content.version !== CODEBOOK_VERSION) {
    throw unusable(`its version is ${content.version}, and this Sounder reads version ${CODEBOOK_VERSION}`);
  }
  return checkedCodebook(content);
}

function parsed(text: string): unknown {
  if (isNestedBeyond(text, MOST_NESTED)) {
    throw unusable(`lists or objects lie in one another more than ${MOST_NESTED} deep, and in a codebook 3`);
  }
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
    throw unusable('it is no JSON, and only that is read: CSV and TSV are for other programs');
  }
}

function unusable(complaint: string) {
  return sounderError('codebook-unusable', complaint);
}
