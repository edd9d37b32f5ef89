/**
 * Codeword lengths that make the mean length least while none is above `limit`: package-merge (Larmore and
 * Hirschberg 1990). `weights` must rise, and 2 to the power of `limit` be at least their number; answer `i` is
 * the length for weight `i`. Of equal weights a leaf is taken before a package. O(n · limit).
 */
export function limitedLengths(weights: readonly number[], limit: number): Uint32Array {
  const n = weights.length;
  if (n < 2) return new Uint32Array(n).fill(1);
  return lengthsFrom(packageRows(weights, limit), n);
}

/** For each row of the merge, from the deepest up: whether the item at a place is a package (1) or a leaf (0). */
function packageRows(weights: readonly number[], limit: number): readonly Uint8Array[] {
  const n = weights.length;
  const most = 2 * n - 2; // what the last row is asked for; nothing behind it can count in any row
  const rows: Uint8Array[] = [];
  let before: readonly number[] = [];
  for (let depth = 0; depth < limit; depth++) {
    const items: number[] = [];
    const row = new Uint8Array(most);
    let leaf = 0;
    let pair = 0;
    while (items.length < most) {
      const leafWeight = weights[leaf] ?? Infinity;
      const packageWeight = (before[pair] ?? Infinity) + (before[pair + 1] ?? Infinity);
      if (leafWeight === Infinity && packageWeight === Infinity) break;
      if (leafWeight <= packageWeight) {
        items.push(leafWeight);
        leaf++;
      } else {
        row[items.length] = 1;
        items.push(packageWeight);
        pair += 2;
      }
    }
    rows.push(row);
    before = items;
  }
  return rows;
}

/** Every leaf among the items that are taken makes its codeword one element longer; every package takes two. */
function lengthsFrom(rows: readonly Uint8Array[], n: number): Uint32Array {
  const lengths = new Uint32Array(n);
  let taken = 2 * n - 2;
  for (const row of rows.toReversed()) {
    const packages = row.subarray(0, taken).reduce((sum, isPackage) => sum + isPackage, 0);
    for (let leaf = 0; leaf < taken - packages; leaf++) lengths[leaf] = (lengths[leaf] ?? 0) + 1;
    taken = 2 * packages;
  }
  return lengths;
}
