import { at, type CodeTree, elementOf, type NodeId, NONE } from './code-tree.ts';

const UPPER = 4;
/** Levels below the node reached: so many while they are mostly among the upper ones, and so many further down. */
const AHEAD = { above: 2, below: 3 } as const;
const ROW = { least: 34, most: 46 } as const;
/** So many rows below the root are enough for most codewords; where there is less room the path is drawn in part. */
const ROWS = 11;
const TOP = 14;
/** Below the last row there are letters. */
export const BOTTOM = 26;
/** What a node has for itself where one is near. */
const SLOT = 66;
/** Of a path further down, how far to the left a dot leads, and a dash to the right. */
const SWING = 24;

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
  const isLow = count < UPPER + 2 + AHEAD.below;
  const further = isLow ? AHEAD.above : AHEAD.below;
  const upper = Math.max(1, Math.min(UPPER, count - 2 - further));
  const depth = path.length - 1;
  const ahead = Math.min(depth < upper ? AHEAD.above : further, Math.max(1, count - 2 - upper));
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

/** Where a node is drawn. */
export interface PlacedNode {
  readonly x: number;
  readonly y: number;
  /** Pixels for what is written at it. */
  readonly room: number;
  readonly side: 'below' | 'left' | 'right';
  readonly isNear: boolean;
}

/** Where every node is that is drawn, parents before their children. `path` leads from the root to where one is. */
export function placesOf(
  tree: CodeTree,
  path: readonly NodeId[],
  size: { readonly width: number; readonly height: number },
): ReadonlyMap<NodeId, PlacedNode> {
  const { width } = size;
  const rows = rowsOf(tree, path, size);
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

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}
