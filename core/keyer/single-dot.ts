import type { PaddleRule } from './paddle-keyer.ts';

/**
 * Single-dot: a keyer for a paddle of one lever, with one memory, for a dot. A squeeze does nothing of its
 * own: dots go first, and a dash tapped while something sounds is not remembered.
 */
export const singleDot: PaddleRule = {
  memory: 'window',
  next({ edges, closed }, last) {
    if (edges.dot || closed.dot) return 'dot';
    return closed.dash || (last === null && edges.dash) ? 'dash' : null;
  },
};
