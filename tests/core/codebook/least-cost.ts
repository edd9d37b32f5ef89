/* Costs of the best codes there are, found by other roads than the ones tested. `weights` may come in any order. */

const falling = (weights: readonly number[]) => [...weights].sort((a, b) => b - a);
const product = (weights: readonly number[], costs: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * (costs[at] ?? Infinity), 0);
const least = (weights: readonly number[], shapes: Iterable<readonly number[]>) =>
  Math.min(...Array.from(shapes, (costs) => product(falling(weights), costs)));

/** Fewest elements: join the two lightest and sort again, until one is left. */
export function leastElements(weights: readonly number[]): number {
  const rest = [...weights].sort((a, b) => a - b);
  let cost = 0;
  while (rest.length > 1) {
    const [first = 0, second = 0] = rest.splice(0, 2);
    cost += first + second;
    rest.push(first + second);
    rest.sort((a, b) => a - b);
  }
  return cost;
}

/** Fewest elements with none longer than `limit`: all rising lengths that fit in a tree are tried. */
export function leastLimitedElements(weights: readonly number[], limit: number): number {
  return least(weights, risingLengths(weights.length, limit, 1, 2 ** limit));
}

function* risingLengths(n: number, limit: number, from: number, room: number): Generator<readonly number[]> {
  if (n === 0) yield [];
  else {
    for (let length = from; length <= limit; length++) {
      const left = room - 2 ** (limit - length);
      if (left < 0) continue;
      for (const rest of risingLengths(n - 1, limit, length, left)) yield [length, ...rest];
    }
  }
}

/** Least time of a prefix code, dots of 2 u and dashes of 4: the leaves of every full tree are tried. */
export function leastPrefixUnits(weights: readonly number[]): number {
  return weights.length === 1 ? 2 * (weights[0] ?? 0) : 2 * least(weights, treesOf(weights.length));
}

const trees = new Map<number, readonly (readonly number[])[]>([[1, [[0]]]]);

/** How deep the leaves of full trees lie, a dot one deeper and a dash two. */
function treesOf(leaves: number): readonly (readonly number[])[] {
  const known = trees.get(leaves);
  if (known !== undefined) return known;
  const found = new Map<string, readonly number[]>();
  for (let left = 1; left < leaves; left++) {
    for (const dots of treesOf(left)) {
      for (const dashes of treesOf(leaves - left)) {
        const depths = [...dots.map((depth) => depth + 1), ...dashes.map((depth) => depth + 2)].sort(
          (a, b) => a - b,
        );
        found.set(depths.join(), depths);
      }
    }
  }
  trees.set(leaves, [...found.values()]);
  return [...found.values()];
}

/**
 * The same level by level, for more symbols: so many leaves so far, so many nodes waiting on the next level and on
 * the one after it (Golin and Rote 1998, without any speed-up).
 */
export function leastPrefixUnitsByLevel(weights: readonly number[]): number {
  const n = weights.length;
  const inOrder = falling(weights);
  const deeper = (leaves: number) => inOrder.slice(leaves).reduce((sum, weight) => sum + weight, 0);
  const known = new Map<string, number>();
  const cost = (leaves: number, next: number, after: number): number => {
    if (leaves + next + after > n) return Infinity;
    if (leaves === n) return 0;
    const state = `${leaves} ${next} ${after}`;
    const before = known.get(state);
    if (before !== undefined) return before;
    let best = Infinity;
    for (let inner = next + after === 0 ? 1 : 0; inner <= next; inner++) {
      const all = leaves + next - inner;
      if (next === 0 || inner > 0 || after > 0 || all === n) {
        best = Math.min(best, deeper(all) + cost(all, after + inner, inner));
      }
    }
    known.set(state, best);
    return best;
  };
  return 2 * cost(0, 1, 0);
}

/** Least time of any code, words apart: the quickest words of up to `longest` elements, quickest to the heaviest. */
export function leastSpacedUnits(weights: readonly number[], longest = 7): number {
  const times: number[] = [];
  for (let length = 1; length <= longest; length++) {
    for (let word = 0; word < 2 ** length; word++) {
      times.push(2 * length + 2 * [...word.toString(2)].filter((digit) => digit === '1').length);
    }
  }
  return product(
    falling(weights),
    times.sort((a, b) => a - b),
  );
}
