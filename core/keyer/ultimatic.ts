import { otherLever } from './keyer.ts';
import type { PaddleRule } from './paddle-keyer.ts';

/**
 * Ultimatic (Kaye, W6SRY, QST, April 1955): of two closed levers the one touched last rules, and opening it
 * gives way to the other. Every closing makes at least one element: a lever's memory holds one closing until
 * it is answered, the one touched first before the other.
 */
export const ultimatic: PaddleRule = {
  memory: 'until answered',
  next({ firstEdge, closed, latest }) {
    if (firstEdge !== null) return firstEdge;
    if (closed[latest]) return latest;
    const earlier = otherLever(latest);
    return closed[earlier] ? earlier : null;
  },
};
