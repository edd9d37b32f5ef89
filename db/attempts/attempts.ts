import type { Database } from 'better-sqlite3';
import { codewordUnits } from '../../core/codebook/codeword-units.ts';
import { compareSymbols } from '../../core/count/symbol.ts';
import type { HeardAnswer } from '../../core/practice/adapted-speed.ts';
import type { Attempt } from '../../core/practice/attempt.ts';
import type { RecordedAttempt } from '../../core/practice/csv.ts';
import type { Exercise, SessionId } from '../../core/practice/session.ts';
import { type ConfusionFigures, RECENT, type SymbolFigures } from '../../core/practice/statistics.ts';
import { statement } from '../statement.ts';
import confusionsSql from './confusions.sql?raw';
import heardSql from './heard.sql?raw';
import hasSql from './has.sql?raw';
import pageSql from './page.sql?raw';
import saveSql from './save.sql?raw';
import symbolsSql from './symbols.sql?raw';

const PAGE = 5000;

/** Stores attempts of a session; what has a number that is stored is replaced. It belongs into a transaction. */
export function saveAttempts(database: Database, session: SessionId, attempts: readonly Attempt[]): void {
  const save = statement<[AttemptRow]>(database, saveSql);
  for (const attempt of attempts) save.run(rowOf(session, attempt));
}

/** Whether an attempt with this number is stored. */
export function hasAttempt(database: Database, session: SessionId, number: number): boolean {
  return statement<[number, number]>(database, hasSql).get(session, number) !== undefined;
}

/** How each symbol was known, in the reference order of symbols; of one exercise, or of all where it is null. */
export function storedSymbols(database: Database, exercise: Exercise | null): readonly SymbolFigures[] {
  const symbols = statement<[{ exercise: string | null; recent: number }], SymbolFigures>(
    database,
    symbolsSql,
  );
  return symbols.all({ exercise, recent: RECENT }).toSorted((a, b) => compareSymbols(a.symbol, b.symbol));
}

/** At most `most` confusions, the most frequent first. */
export function storedConfusions(
  database: Database,
  exercise: Exercise | null,
  most: number,
): readonly ConfusionFigures[] {
  const confusions = statement<[{ exercise: string | null; most: number }], ConfusionFigures>(
    database,
    confusionsSql,
  );
  return confusions.all({ exercise, most });
}

/** At most `most` answers to what was heard in drills, the latest first. */
export function storedHeard(database: Database, most: number): readonly HeardAnswer[] {
  const heard = statement<[{ most: number }], { readonly speed: number; readonly isRight: 0 | 1 }>(
    database,
    heardSql,
  );
  return heard.all({ most }).map(({ speed, isRight }) => ({ speed, isRight: isRight === 1 }));
}

/**
 * Every attempt there is, in the order in which they were made, some thousands at a time: there may be millions, and
 * between two pages others may write.
 */
export function* everyAttempt(database: Database): Generator<readonly RecordedAttempt[], void> {
  const page = statement<[{ session: number; number: number; most: number }], RecordedAttempt>(
    database,
    pageSql,
  );
  let [session, number] = [0, -1];
  for (;;) {
    const attempts = page.all({ session, number, most: PAGE });
    const last = attempts.at(-1);
    if (last === undefined) return;
    yield attempts;
    ({ id: session, number } = last);
  }
}

interface AttemptRow {
  readonly session: SessionId;
  readonly number: number;
  readonly at: number;
  readonly took: number;
  readonly speed: number | null;
  readonly expected: string | null;
  readonly code: string | null;
  readonly units: number | null;
  readonly got: string | null;
  readonly keyed: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly takenBack: 0 | 1;
}

function rowOf(session: SessionId, attempt: Attempt): AttemptRow {
  const { number, at, took, speed, keyed, outcome, isTakenBack } = attempt;
  return {
    ...{ session, number, at, took, speed, keyed, outcome, takenBack: isTakenBack ? 1 : 0 },
    ...(outcome === 'extra'
      ? { expected: null, code: null, units: null }
      : { expected: attempt.expected, code: attempt.code, units: codewordUnits(attempt.code) }),
    got: 'got' in attempt ? attempt.got : null,
    reason: outcome === 'mistake' ? attempt.reason : null,
  };
}
