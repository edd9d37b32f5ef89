import { at, type CodeTree, elementOf, type NodeId, NONE } from './code-tree.ts';

/** The levels that are drawn whole, and what a node of the last one needs for itself where it is one more. */
const UPPER = { least: 4, most: 5, slot: 32 } as const;
/** Levels below the node reached: so many while they are mostly among the upper ones, and so many further down. */
const AHEAD = { above: 2, below: 3 } as const;
const ROW = { least: 30, most: 60 } as const;
/** So many rows below the root are enough for most codewords; where there is less room a way is drawn in part. */
const ROWS = 11;
const TOP = 14;
/** Below the last row there are letters. */
export const BOTTOM = 26;
/** So are there below the upper levels: branches to what is further down go aside only underneath. */
const LETTERS = 18;
/** What a node has for itself where one is near. */
const SLOT = 66;
/** Of a way further down, how far to the left a dot leads, and a dash to the right. */
const SWING = 24;
/** What a way further down takes to either side of its middle. */
const BESIDE = SLOT + SWING;

interface Rows {
  /** The last of the levels that are drawn whole. */
  readonly upper: number;
  /** The first level of the way alone that is drawn. */
  readonly chainFrom: number;
  /** The last level drawn. */
  readonly last: number;
  readonly yOf: (depth: number) => number;
}

/** The room there is, in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** How the height is shared out where a way goes `depth` levels down, and what lies below its end is drawn or not. */
function rowsOf(tree: CodeTree, depth: number, isOpen: boolean, { width, height }: Size): Rows {
  const room = Math.max(0, height - TOP - LETTERS - BOTTOM);
  const most = width >= UPPER.slot * 2 ** UPPER.most ? UPPER.most : UPPER.least;
  const rows = Math.max(most + 1, Math.min(ROWS, tree.deepest));
  const rowHeight = Math.min(ROW.most, Math.max(ROW.least, room / rows));
  const count = Math.max(4, Math.floor(room / rowHeight) + 1);
  const isLow = count < UPPER.least + 2 + AHEAD.below;
  const further = isLow ? AHEAD.above : AHEAD.below;
  const upper = Math.max(1, Math.min(most, count - 2 - further));
  const below = Math.min(depth < upper ? AHEAD.above : further, Math.max(1, count - 2 - upper));
  const ahead = isOpen ? below : 0;
  const last = Math.max(Math.min(upper, tree.deepest), Math.min(depth + ahead, tree.deepest));
  const chainRoom = Math.max(1, count - (upper + 1) - ahead);
  const chainFrom = Math.max(upper + 1, depth - chainRoom + 1);
  const skipped = chainFrom - (upper + 1);
  return {
    upper,
    chainFrom,
    last,
    yOf: (level) => TOP + (level <= upper ? rowHeight * level : rowHeight * (level - skipped) + LETTERS),
  };
}

/** Where a node is drawn. */
export interface PlacedNode {
  readonly x: number;
  readonly y: number;
  /** Pixels for what is written at it. */
  readonly room: number;
  readonly side: 'below' | 'left' | 'right';
  /** How far branches from it go straight down before they go aside. */
  readonly drop: number;
  readonly isNear: boolean;
}

/** Ways in a tree, each from the root to its end. */
export interface PathWays {
  /** To where one is. */
  readonly reached: readonly NodeId[];
  /** To where one is to go; nothing where no way is to be shown. */
  readonly hinted: readonly NodeId[];
}

/**
 * Where every node is that is drawn, parents before their children. A way to go is drawn to its end, so that it stays
 * where it is while one goes it; beside it is what was gone astray. Without one, what lies ahead is spread out.
 */
export function placesOf(
  tree: CodeTree,
  { reached, hinted }: PathWays,
  size: Size,
): ReadonlyMap<NodeId, PlacedNode> {
  const { width } = size;
  const places = new Map<NodeId, PlacedNode>();
  const end = reached.at(-1) ?? 0;
  const isAhead = hinted.length === 0;
  const parting = reached.findIndex((node, level) => hinted[level] !== node);
  const depth = reached.length - 1;
  const first = isAhead ? reached : hinted;
  const rows = rowsOf(tree, first.length - 1, isAhead, size);
  placeUpper(tree, rows, width, end, places);
  const isShared = !isAhead && parting > rows.upper;
  const shared = isShared ? rowsOf(tree, Math.max(depth, hinted.length - 1), false, size) : rows;
  const middle = aside(cornerOf(first, places), width);
  placeWay(tree, shared, first, middle, places);
  if (isAhead) placeBelow(tree, end, depth, rows, width, places);
  else if (parting !== -1) {
    const other = isShared ? shared : rowsOf(tree, depth, false, size);
    placeWay(tree, other, reached, aside(cornerOf(reached, places), width, middle), places);
  }
  return places;
}

/** Where the last node of a way is that has its place already. */
function cornerOf(way: readonly NodeId[], places: ReadonlyMap<NodeId, PlacedNode>): number {
  return places.get(way.findLast((node) => places.has(node)) ?? 0)?.x ?? 0;
}

/** The middle of a way that goes down from `corner`, so that it has room, and beside another. */
function aside(corner: number, width: number, other?: number): number {
  const here = within(corner, BESIDE, width - BESIDE);
  if (other === undefined || Math.abs(here - other) >= 2 * BESIDE) return here;
  const sides = corner < other ? [-2 * BESIDE, 2 * BESIDE] : [2 * BESIDE, -2 * BESIDE];
  const free = sides.map((side) => other + side).find((x) => x >= BESIDE && x <= width - BESIDE);
  return free ?? here;
}

/** The levels of a way that are below the upper ones, each step beside what else it could have been. */
function placeWay(
  tree: CodeTree,
  rows: Rows,
  way: readonly NodeId[],
  middle: number,
  places: Map<NodeId, PlacedNode>,
): void {
  for (let level = rows.chainFrom; level < way.length; level++) {
    for (const child of childrenOf(tree, way[level - 1] ?? 0)) {
      if (places.has(child)) continue;
      const isDot = elementOf(tree, child) === '.';
      places.set(child, {
        x: middle + (isDot ? -SWING : SWING),
        y: rows.yOf(level),
        room: SLOT,
        side: isDot ? 'left' : 'right',
        drop: 0,
        isNear: child === way.at(-1),
      });
    }
  }
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
      const drop = depth === rows.upper ? LETTERS : 0;
      places.set(node, { x: (index + 0.5) * room, y: rows.yOf(depth), room, side: 'below', drop, isNear });
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
      places.set(node, { x, y: rows.yOf(depth + below), room, side: 'below', drop: 0, isNear: true });
    }
  }
}

function childrenOf(tree: CodeTree, node: NodeId): readonly NodeId[] {
  return [at(tree.dots, node), at(tree.dashes, node)].filter((child) => child !== NONE);
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}
