import type { Codeword } from '../codebook/codebook.ts';
import { ESCAPED_LENGTH, unescaped } from '../codebook/escape.ts';

const LAST_CODE_POINT = 0x10ffff;
/** Halves of surrogate pairs are no characters. */
const SURROGATES = { first: 0xd800, last: 0xdfff } as const;

/** What the elements behind an escape are so far: on their way, a character, or no code point any more. */
export function escapedCharacter(elements: Codeword): 'open' | 'impossible' | { readonly character: string } {
  if (elements.length > ESCAPED_LENGTH || !canBeCharacter(elements)) return 'impossible';
  if (elements.length < ESCAPED_LENGTH) return 'open';
  const character = unescaped(elements);
  return character === null ? 'impossible' : { character };
}

/** Whether any code point that begins like that is a character. */
function canBeCharacter(elements: Codeword): boolean {
  const least = codePointOf(elements.padEnd(ESCAPED_LENGTH, '.'));
  const most = codePointOf(elements.padEnd(ESCAPED_LENGTH, '-'));
  return least <= LAST_CODE_POINT && !(least >= SURROGATES.first && most <= SURROGATES.last);
}

function codePointOf(elements: Codeword): number {
  return Number.parseInt(elements.replaceAll('.', '0').replaceAll('-', '1'), 2);
}
