import type { Codeword } from '../../core/codebook/codebook.ts';

/** A codeword as it is read aloud: `dash dot dash`. */
export function spokenCodeword(code: Codeword): string {
  return Array.from(code, (element) => (element === '-' ? 'dash' : 'dot')).join(' ');
}
