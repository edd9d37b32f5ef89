import type { SourceSymbol } from '../../core/count/symbol.ts';
import type { Tally } from '../../core/count/tally.ts';
import type { Segments } from '../../core/python/segment.ts';

/** How often each symbol occurs in a source. */
export function talliesOf({ symbols, ids }: Segments): readonly Tally[] {
  const counts = new Map<SourceSymbol, number>();
  for (const id of ids) {
    const symbol = symbols[id];
    if (symbol !== undefined) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  return [...counts].map(([symbol, count]) => ({ symbol, count }));
}
