import type { AreaTotals } from '../python/installation.ts';
import { type Area, areas } from './area.ts';

/** What no file comes to. */
export const nothing: AreaTotals = { files: 0, bytes: 0, symbols: 0, notes: 0 };

/** What the chosen areas come to together. */
export function totalOf(
  totals: Readonly<Record<Area, AreaTotals>>,
  chosen: readonly Area[] = areas,
): AreaTotals {
  return chosen.reduce(
    (sum, area) => ({
      files: sum.files + totals[area].files,
      bytes: sum.bytes + totals[area].bytes,
      symbols: sum.symbols + totals[area].symbols,
      notes: sum.notes + totals[area].notes,
    }),
    nothing,
  );
}

/** The totals of every area, nothing where none are given. */
export function totalsByArea(
  given: Readonly<Partial<Record<Area, AreaTotals>>>,
): Readonly<Record<Area, AreaTotals>> {
  const { library = nothing, tests = nothing, tools = nothing } = given;
  return { library, tests, tools, 'site-packages': given['site-packages'] ?? nothing };
}
