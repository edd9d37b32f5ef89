import { type Card, createEmptyCard, fsrs, type Grade as FsrsGrade, Rating, State } from 'ts-fsrs';
import type { Grade, Memory } from './drill-card.ts';

// Without fuzz: the same answers at the same times give the same schedule.
const scheduler = fsrs({ enable_fuzz: false });

const ratings: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
};

const states: Readonly<Record<Memory['state'], State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};

/**
 * What is remembered of a card after an answer at `at`, in milliseconds since 1970, by FSRS as ts-fsrs has it with its
 * defaults; `memory` is null for a card that was never answered. After a clock that went back, the answer before counts
 * as given just now: what an answer under a wrong clock put off by years comes back with the next.
 */
export function reviewed(memory: Memory | null, grade: Grade, at: number): Memory {
  const now = new Date(at);
  const before = memory === null ? createEmptyCard(now) : cardOf(remembered(memory, at));
  const { card } = scheduler.next(before, now, ratings[grade]);
  return {
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    step: card.learning_steps,
    reviews: card.reps,
    lapses: card.lapses,
    state: stateOf(card.state),
    reviewedAt: at,
  };
}

/** When a card is due, seen at `now`: at once where it was answered later than that, by a clock that was wrong. */
export function dueAt({ due, reviewedAt }: Memory, now: number): number {
  return reviewedAt > now ? now : due;
}

/** A memory that no clock ran ahead of: an answer after `at` was one at `at`, and all that follows from it is earlier. */
function remembered(memory: Memory, at: number): Memory {
  const ahead = Math.max(0, memory.reviewedAt - at);
  return { ...memory, due: memory.due - ahead, reviewedAt: memory.reviewedAt - ahead };
}

function cardOf(memory: Memory): Card {
  return {
    ...createEmptyCard(new Date(memory.reviewedAt)), // for what ts-fsrs reckons by itself and is about to drop
    due: new Date(memory.due),
    stability: memory.stability,
    difficulty: memory.difficulty,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.step,
    reps: memory.reviews,
    lapses: memory.lapses,
    state: states[memory.state],
    last_review: new Date(memory.reviewedAt),
  };
}

function stateOf(state: State): Memory['state'] {
  switch (state) {
    case State.New:
      return 'new';
    case State.Learning:
      return 'learning';
    case State.Review:
      return 'review';
    case State.Relearning:
      return 'relearning';
  }
}
