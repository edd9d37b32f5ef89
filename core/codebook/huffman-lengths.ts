import { huffmanTree } from './huffman-tree.ts';

/**
 * Codeword lengths that make the mean length least. `weights` must rise; answer `i` is the length for weight
 * `i`. A single symbol gets one element, because silence cannot be sent. O(n).
 */
export function huffmanLengths(weights: readonly number[]): Uint32Array {
  const n = weights.length;
  if (n < 2) return new Uint32Array(n).fill(1);
  const { parents } = huffmanTree(weights);
  const depths = new Uint32Array(2 * n - 1); // the root is the last node and lies at depth 0
  for (let at = 2 * n - 3; at >= 0; at--) depths[at] = (depths[parents[at] ?? 0] ?? 0) + 1;
  return depths.slice(0, n);
}
