import { at, type CodeTree, type NodeId, NONE } from './code-tree.ts';
import type { CodePaths } from './code-paths.ts';
import { labelOf } from './path-labels.ts';
import { BOTTOM, type PlacedNode, placesOf } from './path-places.ts';

/** A node as it is drawn. */
interface PathNode {
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
  /** Whether it was reached by a wrong element, or by any after that. */
  readonly isStray: boolean;
  readonly isHinted: boolean;
  /** Whether it is what can be reached from where one is: the rest is there to know one's way about. */
  readonly isNear: boolean;
}

/** A branch to a node from its parent, or from a forebear where those between are left out. */
interface PathBranch {
  readonly node: NodeId;
  readonly line: string;
  readonly isLit: boolean;
  readonly isStray: boolean;
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
  /** How many of the elements to there are right. */
  readonly right: number;
  readonly hint: NodeId;
  /** Whether symbols are written at the nodes: not where it is asked which is where. */
  readonly hasLabels: boolean;
}

/** A letter of the mono face at 12 pixels. */
const LETTER = 7.3;
/** Pixels between what is written at one node and at the next. */
const BETWEEN = 6;

/**
 * The upper levels of a tree whole, at places of their own that never change; below them the way to go and that which
 * was gone, each step beside what else it could have been; and where no way is shown, some levels of all that lies
 * below the node reached. What is drawn does not grow with the tree.
 */
export function pathPicture(
  { tree, commonest }: CodePaths,
  { reached, right, hint, hasLabels }: PathPlaces,
  size: { readonly width: number; readonly height: number },
): PathPicture {
  const ways = { reached: wayTo(tree, reached), hinted: wayTo(tree, hint) };
  const places = placesOf(tree, ways, size);
  const lit = new Set(ways.reached);
  const hinted = new Set(ways.hinted);
  const forks = new Set(Array.from(places.keys(), (node) => forebearOf(tree, node, places).forebear));
  const nodes: PathNode[] = [];
  const branches: PathBranch[] = [];
  for (const [node, place] of places) {
    const isLit = lit.has(node);
    const isStray = isLit && at(tree.depths, node) > right;
    const isOpen = forks.has(node);
    const letters = Math.floor((place.room - BETWEEN) / LETTER);
    const label = hasLabels ? labelOf(tree, commonest, node, isOpen, letters) : '';
    const isNear = place.isNear;
    nodes.push({
      node,
      x: place.x,
      y: place.y,
      ...labelPlace(place, isOpen),
      label,
      isSymbol: at(tree.carried, node) !== NONE,
      isLit,
      isStray,
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
      isStray,
      isHinted: hinted.has(node),
      skipped,
    });
  }
  const height = Math.max(...nodes.map(({ y }) => y)) + BOTTOM;
  return { nodes, branches, height };
}

/** From the root to a node, both included; nothing to no node. */
function wayTo(tree: CodeTree, node: NodeId): readonly NodeId[] {
  const way: NodeId[] = [];
  for (let here = node; here !== NONE; here = at(tree.parents, here)) way.unshift(here);
  return way;
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
  const y = from.y + from.drop;
  const middle = (y + to.y) / 2;
  return `M${round(from.x)} ${round(from.y)}V${round(y)}C${round(from.x)} ${round(middle)} ${round(to.x)} ${round(middle)} ${round(to.x)} ${round(to.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
