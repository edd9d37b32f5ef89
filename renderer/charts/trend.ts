/** A small chart of one figure from version to version. */
export interface TrendMarks {
  /** In the units of the drawing: `WIDTH` by `HEIGHT`, from the top left. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** SVG path data through all of them. */
  readonly line: string;
}

export const TREND_WIDTH = 200;
export const TREND_HEIGHT = 56;
const EDGE = 5;

/** Values as points on a scale from nothing to the largest of them, so that a small change looks small. */
export function trendMarks(values: readonly number[]): TrendMarks {
  const most = Math.max(1e-12, ...values);
  const step = (TREND_WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  const points = values.map((value, at) => ({
    x: round(EDGE + at * step),
    y: round(TREND_HEIGHT - EDGE - (value / most) * (TREND_HEIGHT - 2 * EDGE)),
  }));
  return { points, line: points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('') };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
