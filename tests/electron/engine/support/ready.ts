import { totalOf } from '../../../../core/count/area-totals.ts';
import type { Tally } from '../../../../core/count/tally.ts';
import type { Installation } from '../../../../core/python/installation.ts';
import type { FileSystem } from '../../../../electron/python/host.ts';
import { locateOne, progressIn, type Running, startEngine } from './engines.ts';
import { hostWith } from './host-with.ts';
import type { Library } from './library.ts';

/** An engine with one Python, found. */
export async function ready(
  library: Library,
  files?: FileSystem,
): Promise<Running & { readonly id: number }> {
  const running = startEngine({ host: hostWith(library.root, files) });
  return { ...running, id: (await locateOne(running.engine)).id };
}

/** How often a symbol was counted. */
export function countOf(tallies: readonly Tally[], symbol: string): number {
  return tallies.find((tally) => tally.symbol === symbol)?.count ?? 0;
}

/** How many files the last index had to read. */
export function readLast(news: Running['news']): number | undefined {
  return progressIn(news).at(-1)?.filesTotal;
}

/** How far an installation is indexed, all areas together. */
export function summaryOf(installation: Installation | null | undefined): object | undefined {
  const index = installation?.index;
  if (index?.kind !== 'done') return index;
  return { kind: 'done', ...totalOf(index.totals) };
}
