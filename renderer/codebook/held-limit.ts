import type { Method } from '../../core/codebook/codebook.ts';
import { leastLimit } from '../../core/codebook/length-limited.ts';
import { methodFacts } from '../../core/codebook/methods.ts';

/**
 * The most elements that a codeword of so many symbols and the escape may have: the limit that was chosen, or
 * where that cannot hold them the least that does. Null where the method takes no limit.
 */
export function heldLimit(method: Method, maxLength: number, symbols: number): number | null {
  if (methodFacts[method].option !== 'maxLength') return null;
  return Math.max(maxLength, leastLimit(symbols + 1));
}
