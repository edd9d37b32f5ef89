import { at, type CodeTree, elementOf, type NodeId, NONE } from './code-tree.ts';
import { type Commonest, labelOf } from './path-labels.ts';

/** A node as it is drawn. */
export interface PathNode {
  readonly node: NodeId;
  readonly x: number;
  readonly y: number;
  /** What is written at it: its symbol, or where nothing below it is drawn, what is most frequent there. */
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Whether a codeword ends here. */
  readonly isSymbol: boolean;
  readonly isLit: boolean;
  readonly isHinted: boolean;
  /** Whether it is what can be reached from where one is: the rest is there to know one's way about. */
  readonly isNear: boolean;
}

/** A branch to a node from its parent, or from a forebear where those between are left out. */
export interface PathBranch {
  readonly node: NodeId;
  readonly line: string;
  readonly isLit: boolean;
  readonly isHinted: boolean;
  /** How many elements of the path are not drawn on it. */
  readonly skipped: number;
}

/** What is drawn of a tree around the node reached. */
export interface PathPicture {
  readonly nodes: readonly PathNode[];
  readonly branches: readonly PathBranch[];
  /** Pixels that are used. */
  readonly height: number;
}

/** Where one is, and where one is to go: NONE where no way is to be shown. */
export interface PathPlaces {
  readonly reached: NodeId;
  readonly hint: NodeId;
}

const UPPER = 4;
/** Levels below the node reached: so many while they are mostly among the upper ones, and so many further down. */
const AHEAD = { above: 2, below: 3 } as const;
const ROW = { least: 34, most: 46 } as const;
/** So many rows below the root are enough for most codewords; where there is less room the path is drawn in part. */
const ROWS = 11;
const TOP = 14;
/** Below the last row there are letters. */
const BOTTOM = 26;
/** A letter of the mono face at 12 pixels. */
export const LETTER = 7.3;
/** What a node has for itself where one is near. */
const SLOT = 66;
/** Of a path further down, how far to the left a dot leads, and a dash to the right. */
const SWING = 24;

/**
 * The upper levels of a tree whole, at places of their own that never change; below them the path alone, each step
 * beside what else it could have been; and some levels of all that lies below the node reached. What is drawn does
 * not grow with the tree.
 */
export function pathPicture(
  tree: CodeTree,
  commonest: Commonest,
  { reached, hint }: PathPlaces,
  size: { readonly width: number; readonly height: number },
): PathPicture {
  const path = wayTo(tree, reached);
  const rows = rowsOf(tree, path, size);
  const places = placesOf(tree, path, rows, size.width);
  const lit = new Set(path);
  const hinted = hint === NONE ? new Set<NodeId>() : new Set(wayTo(tree, hint));
  const nodes: PathNode[] = [];
  const branches: PathBranch[] = [];
  for (const [node, place] of places) {
    const isLit = lit.has(node);
    const children = [at(tree.dots, node), at(tree.dashes, node)];
    const isOpen = children.some((child) => places.has(child));
    const label = labelOf(tree, commonest, node, isOpen, Math.floor(place.room / LETTER));
    const isNear = place.isNear;
    nodes.push({
      node,
      x: place.x,
      y: place.y,
      ...labelPlace(place, isOpen),
      label,
      isSymbol: at(tree.carried, node) !== NONE,
      isLit,
      isHinted: hinted.has(node),
      isNear,
    });
    if (node === 0) continue;
    const { forebear, skipped } = forebearOf(tree, node, places);
    const from = places.get(forebear);
    if (from === undefined) continue;
    branches.push({
      node,
      line: curve(from, place),
      isLit,
      isHinted: hinted.has(node),
      skipped,
    });
  }
  const height = Math.max(...nodes.map(({ y }) => y)) + BOTTOM;
  return { nodes, branches, height };
}

/** From the root to a node, both included. */
function wayTo(tree: CodeTree, node: NodeId): readonly NodeId[] {
  const way: NodeId[] = [];
  for (let here = node; here !== NONE; here = at(tree.parents, here)) way.unshift(here);
  return way;
}

interface Rows {
  /** The last of the levels that are drawn whole. */
  readonly upper: number;
  /** The first level of the path alone that is drawn. */
  readonly chainFrom: number;
  /** The last level drawn. */
  readonly last: number;
  readonly yOf: (depth: number) => number;
}

function rowsOf(tree: CodeTree, path: readonly NodeId[], { height }: { readonly height: number }): Rows {
  const room = Math.max(0, height - TOP - BOTTOM);
  const rowHeight = Math.min(ROW.most, Math.max(ROW.least, room / ROWS));
  const count = Math.max(4, Math.floor(room / rowHeight) + 1);
  const upper = Math.max(1, Math.min(UPPER, count - 2 - AHEAD.below));
  const depth = path.length - 1;
  const ahead = Math.min(depth < upper ? AHEAD.above : AHEAD.below, Math.max(1, count - 2 - upper));
  const last = Math.max(Math.min(upper, tree.deepest), Math.min(depth + ahead, tree.deepest));
  const chainRoom = Math.max(1, count - (upper + 1) - ahead);
  const chainFrom = Math.max(upper + 1, depth - chainRoom + 1);
  const skipped = chainFrom - (upper + 1);
  return {
    upper,
    chainFrom,
    last,
    yOf: (level) => TOP + rowHeight * (level <= upper ? level : level - skipped),
  };
}

