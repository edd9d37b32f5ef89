import * as v from 'valibot';
import { sounderError } from '../errors.ts';
import { checkedCodebook } from './check-codebook.ts';
import type { Codebook } from './codebook.ts';
import { CODEBOOK_FORMAT, CODEBOOK_VERSION } from './json.ts';

const headSchema = v.object({ format: v.literal(CODEBOOK_FORMAT), version: v.number() });

/** The codebook that `codebookJson` wrote as `text`. Throws `codebook-unusable` on whatever is none. */
export function readCodebook(text: string): Codebook {
  const content = parsed(text);
  const head = v.safeParse(headSchema, content, { abortEarly: true });
  if (!head.success) throw unusable(`it does not say that its format is ${CODEBOOK_FORMAT}`);
  if (head.output.version !== CODEBOOK_VERSION) {
    throw unusable(
      `its version is ${head.output.version}, and this Sounder reads version ${CODEBOOK_VERSION}`,
    );
  }
  return checkedCodebook(content);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
    throw unusable('it is no JSON');
  }
}

function unusable(complaint: string) {
  return sounderError('codebook-unusable', complaint);
}
