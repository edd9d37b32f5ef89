import type { Codeword } from '../../core/codebook/codebook.ts';
import { spokenCodeword } from '../words/codeword.ts';
import { spokenOf } from '../words/symbol.ts';
import type { CodePaths } from './code-paths.ts';
import { codewordsBelow, entryAt, walk } from './code-tree.ts';

/**
 * Where elements have led, for who does not see the tree. Without labels nothing is told but the elements themselves,
 * as the picture has it.
 */
export function pathWords(paths: CodePaths, elements: Codeword, hasLabels: boolean): string {
  if (elements === '') return 'Code tree, at its root';
  const isTold = hasLabels || walk(paths.tree, elements).beyond !== '';
  return `Code tree: ${isTold ? ledWords(paths, elements) : spokenCodeword(elements)}`;
}

/** What is told at once where an element was wrong: where it has led. */
export function strayWords(paths: CodePaths, elements: Codeword): string {
  return `Wrong element: ${ledWords(paths, elements)}.`;
}

function ledWords({ tree, commonest }: CodePaths, elements: Codeword): string {
  const keyed = spokenCodeword(elements);
  const { node, beyond } = walk(tree, elements);
  if (beyond !== '') return `${keyed} leads nowhere`;
  const symbol = entryAt(tree, node)?.symbol;
  const below = codewordsBelow(tree, node) - (symbol === undefined ? 0 : 1);
  const here = symbol === undefined ? '' : ` is ${spokenOf(symbol)}${below > 0 ? ', and' : ''}`;
  const first = (commonest[node] ?? [])
    .map((entry) => tree.entries[entry]?.symbol)
    .filter((each) => each !== undefined && each !== symbol)
    .slice(0, 3)
    .map((each) => (each === undefined ? '' : spokenOf(each)));
  const ahead =
    below === 0 ? '' : ` leads on to ${first.join(', ')}${below > first.length ? ' and more' : ''}`;
  return `${keyed}${here}${ahead}`;
}
