/**
 * The least cost that `fastestLevels` searches for, by the same states and every predecessor of each: O(n³).
 * `weights` must fall.
 */
export function plainLevelsCost(weights: readonly number[]): number {
  const most = weights.length - 1;
  const lighter = new Float64Array(2 * weights.length + 2);
  for (let m = weights.length - 1; m >= 0; m--) lighter[m] = (lighter[m + 1] ?? 0) + (weights[m] ?? 0);
  const costs = Array.from({ length: most + 1 }, () => new Float64Array(most + 1).fill(Infinity));
  costs[0]?.set([lighter[0] ?? 0], 1);
  for (let middle = 1; middle <= most; middle++) {
    for (let last = middle; last <= Math.min(2 * middle + 1, most); last++) {
      let best = Infinity;
      for (let first = Math.max(0, last - middle - 1); first <= Math.min(middle, last - 1); first++) {
        const cost = (costs[first]?.[middle] ?? Infinity) + (lighter[1 + first + middle - last] ?? 0);
        if (cost < best) best = cost;
      }
      costs[middle]?.set([best], last);
    }
  }
  return costs[most]?.[most] ?? Infinity;
}
