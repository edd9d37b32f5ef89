/** A day as its date, `2026-11-22`: as it was where the person was. */
export type Day = string;

const DAY = 86_400_000;

/**
 * How many days in a row there are of which `today` is one, or the day before or after it: whoever has not practised
 * yet today has not broken the row, and clocks are put back. Days that stand apart, as by a clock that was years
 * ahead, count in no row but their own.
 */
export function streak(
  days: readonly Day[],
  today: Day,
): { readonly days: number; readonly longest: number } {
  const at = numberOf(today);
  const rows = rowsOf(days);
  const current = rows.findLast(({ first, last }) => first <= at + 1 && last >= at - 1);
  const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row)), 0);
  return { days: current === undefined ? 0 : lengthOf(current), longest };
}

interface Row {
  readonly first: number;
  readonly last: number;
}

/** Days in a row, in their order; each day counts once. */
function rowsOf(days: readonly Day[]): readonly Row[] {
  const rows: Row[] = [];
  for (const day of [...new Set(days.map(numberOf))].toSorted((a, b) => a - b)) {
    const row = rows.at(-1);
    if (row?.last === day - 1) rows[rows.length - 1] = { first: row.first, last: day };
    else rows.push({ first: day, last: day });
  }
  return rows;
}

function lengthOf({ first, last }: Row): number {
  return last - first + 1;
}

function numberOf(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}
