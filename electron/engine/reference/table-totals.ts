import type { Area } from '../../../core/count/area.ts';
import type { AreaTable } from '../../../core/count/area-table.ts';
import { totalsByArea } from '../../../core/count/area-totals.ts';
import type { AreaTotals } from '../../../core/python/installation.ts';

/** What a table's areas come to. */
export function totalsOf({ areas }: AreaTable): Readonly<Record<Area, AreaTotals>> {
  const totals = Object.entries(areas).map(([area, { files, bytes, counts }]) => {
    const symbols = counts.reduce((sum, [, count]) => sum + count, 0);
    return [area, { files, bytes, symbols, notes: 0 }] as const;
  });
  return totalsByArea(Object.fromEntries(totals));
}
