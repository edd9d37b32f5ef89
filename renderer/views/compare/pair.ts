/** Two of the corpora that are compared, by their places: the older and the newer. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** A pair that is still there among `number` corpora, or the last two. */
export function pairWithin(pair: Pair | null, number: number): Pair {
  return pair !== null && pair.to < number ? pair : { from: number - 2, to: number - 1 };
}
