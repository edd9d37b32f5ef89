import type { Codeword } from '../codebook/codebook.ts';
import { escapedElements } from '../codebook/escape.ts';

const LAST_CODE_POINT = 0x10ffff;
/** As many elements follow the escape as the highest code point takes. */
const LENGTH = escapedElements(LAST_CODE_POINT).length;

/** What the elements behind an escape are so far: on their way, a character, or no code point any more. */
export function escapedCharacter(elements: Codeword): 'open' | 'impossible' | { readonly character: string } {
  const binary = elements.replaceAll('.', '0').replaceAll('-', '1');
  const least = Number.parseInt(binary.padEnd(LENGTH, '0'), 2);
  if (elements.length > LENGTH || least > LAST_CODE_POINT) return 'impossible';
  return elements.length < LENGTH ? 'open' : { character: String.fromCodePoint(least) };
}
