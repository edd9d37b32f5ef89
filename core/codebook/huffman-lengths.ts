/**
 * Codeword lengths that make the mean length least (Huffman 1952), by the two-queue method of van Leeuwen
 * (1976): leaves wait in one queue, joined nodes in another, both in rising order, and of equal weights the
 * leaf is taken first. That makes the result the same on every machine.
 *
 * `weights` must rise; answer `i` is the length for weight `i`. A single symbol gets one element, because
 * silence cannot be sent. O(n).
 */
export function huffmanLengths(weights: readonly number[]): Uint32Array {
  const n = weights.length;
  const lengths = new Uint32Array(n);
  if (n === 1) lengths[0] = 1;
  if (n < 2) return lengths;

  const nodeWeights = new Float64Array(n - 1);
  const parents = new Uint32Array(2 * n - 1);
  let leaf = 0;
  let node = 0;
  const takeLightest = (parent: number): number => {
    const leafWeight = weights[leaf] ?? Infinity;
    const nodeWeight = node < parent ? (nodeWeights[node] ?? Infinity) : Infinity;
    const isLeaf = leafWeight <= nodeWeight;
    parents[isLeaf ? leaf++ : n + node++] = n + parent;
    return isLeaf ? leafWeight : nodeWeight;
  };
  for (let joined = 0; joined < n - 1; joined++) {
    nodeWeights[joined] = takeLightest(joined) + takeLightest(joined);
  }

  const depths = new Uint32Array(2 * n - 1); // the root is the last node and lies at depth 0
  for (let at = 2 * n - 3; at >= 0; at--) depths[at] = (depths[parents[at] ?? 0] ?? 0) + 1;
  return depths.slice(0, n);
}
