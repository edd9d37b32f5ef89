/** How long was practised on a day. */
export interface PracticeDay {
  /** By the calendar here: `2026-11-22`. */
  readonly day: string;
  readonly seconds: number;
}

/** A day's square: weeks from left to right, Monday at the top. */
export interface DaySquare extends PracticeDay {
  readonly column: number;
  readonly row: number;
  /** How strong its colour is: nothing, up to 5, up to 15, up to 30 minutes, more. */
  readonly level: 0 | 1 | 2 | 3 | 4;
}

const DAY = 86_400_000;
/** So many columns does the short name of a month take. */
const NAME = 2;
const LEVELS = [0, 5 * 60, 15 * 60, 30 * 60] as const;

/** The last weeks up to and with `today`, each day in its place. */
export function daySquares(days: readonly PracticeDay[], today: string, weeks = 18): readonly DaySquare[] {
  const seconds = new Map(days.map((each) => [each.day, each.seconds]));
  const last = Date.parse(today);
  const squares: DaySquare[] = [];
  const first = last - (7 * (weeks - 1) + weekday(last)) * DAY;
  for (let at = 0; first + at * DAY <= last; at++) {
    const day = new Date(first + at * DAY).toISOString().slice(0, 10);
    const practised = seconds.get(day) ?? 0;
    squares.push({
      day,
      seconds: practised,
      column: Math.floor(at / 7),
      row: at % 7,
      level: levelOf(practised),
    });
  }
  return squares;
}

/** The columns in which a month begins, by its first day. The first is left out where the next leaves it no room. */
export function monthColumns(
  squares: readonly DaySquare[],
): readonly { readonly column: number; readonly day: string }[] {
  const columns = squares
    .filter(({ day, column }, at) => day.endsWith('-01') || (at === 0 && column === 0))
    .map(({ column, day }) => ({ column, day }));
  const [first, second] = columns;
  return first !== undefined && second !== undefined && second.column - first.column < NAME
    ? columns.slice(1)
    : columns;
}

/** Monday is 0. The dates are taken as in UTC, where every day has 24 hours. */
function weekday(time: number): number {
  return (new Date(time).getUTCDay() + 6) % 7;
}

function levelOf(seconds: number): DaySquare['level'] {
  if (seconds <= LEVELS[0]) return 0;
  if (seconds <= LEVELS[1]) return 1;
  if (seconds <= LEVELS[2]) return 2;
  return seconds <= LEVELS[3] ? 3 : 4;
}
