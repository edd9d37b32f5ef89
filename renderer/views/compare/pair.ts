/** Two of the corpora that are compared, by their places: the older and the newer. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

/** The same by their keys, as they were chosen: these stay when others are chosen beside them. */
export interface ChosenPair {
  readonly from: string;
  readonly to: string;
}

/** Where a chosen pair stands among the corpora with these keys; null where none was chosen, or one of it is gone. */
export function pairAmong(chosen: ChosenPair | null, keys: readonly string[]): Pair | null {
  if (chosen === null) return null;
  const [from, to] = [keys.indexOf(chosen.from), keys.indexOf(chosen.to)];
  return from >= 0 && from < to ? { from, to } : null;
}

/** The last two of so many corpora, for what only a pair will do. */
export function lastPair(number: number): Pair {
  return { from: number - 2, to: number - 1 };
}
