import type { CodebookEntry } from '../../core/codebook/codebook.ts';
import { type CodeTree, codeTreeOf } from './code-tree.ts';
import { type Commonest, commonestOf } from './path-labels.ts';

/** What is needed to show and to tell where elements lead. */
export interface CodePaths {
  readonly tree: CodeTree;
  readonly commonest: Commonest;
}

/** Of a codebook's entries, in the order of frequency. Time grows with the elements of all codewords. */
export function codePathsOf(entries: readonly CodebookEntry[]): CodePaths {
  const tree = codeTreeOf(entries);
  return { tree, commonest: commonestOf(tree) };
}
