import type { CodebookEntry, Codeword } from '../../core/codebook/codebook.ts';

/** A place in a tree of codewords; the root is 0. */
export type NodeId = number;

/** No node. */
export const NONE = -1;

/**
 * The tree of a codebook's codewords: a dot leads up, a dash down. Each symbol has a row of its own, and rows are
 * in the order in which the tree is read from top to bottom. What a node is stands in the arrays at its number;
 * a node comes after its parent.
 */
export interface CodeTree {
  readonly entries: readonly CodebookEntry[];
  readonly parents: Int32Array;
  readonly dots: Int32Array;
  readonly dashes: Int32Array;
  readonly depths: Int32Array;
  /** The entry whose codeword ends here, or NONE. In a code that is not prefix-free others may go on from there. */
  readonly carried: Int32Array;
  /** The rows of a node and all below it: from the first up to, but without, the last. */
  readonly firstRows: Int32Array;
  readonly endRows: Int32Array;
  /** Where a node is drawn, in rows: its own row, or in the middle between its branches. */
  readonly heights: Float64Array;
  /** The node that has a row to itself. */
  readonly rowNodes: Int32Array;
  readonly deepest: number;
}

/** The tree of `entries`. Time and memory grow with the elements of all codewords. */
export function codeTreeOf(entries: readonly CodebookEntry[]): CodeTree {
  const grown = grow(entries);
  const nodes = grown.parents.length;
  const sizes = new Int32Array(nodes);
  for (let node = nodes - 1; node >= 0; node--) {
    sizes[node] = (sizes[node] ?? 0) + (at(grown.carried, node) === NONE ? 0 : 1);
    const parent = at(grown.parents, node);
    if (parent !== NONE) sizes[parent] = (sizes[parent] ?? 0) + (sizes[node] ?? 0);
  }
  const firstRows = new Int32Array(nodes);
  const endRows = new Int32Array(nodes);
  const rowNodes = new Int32Array(entries.length).fill(NONE);
  const heights = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const first = firstRows[node] ?? 0;
    endRows[node] = first + (sizes[node] ?? 0);
    const dot = at(grown.dots, node);
    const dash = at(grown.dashes, node);
    const own = first + (dot === NONE ? 0 : (sizes[dot] ?? 0));
    const isCarrying = at(grown.carried, node) !== NONE;
    if (dot !== NONE) firstRows[dot] = first;
    if (isCarrying) rowNodes[own] = node;
    if (dash !== NONE) firstRows[dash] = own + (isCarrying ? 1 : 0);
    heights[node] = isCarrying ? own + 0.5 : own; // between the branches
  }
  const deepest = entries.reduce((most, { code }) => Math.max(most, code.length), 0);
  return { entries, ...grown, firstRows, endRows, heights, rowNodes, deepest };
}

type Grown = Pick<CodeTree, 'parents' | 'dots' | 'dashes' | 'depths' | 'carried'>;

function grow(entries: readonly CodebookEntry[]): Grown {
  const parents = [NONE];
  const dots = [NONE];
  const dashes = [NONE];
  const depths = [0];
  const carried = [NONE];
  entries.forEach(({ code }, entry) => {
    let node = 0;
    for (const element of code) {
      const branch = element === '-' ? dashes : dots;
      let next = branch[node] ?? NONE;
      if (next === NONE) {
        next = parents.push(node) - 1;
        depths.push((depths[node] ?? 0) + 1);
        dots.push(NONE);
        dashes.push(NONE);
        carried.push(NONE);
        branch[node] = next;
      }
      node = next;
    }
    carried[node] = entry;
  });
  return {
    parents: Int32Array.from(parents),
    dots: Int32Array.from(dots),
    dashes: Int32Array.from(dashes),
    depths: Int32Array.from(depths),
    carried: Int32Array.from(carried),
  };
}

/** The node that elements lead to; NONE where no codeword begins with them. */
export function nodeOf(tree: CodeTree, elements: Codeword): NodeId {
  let node = 0;
  for (const element of elements) {
    if (node === NONE) return NONE;
    node = at(element === '-' ? tree.dashes : tree.dots, node);
  }
  return node;
}

/** As far as elements lead in the tree, and those after that, which hang in the air. */
export function walk(
  tree: CodeTree,
  elements: Codeword,
): { readonly node: NodeId; readonly beyond: Codeword } {
  let length = elements.length;
  while (nodeOf(tree, elements.slice(0, length)) === NONE) length--;
  return { node: nodeOf(tree, elements.slice(0, length)), beyond: elements.slice(length) };
}

/** The elements from the root to a node: nothing for the root. */
export function elementsTo(tree: CodeTree, node: NodeId): Codeword {
  let elements = '';
  for (let here = node; here > 0; here = at(tree.parents, here)) elements = elementOf(tree, here) + elements;
  return elements;
}

/** The element that leads to a node from its parent. */
export function elementOf(tree: CodeTree, node: NodeId): '.' | '-' {
  return at(tree.dots, at(tree.parents, node)) === node ? '.' : '-';
}

/** The entry whose codeword ends at a node. */
export function entryAt(tree: CodeTree, node: NodeId): CodebookEntry | undefined {
  return tree.entries[at(tree.carried, node)];
}

/** How many codewords begin with the elements of a node, its own among them. */
export function codewordsBelow(tree: CodeTree, node: NodeId): number {
  return at(tree.endRows, node) - at(tree.firstRows, node);
}

/** Where an arrow leads: up by a dot, down by a dash, right by what there is, left to the parent. Null for nowhere. */
export function nodeAfter(tree: CodeTree, key: string, node: NodeId): NodeId | null {
  const dot = at(tree.dots, node);
  const dash = at(tree.dashes, node);
  const steps: Readonly<Record<string, NodeId>> = {
    ArrowUp: dot,
    '.': dot,
    ArrowDown: dash,
    '-': dash,
    ArrowRight: dot === NONE ? dash : dot,
    ArrowLeft: at(tree.parents, node),
    Home: 0,
  };
  const next = steps[key] ?? NONE;
  return next === NONE ? null : next;
}

/** What an array of the tree holds at `index`; NONE outside of it. */
export function at(array: Int32Array, index: number): number {
  return array[index] ?? NONE;
}
