/** What was practised on a day, as far as it is drawn. */
export interface ProgressDay {
  /** By the calendar here: `2026-11-22`. */
  readonly day: string;
  /** From 0 to 1; null where nothing was attempted. */
  readonly accuracy: number | null;
  /** Words per minute that were keyed; null where nothing was. */
  readonly keyed: number | null;
  /** Words per minute that were copied by ear, as they were sent; null where none were. */
  readonly heard: number | null;
}

/** A day's point on a chart: places from 0 to 1, from the left and from the bottom. */
interface ProgressPoint {
  readonly day: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** One measure over time. */
export interface ProgressSeries {
  readonly points: readonly ProgressPoint[];
  /** What the top and the bottom of the chart stand for. */
  readonly least: number;
  readonly most: number;
}

const DAY = 86_400_000;

/** Accuracy over the days, from nothing up to 1: a share looks as large as it is. */
export function accuracySeries(days: readonly ProgressDay[]): ProgressSeries {
  return seriesOf(days, ({ accuracy }) => accuracy, 0, 1);
}

/**
 * Speed over the days, from nothing up to the next five words a minute above all of it: what was keyed and what was
 * heard each for itself, for the one is measured and the other set.
 */
export function speedSeries(
  days: readonly ProgressDay[],
): Readonly<Record<'keyed' | 'heard', ProgressSeries>> {
  const highest = Math.max(...days.map(({ keyed, heard }) => Math.max(keyed ?? 0, heard ?? 0)), 5);
  const most = Math.ceil(highest / 5) * 5;
  return {
    keyed: seriesOf(days, ({ keyed }) => keyed, 0, most),
    heard: seriesOf(days, ({ heard }) => heard, 0, most),
  };
}

/** Days that nothing is known of have no point; the distance between others tells how many there were. */
function seriesOf(
  days: readonly ProgressDay[],
  measure: (day: ProgressDay) => number | null,
  least: number,
  most: number,
): ProgressSeries {
  const times = days.map(({ day }) => Date.parse(day) / DAY);
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  const points = days.flatMap((day, at) => {
    const value = measure(day);
    if (value === null) return [];
    const x = span > 0 ? ((times[at] ?? first) - first) / span : 0.5;
    return [{ day: day.day, value, x, y: (value - least) / (most - least) }];
  });
  return { points, least, most };
}
