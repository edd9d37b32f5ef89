/**
 * How a tree of codewords must branch so that its transmission takes the least time: answer `d` is how many
 * inner nodes lie no deeper than `d`, where a dot leads one deeper and a dash two (a dot takes 2 u, a dash 4).
 * `weights` must fall; there must be at least two. Exact while the weighted sum of depths is below 2^53.
 *
 * Golin and Rote (IEEE Trans. Inf. Theory 44, 1998): a tree is the sequence S of these numbers. At most
 * 1 + S(d-1) + S(d-2) - S(d) leaves lie above depth d + 1, so what lies deeper costs the weight of all but so
 * many of the heaviest once more. A state is two neighbours of S. For the middle one of three neighbours the
 * best first one grows with the last one (Bradford, Golin, Larmore and Rytter, J. Algorithms 42, 2002): halving
 * makes it O(n² log n). Memory is n² / 4 states of 10 bytes.
 */
export function fastestLevels(
  weights: readonly number[],
  onProgress: (share: number) => void = () => undefined,
): readonly number[] {
  const most = weights.length - 1;
  const states = new States(most);
  const lighter = lighterThan(weights);
  states.set(0, 1, lighter[0] ?? 0, 0); // the root: nothing above it, and every symbol is deeper
  for (let middle = 1; middle <= most; middle++) {
    settle(states, middle, most, lighter);
    if (middle % REPORT_EVERY === 0) onProgress(middle / most);
  }
  return levelsBack(states, most);
}

/** How many steps are taken in silence: a report each time would cost more than the step. */
const REPORT_EVERY = 64;

/** Finds the cheapest way to each state that begins with `middle`. */
function settle(states: States, middle: number, most: number, lighter: Float64Array): void {
  const least = middle >> 1; // a level has at most twice the inner nodes of the one before, and one more
  const paid = new Float64Array(middle + 1);
  for (let first = least; first <= middle; first++) paid[first] = states.cost(first, middle);

  const choose = (last: number, from: number, to: number): number => {
    let best = Infinity;
    let chosen = from;
    for (let first = Math.max(from, last - middle - 1); first <= to; first++) {
      const cost = (paid[first] ?? Infinity) + (lighter[1 + first + middle - last] ?? 0);
      if (cost < best) {
        best = cost;
        chosen = first;
      }
    }
    states.set(middle, last, best, chosen);
    return chosen;
  };

  const halve = (low: number, high: number, from: number, to: number): void => {
    if (low > high) return;
    const last = (low + high) >> 1;
    const chosen = choose(last, from, to);
    halve(low, last - 1, from, chosen);
    halve(last + 1, high, chosen, to);
  };

  // A level without an inner node of its own comes first: the others may follow upon it.
  choose(middle, least, middle - 1);
  paid[middle] = states.cost(middle, middle);
  halve(middle + 1, Math.min(2 * middle + 1, most), least, middle);
}

/** What all symbols but the `m` heaviest weigh, by `m`; beyond the last it is nothing. */
function lighterThan(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(2 * weights.length + 2);
  for (let m = weights.length - 1; m >= 0; m--) sums[m] = (sums[m + 1] ?? 0) + (weights[m] ?? 0);
  return sums;
}

/** From the full tree back to the root. */
function levelsBack(states: States, most: number): readonly number[] {
  const levels: number[] = [];
  let [before, at] = [most, most];
  while (at > 1 || before > 0) {
    levels.push(at);
    [before, at] = [states.from(before, at), before];
  }
  return [...levels, 1].reverse();
}

/** The states (S(d-1), S(d)), row by row: how cheaply each is reached, and S(d-2) on the way there. */
class States {
  readonly #offsets: Float64Array;
  readonly #costs: Float64Array;
  readonly #froms: Uint16Array;

  constructor(most: number) {
    this.#offsets = new Float64Array(most + 1);
    let size = 0;
    for (let row = 0; row <= most; row++) {
      this.#offsets[row] = size - row; // so that offset + column is the place
      size += Math.min(2 * row + 1, most) - row + 1;
    }
    this.#costs = new Float64Array(size).fill(Infinity);
    this.#froms = new Uint16Array(size);
  }

  cost(before: number, at: number): number {
    return this.#costs[(this.#offsets[before] ?? 0) + at] ?? Infinity;
  }

  from(before: number, at: number): number {
    return this.#froms[(this.#offsets[before] ?? 0) + at] ?? 0;
  }

  set(before: number, at: number, cost: number, from: number): void {
    const place = (this.#offsets[before] ?? 0) + at;
    this.#costs[place] = cost;
    this.#froms[place] = from;
  }
}
