import type { Attempt } from '../../core/practice/attempt.ts';
import { figuresOf } from '../../core/practice/figures.ts';
import { speedOf } from '../../core/practice/statistics.ts';

/** What is known of an exercise while it goes on, and at its end. */
export interface Score {
  readonly right: number;
  readonly attempts: number;
  /** Symbols that stand, right or wrong. */
  readonly symbols: number;
  /** Words per minute; null before there are any. */
  readonly speed: number | null;
  /** Milliseconds of practice. */
  readonly practised: number;
}

/** What attempts come to, as the records have it. */
export function scoreOf(all: readonly Attempt[]): Pick<Score, 'right' | 'attempts' | 'speed'> {
  const figures = figuresOf(all);
  return { right: figures.right, attempts: figures.attempts, speed: speedOf(figures) };
}
