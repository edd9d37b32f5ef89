import { at, type CodeTree, elementOf, type NodeId, NONE } from './code-tree.ts';

/** What of a tree is seen, in pixels. */
export interface TreeView {
  readonly width: number;
  readonly height: number;
  /** Of one symbol's row: how far it is zoomed in. */
  readonly rowHeight: number;
  /** Scrolled past at the top. */
  readonly top: number;
}

/** A branch as it is drawn: down or up from its parent, then on to the node. */
export interface Branch {
  readonly node: NodeId;
  readonly element: '.' | '-';
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/** Rows are read easily from this height on. */
export const READABLE = 15;
/** As near as one can come. */
const NEAREST = 44;
/** Above and below what is drawn. */
const MARGIN = 10;
/** Left of the root, and for the symbol behind a leaf. */
const ROOT_ROOM = 14;
const LABEL_ROOM = 54;
const WIDEST_COLUMN = 110;

/** Whether rows are so high that every symbol can be written. */
export function hasRoomForAll({ rowHeight }: TreeView): boolean {
  return rowHeight >= 0.7 * READABLE;
}

/** The whole tree in a view of this size. */
export function wholeView(tree: CodeTree, width: number, height: number): TreeView {
  return { width, height, rowHeight: fitting(tree, height), top: 0 };
}

/** The same part in a view of another size. */
export function resized(tree: CodeTree, view: TreeView, width: number, height: number): TreeView {
  return settled(tree, { ...view, width, height });
}

/** Nearer by `factor`; what is at `y` stays there. */
export function zoomed(tree: CodeTree, view: TreeView, factor: number, y: number): TreeView {
  const rowHeight = within(view.rowHeight * factor, fitting(tree, view.height), NEAREST);
  const row = (view.top + y - MARGIN) / view.rowHeight;
  return settled(tree, { ...view, rowHeight, top: row * rowHeight + MARGIN - y });
}

/** Shifted down the tree by so many pixels. */
export function panned(tree: CodeTree, view: TreeView, pixels: number): TreeView {
  return settled(tree, { ...view, top: view.top + pixels });
}

/** With a node in sight, as it is where it is seen already, else near enough to be read. */
export function revealed(tree: CodeTree, view: TreeView, node: NodeId): TreeView {
  const rowHeight = Math.max(view.rowHeight, Math.min(READABLE, NEAREST));
  const y = (tree.heights[node] ?? 0) * rowHeight + MARGIN;
  const room = Math.min(view.height / 2, 3 * rowHeight);
  const isSeen = rowHeight === view.rowHeight && y - view.top >= room && y - view.top <= view.height - room;
  return isSeen ? view : settled(tree, { ...view, rowHeight, top: y - view.height / 2 });
}

/** How wide one element is drawn. */
export function columnWidth(tree: CodeTree, { width }: TreeView): number {
  return within((width - ROOT_ROOM - LABEL_ROOM) / Math.max(1, tree.deepest), 3, WIDEST_COLUMN);
}

/**
 * Where a node is drawn. One that leads to rows on both sides of the view's edge is drawn within the view, so
 * that the way from the root to all that is seen is seen too, however near one is.
 */
export function placeOf(
  tree: CodeTree,
  view: TreeView,
  node: NodeId,
): { readonly x: number; readonly y: number } {
  const rowY = (row: number) => row * view.rowHeight + MARGIN - view.top;
  const first = rowY(at(tree.firstRows, node) + 0.5);
  const last = rowY(at(tree.endRows, node) - 0.5);
  const [least, most] = [
    Math.min(last, Math.max(first, MARGIN)),
    Math.max(first, Math.min(last, view.height - MARGIN)),
  ];
  return {
    x: ROOT_ROOM + at(tree.depths, node) * columnWidth(tree, view),
    y: within(rowY(tree.heights[node] ?? 0), Math.min(least, most), Math.max(least, most)),
  };
}

/** The branches that are seen at all, from the root outwards. Where rows are less than a pixel, some of them. */
export function branchesIn(tree: CodeTree, view: TreeView): readonly Branch[] {
  const branches: Branch[] = [];
  const open: NodeId[] = [0];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const from = placeOf(tree, view, node);
    for (const child of [at(tree.dashes, node), at(tree.dots, node)]) {
      if (child === NONE || !isInSight(tree, view, child)) continue;
      const to = placeOf(tree, view, child);
      const element = elementOf(tree, child);
      branches.push({ node: child, element, fromX: from.x, fromY: from.y, toX: to.x, toY: to.y });
      open.push(child);
    }
  }
  return branches;
}

/** The node nearest to a point, or NONE where there is none near. */
export function nodeNear(tree: CodeTree, view: TreeView, x: number, y: number): NodeId {
  let nearest = NONE;
  let least = 18; // pixels
  for (const { node, toX, toY } of branchesIn(tree, view)) {
    const isLeaf = at(tree.carried, node) !== NONE;
    const beside = x > toX && isLeaf ? Math.max(0, x - toX - LABEL_ROOM) : Math.abs(x - toX);
    const distance = Math.hypot(beside, y - toY);
    if (distance < least) [nearest, least] = [node, distance];
  }
  return nearest;
}

function isInSight(tree: CodeTree, { rowHeight, top, height }: TreeView, node: NodeId): boolean {
  const first = at(tree.firstRows, node) * rowHeight + MARGIN - top;
  const end = at(tree.endRows, node) * rowHeight + MARGIN - top;
  return end >= 0 && first <= height;
}

function fitting(tree: CodeTree, height: number): number {
  return Math.min(NEAREST, Math.max(0.01, (height - 2 * MARGIN) / Math.max(1, tree.entries.length)));
}

function settled(tree: CodeTree, view: TreeView): TreeView {
  const rowHeight = within(view.rowHeight, fitting(tree, view.height), NEAREST);
  const most = Math.max(0, tree.entries.length * rowHeight + 2 * MARGIN - view.height);
  return { ...view, rowHeight, top: within(view.top, 0, most) };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
