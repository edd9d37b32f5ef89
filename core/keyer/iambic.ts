import { type Lever, otherLever } from './keyer.ts';
import type { LeverState } from './levers.ts';
import type { PaddleRule } from './paddle-keyer.ts';

/**
 * Iambic A, as the Curtis 8044 does it: an edge of the other lever in the window, or the other lever closed
 * at its end, makes the other element. A squeeze let go ends with the element that sounds.
 */
export const iambicA: PaddleRule = {
  memory: 'window',
  next: (levers, last) => iambic(levers, last, (other) => levers.edges[other] || levers.closed[other]),
};

/**
 * Iambic B, as the Accu-Keyer (WB4VVF, QST, August 1973) does it: the other lever closed at any time in the
 * window makes the other element. A squeeze let go ends with one element more than in A.
 */
export const iambicB: PaddleRule = {
  memory: 'window',
  next: (levers, last) => iambic(levers, last, (other) => levers.seen[other]),
};

/** Both levers at once from silence: dot first. Else the other element, if it is wanted; else the same. */
function iambic(
  { edges, closed }: LeverState,
  last: Lever | null,
  isWanted: (other: Lever) => boolean,
): Lever | null {
  if (last === null) return edges.dot ? 'dot' : 'dash';
  const other = otherLever(last);
  if (isWanted(other)) return other;
  return edges[last] || closed[last] ? last : null;
}
