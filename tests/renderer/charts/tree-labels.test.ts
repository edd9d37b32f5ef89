import { describe, expect, test } from 'vitest';
import type { CodebookEntry } from '../../../core/codebook/codebook.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { codeTreeOf, entryAt } from '../../../renderer/charts/code-tree.ts';
import { labelledOf } from '../../../renderer/charts/tree-labels.ts';
import { branchesIn, wholeView } from '../../../renderer/charts/tree-view.ts';

/** The symbols that are written where the whole tree is seen in so many pixels of height. */
function written(entries: readonly CodebookEntry[], height: number): readonly string[] {
  const tree = codeTreeOf(entries);
  const view = wholeView(tree, 400, height);
  return labelledOf(tree, view, branchesIn(tree, view)).map(({ node }) => entryAt(tree, node)?.symbol ?? '');
}
const entries: readonly CodebookEntry[] = [
  { symbol: 'CHAR:a', count: 4, code: '.' },
  { symbol: 'CHAR:b', count: 2, code: '-.' },
  { symbol: 'CHAR:c', count: 1, code: '--.' },
  { symbol: 'CHAR:d', count: 1, code: '---' },
];

describe('the symbols of a tree', () => {
  test('are all written where rows can be read', () => {
    expect(written(entries, 20 + 4 * 11)).toHaveLength(4);
  });

  test('are written in lower rows where none stands above or below in the column', () => {
    expect(written(entries, 20 + 4 * 7).toSorted()).toEqual(['CHAR:a', 'CHAR:b']);
  });

  test('are not written where there is no room beside the branches', () => {
    expect(written(entries, 20 + 4 * 5)).toEqual([]);
  });

  test('are written for most of International Morse in the least window', () => {
    const itu = ituCodebook().entries;
    expect(written(itu, 390).length).toBeGreaterThan(0.8 * itu.length);
  });
});
