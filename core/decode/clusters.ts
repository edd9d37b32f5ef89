/** A group of lengths that belong together. */
export interface Cluster {
  readonly median: number;
  readonly count: number;
  /** Sum of the squared distances from the median, in logarithms: 0.01 is one length that is 10 % off. */
  readonly scatter: number;
}

/** Groups whose medians are nearer to each other than this are one. */
const LEAST_RATIO = 1.8;

/**
 * `sorted` lengths as two groups where they fall into two, else as one; none where there is nothing. They are
 * cut where the scatter of logarithms within both groups is least (Otsu 1979); or, for a few among thousands
 * weigh too little for that, at the widest step from one to the next.
 */
export function clusters(sorted: Float64Array): readonly Cluster[] {
  if (sorted.length === 0) return [];
  return twoOf(sorted, bestCut(sorted)) ?? twoOf(sorted, widestStep(sorted)) ?? [clusterOf(sorted)];
}

/** Both groups, unless they are too near to each other to be two. */
function twoOf(sorted: Float64Array, cut: number): readonly Cluster[] | null {
  const [low, high] = [clusterOf(sorted.subarray(0, cut)), clusterOf(sorted.subarray(cut))];
  const isTwo = low.count > 0 && high.count > 0 && high.median >= LEAST_RATIO * low.median;
  return isTwo ? [low, high] : null;
}

/** `sorted` lengths as one group. */
export function clusterOf(sorted: Float64Array): Cluster {
  const median = sorted[sorted.length >> 1] ?? 0;
  let scatter = 0;
  for (const length of sorted) scatter += Math.log(length / median) ** 2;
  return { median, count: sorted.length, scatter };
}

/** How many of `sorted` belong to the lower group. */
function bestCut(sorted: Float64Array): number {
  let total = 0;
  for (const length of sorted) total += Math.log(length);
  let [best, most, sum] = [0, -Infinity, 0];
  for (let cut = 1; cut < sorted.length; cut++) {
    sum += Math.log(sorted[cut - 1] ?? 1);
    const between = sum ** 2 / cut + (total - sum) ** 2 / (sorted.length - cut);
    if (between > most) [best, most] = [cut, between];
  }
  return best;
}

function widestStep(sorted: Float64Array): number {
  let [best, most] = [0, 0];
  for (let cut = 1; cut < sorted.length; cut++) {
    const step = (sorted[cut] ?? 0) / (sorted[cut - 1] ?? 1);
    if (step > most) [best, most] = [cut, step];
  }
  return best;
}
