import type { SourceSymbol } from '../count/symbol.ts';
import type { Day } from './day.ts';
import type { Ending, SessionId, SessionStart } from './session.ts';

/** So many units in so many seconds. */
export interface Timed {
  readonly units: number;
  readonly seconds: number;
}

/** What was practised on one day, as that day was where the person was. */
export interface DayFigures {
  readonly day: Day;
  readonly sessions: number;
  /** What was tried, what is taken back too; a mistake is an attempt of its own. */
  readonly attempts: number;
  readonly right: number;
  /** Units of all that was keyed right, and the seconds they took: what `speedOf` makes a speed of. */
  readonly keyed: Timed;
  /** The same of what was heard, which took as long as it sounds. */
  readonly heard: Timed;
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

/** How a symbol was known of late. */
type Recent = Pick<SymbolFigures, 'recentAttempts' | 'recentRight'>;

/** How surely a symbol is known, from 0 to 1: the share of its recent attempts that were right. 0 where there are none. */
export function strengthOf({ recentAttempts, recentRight }: Recent): number {
  return recentAttempts === 0 ? 0 : recentRight / recentAttempts;
}

/** Sorts what is known least to the front; of what is known alike that which was tried more often. */
export function weakestFirst(one: Recent, other: Recent): number {
  return strengthOf(one) - strengthOf(other) || other.recentAttempts - one.recentAttempts;
}

/** Words per minute of so many units in so many seconds; null where there was nothing. 50 u in 3 s: 20. */
export function speedOf({ units, seconds }: Timed): number | null {
  return units > 0 && seconds > 0 ? (1.2 * units) / seconds : null;
}
