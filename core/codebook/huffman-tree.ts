/**
 * A Huffman tree as two arrays over its nodes: the leaves by their rank, then the joined nodes in the order
 * they were made. The last node is the root.
 */
export interface HuffmanTree {
  readonly parents: Uint32Array;
  /** 1 where a node is the heavier child of its parent, that is the one taken second. */
  readonly heavier: Uint8Array;
}

/**
 * The tree that makes the mean length of codewords least (Huffman 1952), by the two-queue method of van
 * Leeuwen (1976): leaves wait in one queue, joined nodes in another, both in rising order, and of equal
 * weights the leaf is taken first. That makes the result the same on every machine, and the same as with a
 * heap on (weight, age). `weights` must rise; there must be at least one. O(n).
 */
export function huffmanTree(weights: readonly number[]): HuffmanTree {
  const n = weights.length;
  const nodeWeights = new Float64Array(n - 1);
  const parents = new Uint32Array(2 * n - 1);
  const heavier = new Uint8Array(2 * n - 1);
  let leaf = 0;
  let node = 0;
  const take = (parent: number, isSecond: 0 | 1): number => {
    const leafWeight = weights[leaf] ?? Infinity;
    const nodeWeight = node < parent ? (nodeWeights[node] ?? Infinity) : Infinity;
    const isLeaf = leafWeight <= nodeWeight;
    const child = isLeaf ? leaf++ : n + node++;
    parents[child] = n + parent;
    heavier[child] = isSecond;
    return isLeaf ? leafWeight : nodeWeight;
  };
  for (let joined = 0; joined < n - 1; joined++) nodeWeights[joined] = take(joined, 0) + take(joined, 1);
  return { parents, heavier };
}
