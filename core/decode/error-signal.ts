import type { Codebook, Codeword } from '../codebook/codebook.ts';
import type { Spacing } from '../timeline/timeline.ts';

/** Eight dots (ITU-R M.1677-1): what was sent last is to be taken back. */
export const ERROR_SIGNAL: Codeword = '........';

/**
 * What eight dots are: the error signal where gaps part letters, nothing where they run on; and a codeword where the
 * codebook has them for one, as a fastest spaced code of 54 symbols and more does. Then they key its symbol.
 */
export type EightDots = 'signal' | 'nothing' | 'codeword';

/** What eight dots are in a codebook sent with this spacing. */
export function eightDotsIn({ entries }: Pick<Codebook, 'entries'>, spacing: Spacing): EightDots {
  if (spacing === 'run-on') return 'nothing';
  return entries.some(({ code }) => code === ERROR_SIGNAL) ? 'codeword' : 'signal';
}
