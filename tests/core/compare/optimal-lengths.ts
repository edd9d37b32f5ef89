import type { SourceSymbol } from '../../../core/count/symbol.ts';
import type { Tally } from '../../../core/count/tally.ts';

/** Every way of giving lengths to symbols that costs as little as can be, for up to six of them: tries all that make a whole tree. */
export function optimalLengths(tallies: readonly Tally[]): readonly ReadonlyMap<SourceSymbol, number>[] {
  const all = wholeTrees[tallies.length] ?? [];
  const costs = all.map((lengths) =>
    lengths.reduce((sum, length, at) => sum + length * (tallies[at]?.count ?? 0), 0),
  );
  const least = Math.min(...costs);
  return all
    .filter((_, at) => costs[at] === least)
    .map((lengths) => new Map(tallies.map(({ symbol }, at) => [symbol, lengths[at] ?? 0])));
}

const MOST = 6;

/** All lengths of up to six words whose shares of the tree make it up. */
const wholeTrees = Array.from({ length: MOST + 1 }, (_, words) =>
  words < 2 ? [[1]] : filling(words, 2 ** (words - 1), words - 1),
);

/** All lengths of so many words that fill `room` exactly, where a word of `deepest` elements fills 1. */
function filling(words: number, room: number, deepest: number): readonly (readonly number[])[] {
  if (words === 0) return room === 0 ? [[]] : [];
  return Array.from({ length: deepest }, (_, at) => at + 1)
    .filter((length) => 2 ** (deepest - length) <= room)
    .flatMap((length) =>
      filling(words - 1, room - 2 ** (deepest - length), deepest).map((others) => [length, ...others]),
    );
}