interface PlacedNode {
  readonly x: number;
  readonly y: number;
  /** Pixels for what is written at it. */
  readonly room: number;
  readonly side: 'below' | 'left' | 'right';
  readonly isNear: boolean;
}

/** Where every node is that is drawn, parents before their children. */
function placesOf(
  tree: CodeTree,
  path: readonly NodeId[],
  rows: Rows,
  width: number,
): ReadonlyMap<NodeId, PlacedNode> {
  const places = new Map<NodeId, PlacedNode>();
  const depth = path.length - 1;
  const reached = path.at(-1) ?? 0;
  placeUpper(tree, rows, width, reached, places);
  const corner = places.get(path[Math.min(rows.upper, depth)] ?? 0)?.x ?? width / 2;
  const middle = within(corner, SLOT + SWING, width - SLOT - SWING);
  for (let level = rows.chainFrom; level <= depth; level++) {
    for (const child of childrenOf(tree, path[level - 1] ?? 0)) {
      const isDot = elementOf(tree, child) === '.';
      places.set(child, {
        x: middle + (isDot ? -SWING : SWING),
        y: rows.yOf(level),
        room: SLOT,
        side: isDot ? 'left' : 'right',
        isNear: child === reached,
      });
    }
  }
  placeBelow(tree, reached, depth, rows, width, places);
  return places;
}

/** The upper levels, each node in the middle of what belongs to its beginning, whether or not that is there. */
function placeUpper(
  tree: CodeTree,
  rows: Rows,
  width: number,
  reached: NodeId,
  places: Map<NodeId, PlacedNode>,
): void {
  let level: readonly (readonly [NodeId, number, boolean])[] = [[0, 0, reached === 0]];
  for (let depth = 0; depth <= rows.upper; depth++) {
    const room = width / 2 ** depth;
    for (const [node, index, isNear] of level) {
      places.set(node, { x: (index + 0.5) * room, y: rows.yOf(depth), room, side: 'below', isNear });
    }
    level = level.flatMap(([node, index, isNear]) =>
      childrenOf(tree, node).map((child) => {
        const side = elementOf(tree, child) === '-' ? 1 : 0;
        return [child, 2 * index + side, isNear || child === reached] as const;
      }),
    );
  }
}

/** What lies below the node reached and below the upper levels, spread so that it can be read. */
function placeBelow(
  tree: CodeTree,
  reached: NodeId,
  depth: number,
  rows: Rows,
  width: number,
  places: Map<NodeId, PlacedNode>,
): void {
  const levels = rows.last - depth;
  const slot = Math.min(SLOT, width / 2 ** levels);
  const whole = slot * 2 ** levels;
  const centre = within(places.get(reached)?.x ?? 0, whole / 2, width - whole / 2);
  let level: readonly (readonly [NodeId, number])[] = [[reached, 0]];
  for (let below = 1; below <= levels; below++) {
    level = level.flatMap(([node, index]) =>
      childrenOf(tree, node).map(
        (child) => [child, 2 * index + (elementOf(tree, child) === '-' ? 1 : 0)] as const,
      ),
    );
    if (depth + below <= rows.upper) continue;
    const room = whole / 2 ** below;
    for (const [node, index] of level) {
      const x = centre - whole / 2 + (index + 0.5) * room;
      places.set(node, { x, y: rows.yOf(depth + below), room, side: 'below', isNear: true });
    }
  }
}

function childrenOf(tree: CodeTree, node: NodeId): readonly NodeId[] {
  return [at(tree.dots, node), at(tree.dashes, node)].filter((child) => child !== NONE);
}

/** The nearest forebear that is drawn, and how many were passed over on the way to it. */
function forebearOf(tree: CodeTree, node: NodeId, places: ReadonlyMap<NodeId, unknown>) {
  let forebear = at(tree.parents, node);
  let skipped = 0;
  while (forebear > 0 && !places.has(forebear)) {
    forebear = at(tree.parents, forebear);
    skipped++;
  }
  return { forebear, skipped };
}

/** Below a node that nothing hangs on, beside one that has branches below it. */
function labelPlace({ x, y, side }: PlacedNode, isOpen: boolean) {
  if (side === 'left') return { labelX: x - 9, labelY: y + 4, anchor: 'end' } as const;
  if (side === 'right' || isOpen)
    return { labelX: x + 9, labelY: y + (isOpen ? -3 : 4), anchor: 'start' } as const;
  return { labelX: x, labelY: y + 19, anchor: 'middle' } as const;
}

function curve(from: PlacedNode, to: PlacedNode): string {
  const middle = (from.y + to.y) / 2;
  return `M${round(from.x)} ${round(from.y)}C${round(from.x)} ${round(middle)} ${round(to.x)} ${round(middle)} ${round(to.x)} ${round(to.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}
