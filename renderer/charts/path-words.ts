import type { Codeword } from '../../core/codebook/codebook.ts';
import { spokenCodeword } from '../words/codeword.ts';
import { spokenOf } from '../words/symbol.ts';
import { type CodeTree, codewordsBelow, elementsTo, entryAt } from './code-tree.ts';
import type { Commonest } from './path-labels.ts';
import type { PathPlaces } from './path-tree.ts';

/**
 * Where elements have led, for who does not see the tree; `beyond` are those that lead nowhere. Without labels nothing
 * is told but the elements themselves, as the picture has it.
 */
export function pathWords(
  tree: CodeTree,
  commonest: Commonest,
  { reached, hasLabels }: Omit<PathPlaces, 'hint'>,
  beyond: Codeword,
): string {
  if (reached === 0 && beyond === '') return 'Code tree, at its root';
  const keyed = spokenCodeword(elementsTo(tree, reached) + beyond);
  if (beyond !== '') return `Code tree: ${keyed} leads nowhere`;
  if (!hasLabels) return `Code tree: ${keyed}`;
  const symbol = entryAt(tree, reached)?.symbol;
  const below = codewordsBelow(tree, reached) - (symbol === undefined ? 0 : 1);
  const here = symbol === undefined ? '' : ` is ${spokenOf(symbol)}${below > 0 ? ', and' : ''}`;
  const first = (commonest[reached] ?? [])
    .map((entry) => tree.entries[entry]?.symbol)
    .filter((each) => each !== undefined && each !== symbol)
    .slice(0, 3)
    .map((each) => (each === undefined ? '' : spokenOf(each)));
  const ahead =
    below === 0 ? '' : ` leads on to ${first.join(', ')}${below > first.length ? ' and more' : ''}`;
  return `Code tree: ${keyed}${here}${ahead}`;
}
