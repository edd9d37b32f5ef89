import type { Codebook } from '../../core/codebook/codebook.ts';
import type { DrillCard } from '../../core/practice/drill-card.ts';
import { drillDeck } from '../../core/practice/drill-deck.ts';
import { dueAt } from '../../core/practice/schedule.ts';

/** When the cards of a codebook come again, in milliseconds since 1970, and how many there are of other codebooks. */
export interface Dues {
  readonly dues: readonly number[];
  readonly elsewhere: number;
}

/** What the drill has to ask of what was ever answered: the cards of the codebook in use, seen at `now`. */
export function duesOf(cards: readonly DrillCard[], codebook: Codebook | null, now: number): Dues {
  const deck = codebook === null ? [] : drillDeck(codebook, cards);
  const dues = deck.flatMap(({ memory }) => (memory === null ? [] : [dueAt(memory, now)]));
  return { dues, elsewhere: cards.length - dues.length };
}

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
