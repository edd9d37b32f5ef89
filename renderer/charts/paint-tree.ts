import { pictureOf } from '../words/symbol.ts';
import { at, type CodeTree, entryAt, type NodeId } from './code-tree.ts';
import { labelledOf } from './tree-labels.ts';
import { type Branch, branchesIn, columnWidth, hasRoomForAll, placeOf, type TreeView } from './tree-view.ts';

/** The colours of a painted tree, as the theme has them. */
export interface TreeInks {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly brass: string;
  readonly mono: string;
}

/** From how wide a column and how high a row the elements are drawn on the branches. */
const MARK_COLUMN = 9;
const MARK_ROW = 6;

/** Paints what is seen of a tree, and the way from the root to `chosen` over it. */
export function paintTree(
  context: CanvasRenderingContext2D,
  tree: CodeTree,
  view: TreeView,
  chosen: NodeId,
  inks: TreeInks,
): void {
  const branches = branchesIn(tree, view);
  const way = wayTo(tree, chosen);
  context.clearRect(0, 0, view.width, view.height);
  context.lineWidth = 1;
  context.strokeStyle = inks.line;
  strokeAll(context, branches);
  const hasMarks = columnWidth(tree, view) >= MARK_COLUMN && view.rowHeight >= MARK_ROW;
  if (hasMarks) paintMarks(context, branches, inks.quiet, 3.6);
  const onWay = branches.filter(({ node }) => way.has(node));
  context.lineWidth = 2;
  context.strokeStyle = inks.brass;
  strokeAll(context, onWay);
  if (columnWidth(tree, view) >= MARK_COLUMN) paintMarks(context, onWay, inks.brass, 5.5);
  paintNodes(context, tree, view, branches, way, inks);
  paintRoot(context, tree, view, inks);
}

function wayTo(tree: CodeTree, node: NodeId): ReadonlySet<NodeId> {
  const way = new Set<NodeId>();
  for (let here = node; here > 0; here = at(tree.parents, here)) way.add(here);
  return way;
}

function strokeAll(context: CanvasRenderingContext2D, branches: readonly Branch[]): void {
  context.beginPath();
  for (const { fromX, fromY, toX, toY } of branches) {
    context.moveTo(fromX, fromY);
    context.lineTo(fromX, toY);
    context.lineTo(toX, toY);
  }
  context.stroke();
}

/** A dot or a dash on each branch, so many pixels high, halfway to its node. */
function paintMarks(
  context: CanvasRenderingContext2D,
  branches: readonly Branch[],
  ink: string,
  size: number,
): void {
  context.fillStyle = ink;
  context.beginPath();
  for (const { element, fromX, toX, toY } of branches) {
    const width = element === '-' ? Math.min(2.6 * size, toX - fromX - 2) : size;
    context.roundRect((fromX + toX - width) / 2, toY - size / 2, width, size, size / 2);
  }
  context.fill();
}

/** A symbol stands behind the branch that ends with it; on a way that goes on, it is a point. */
function paintNodes(
  context: CanvasRenderingContext2D,
  tree: CodeTree,
  view: TreeView,
  branches: readonly Branch[],
  way: ReadonlySet<NodeId>,
  inks: TreeInks,
): void {
  const size = Math.min(13, view.rowHeight - 1);
  const isReadable = hasRoomForAll(view);
  const labelled = new Set(labelledOf(tree, view, branches));
  context.textBaseline = 'middle';
  context.font = `${Math.max(9, size)}px ${inks.mono}`;
  for (const branch of branches) {
    const { node, toX, toY } = branch;
    const entry = entryAt(tree, node);
    if (entry === undefined) continue;
    const isEnd = at(tree.dots, node) < 0 && at(tree.dashes, node) < 0;
    const isOnWay = way.has(node);
    context.fillStyle = isOnWay ? inks.brass : inks.text;
    if (!isEnd) {
      context.beginPath();
      context.arc(toX, toY, isReadable ? 3 : 1.5, 0, 2 * Math.PI);
      context.fill();
    }
    if (!labelled.has(branch) && !(isOnWay && isEnd)) continue;
    // What leads up from a point leaves no room behind it, but before it there is.
    context.textAlign = isEnd ? 'left' : 'right';
    context.fillText(pictureOf(entry.symbol), isEnd ? toX + 6 : toX - 5, isEnd ? toY : toY - 7);
  }
}

function paintRoot(context: CanvasRenderingContext2D, tree: CodeTree, view: TreeView, inks: TreeInks): void {
  const { x, y } = placeOf(tree, view, 0);
  context.fillStyle = inks.brass;
  context.beginPath();
  context.arc(x, y, 4, 0, 2 * Math.PI);
  context.fill();
}
