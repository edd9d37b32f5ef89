import { at, type CodeTree, NONE } from './code-tree.ts';
import { type Branch, hasRoomForAll, type TreeView } from './tree-view.ts';

/** Rows that are lower leave no room for a letter beside what goes on from other ones. */
const LEAST_ROW = 6;
/** A letter is so high at least. */
const LETTER = 9;

/**
 * The branches whose symbols there is room to write: all where rows can be read, else those that have nothing to
 * write above and below them in their column.
 */
export function labelledOf(tree: CodeTree, view: TreeView, branches: readonly Branch[]): readonly Branch[] {
  const carrying = branches.filter(({ node }) => at(tree.carried, node) !== NONE);
  if (hasRoomForAll(view)) return carrying;
  if (view.rowHeight < LEAST_ROW) return [];
  const depth = ({ node }: Branch) => at(tree.depths, node);
  const byColumn = carrying.toSorted((a, b) => depth(a) - depth(b) || a.toY - b.toY);
  const isFar = (one: Branch, other: Branch | undefined) =>
    other === undefined || depth(one) !== depth(other) || Math.abs(one.toY - other.toY) >= LETTER;
  return byColumn.filter(
    (branch, place) => isFar(branch, byColumn[place - 1]) && isFar(branch, byColumn[place + 1]),
  );
}
