import { pictureOf } from '../words/symbol.ts';
import { at, type CodeTree, type NodeId, NONE } from './code-tree.ts';

/** For each node the entries below it that are the most frequent, its own first. */
export type Commonest = readonly (readonly number[])[];

/** As many as are ever written at one node. */
const MOST = 4;

/** Of a tree whose entries come in the order of frequency. Time grows with the elements of all codewords. */
export function commonestOf(tree: CodeTree): Commonest {
  const lists: number[][] = Array.from(tree.parents, () => []);
  for (let node = 0; node < lists.length; node++) {
    const own = at(tree.carried, node);
    if (own !== NONE) lists[node]?.push(own);
  }
  const byEntry = new Int32Array(tree.entries.length).fill(NONE);
  for (const node of tree.rowNodes) if (node !== NONE) byEntry[at(tree.carried, node)] = node;
  byEntry.forEach((end, entry) => {
    for (
      let node = end === NONE ? NONE : at(tree.parents, end);
      node !== NONE;
      node = at(tree.parents, node)
    ) {
      const list = lists[node];
      if (list !== undefined && list.length < MOST) list.push(entry);
    }
  });
  return lists;
}

/**
 * What is written at a node in so many letters: its symbol; where what lies below it is not drawn, the most frequent
 * of that, with `…` for the rest; nothing at a fork whose branches are drawn. A symbol that ends here is never cut.
 */
export function labelOf(
  tree: CodeTree,
  commonest: Commonest,
  node: NodeId,
  isOpen: boolean,
  letters: number,
): string {
  const own = tree.entries[at(tree.carried, node)];
  const isLeaf = at(tree.dots, node) === NONE && at(tree.dashes, node) === NONE;
  if (isOpen || isLeaf) return own === undefined ? '' : pictureOf(own.symbol);
  let label = own === undefined ? '' : pictureOf(own.symbol);
  for (const entry of commonest[node] ?? []) {
    const symbol = tree.entries[entry]?.symbol;
    if (symbol === undefined || symbol === own?.symbol) continue;
    const longer = label === '' ? pictureOf(symbol) : `${label} ${pictureOf(symbol)}`;
    if (lettersOf(longer) + 1 > letters) break;
    label = longer;
  }
  return `${label}…`;
}

/** What is drawn over two places of a mono face: kana, ideographs, Hangul and full-width forms (UAX 11). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u;

/** How many places of a mono face a text takes. */
function lettersOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
