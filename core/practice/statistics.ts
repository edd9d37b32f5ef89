import type { SourceSymbol } from '../count/symbol.ts';
import type { Day } from './day.ts';
import type { Ending, SessionId, SessionStart } from './session.ts';

/** What was practised on one day, as that day was where the person was. */
export interface DayFigures {
  readonly day: Day;
  readonly sessions: number;
  /** What was tried, what is taken back too; a mistake is an attempt of its own. */
  readonly attempts: number;
  readonly right: number;
  /** Units of all that was right, and the seconds they took: what `speedOf` makes a speed of. */
  readonly units: number;
  readonly seconds: number;
  /** Milliseconds of practice, without the pauses. */
  readonly practised: number;
}

/** How well somebody knows a symbol. */
export interface SymbolFigures {
  readonly symbol: SourceSymbol;
  readonly attempts: number;
  readonly right: number;
  /** The same of the last RECENT attempts: what `strengthOf` goes by. */
  readonly recentAttempts: number;
  readonly recentRight: number;
}

/** What was keyed or typed for what, and how often. */
export interface ConfusionFigures {
  readonly expected: SourceSymbol;
  readonly got: SourceSymbol;
  readonly count: number;
}

/** A session as lists show it. */
export interface SessionFigures extends SessionStart {
  readonly id: SessionId;
  /** Milliseconds since 1970, by the computer's clock then. */
  readonly startedAt: number;
  readonly day: Day;
  readonly ending: Ending | 'open';
  readonly practised: number;
  readonly attempts: number;
  readonly right: number;
}

/** A copy that was broken off, and graded as what it is. */
export interface GradedDraft extends Pick<SessionStart, 'source' | 'lines'> {
  readonly attempts: number;
  readonly right: number;
}

/** All that the records come to, of one kind of exercise or of all. */
export interface PracticeStatistics {
  readonly today: Day;
  /** By day; days without practice are left out. */
  readonly days: readonly DayFigures[];
  /** Days in a row of which today, or the day beside it, is one, and the longest row there was. */
  readonly streak: { readonly days: number; readonly longest: number };
  /** In the reference order of symbols. */
  readonly symbols: readonly SymbolFigures[];
  /** Most frequent first. */
  readonly confusions: readonly ConfusionFigures[];
  /** The latest sessions, latest first. */
  readonly sessions: readonly SessionFigures[];
  /** Milliseconds of practice in all. */
  readonly practised: number;
}

/** Of a symbol's attempts the latest so many say how well it is known now. */
export const RECENT = 20;

/** How surely a symbol is known, from 0 to 1: the share of its recent attempts that were right, with two doubts (Laplace). */
export function strengthOf({
  recentAttempts,
  recentRight,
}: Pick<SymbolFigures, 'recentAttempts' | 'recentRight'>): number {
  return (recentRight + 1) / (recentAttempts + 2);
}

/** Words per minute of so many units in so many seconds; null where there was nothing. 50 u in 3 s: 20. */
export function speedOf({ units, seconds }: Pick<DayFigures, 'units' | 'seconds'>): number | null {
  return units > 0 && seconds > 0 ? (1.2 * units) / seconds : null;
}
