/**
 * Where places of a text are in the editor, which makes one line end of `\r\n`. Both count UTF-16 units; they
 * differ by the pairs that stand before.
 */
export interface LineEnds {
  readonly toEditor: (place: number) => number;
  readonly toText: (place: number) => number;
}

/** The map between places in `text` and in the editor that shows it. */
export function lineEndsOf(text: string): LineEnds {
  const pairs: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) pairs.push(at);
  if (pairs.length === 0) return { toEditor: (place) => place, toText: (place) => place };
  const ends = pairs.map((pair, before) => pair - before); // where they are in the editor
  return {
    // A place between the two counts as the line end itself.
    toEditor: (place) => place - below(pairs, place),
    toText: (place) => place + below(ends, place),
  };
}

/** How many of `sorted` lie below `place`. */
function below(sorted: readonly number[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
