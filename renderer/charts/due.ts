/** How many cards come again in a stretch of time. */
export interface DueBar {
  readonly when: string;
  readonly cards: number;
  /** Of the most, from 0 to 1. */
  readonly length: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Stretches of time, each from where the one before ends. */
const stretches: readonly { readonly when: string; readonly until: number }[] = [
  { when: 'now', until: 0 },
  { when: 'within an hour', until: HOUR },
  { when: 'within a day', until: DAY },
  { when: 'within a week', until: 7 * DAY },
  { when: 'within a month', until: 30 * DAY },
  { when: 'later', until: Infinity },
];

/** When cards come again, by the times at which they are due; times in milliseconds since 1970. */
export function dueBars(dues: readonly number[], now: number): readonly DueBar[] {
  const counts = stretches.map(({ until }, at) => {
    const from = stretches[at - 1]?.until ?? -Infinity;
    return dues.filter((due) => due - now <= until && due - now > from).length;
  });
  const most = Math.max(1, ...counts);
  return stretches.map(({ when }, at) => ({
    when,
    cards: counts[at] ?? 0,
    length: (counts[at] ?? 0) / most,
  }));
}
