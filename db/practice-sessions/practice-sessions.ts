import type { Database } from 'better-sqlite3';
import * as v from 'valibot';
import { type CopyDraft, copyDraftSchema } from '../../core/practice/copy-draft.ts';
import type { Day } from '../../core/practice/day.ts';
import { IDLE } from '../../core/practice/practice-time.ts';
import type { Ending, Exercise, SessionId, SessionStart } from '../../core/practice/session.ts';
import type { DayFigures, SessionFigures } from '../../core/practice/statistics.ts';
import { statement } from '../statement.ts';
import beginSql from './begin.sql?raw';
import daysSql from './days.sql?raw';
import draftsSql from './drafts.sql?raw';
import finishSql from './finish.sql?raw';
import goOnSql from './go-on.sql?raw';
import keepDraftSql from './keep-draft.sql?raw';
import latestSql from './latest.sql?raw';

/** Stores that a session begins, and answers with its number. */
export function beginSession(
  database: Database,
  { lines, ...start }: SessionStart,
  { startedAt, day }: { readonly startedAt: number; readonly day: Day },
): SessionId {
  const begin = statement<[Omit<SessionRow, 'id' | 'ending' | 'practised' | 'attempts' | 'right'>]>(
    database,
    beginSql,
  );
  const row = { ...start, firstLine: lines?.first ?? null, lastLine: lines?.last ?? null, startedAt, day };
  return Number(begin.run(row).lastInsertRowid);
}

/** Stores how long was practised, in milliseconds, unless more is stored. Answers whether there is such a session. */
export function goOnSession(database: Database, session: SessionId, practised: number): boolean {
  return statement<[number, number]>(database, goOnSql).run(practised, session).changes > 0;
}

/** Stores what is written of a copy so far; null where it is graded. */
export function keepDraft(database: Database, session: SessionId, draft: CopyDraft | null): void {
  const json = draft === null ? null : JSON.stringify(draft);
  statement<[string | null, number]>(database, keepDraftSql).run(json, session);
}

/** What is kept of copies that were not graded, in the order of their sessions. */
export function storedDrafts(database: Database): readonly StoredDraft[] {
  return statement<
    [],
    Pick<SessionRow, 'id' | 'source' | 'firstLine' | 'lastLine'> & { readonly draft: string }
  >(database, draftsSql)
    .all()
    .map(({ draft, ...row }) => ({ ...withLines(row), draft: v.parse(copyDraftSchema, JSON.parse(draft)) }));
}

/** Stores how a session ended; what is graded then needs no draft. */
export function finishSession(database: Database, session: SessionId, ending: Ending): void {
  statement<[string, number]>(database, finishSql).run(ending, session);
}

/** The figures of each day on which something was practised, by day; of one exercise, or of all where it is null. */
export function storedDays(database: Database, exercise: Exercise | null): readonly DayFigures[] {
  const days = statement<[{ exercise: string | null; idle: number }], DayRow>(database, daysSql);
  return days
    .all({ exercise, idle: IDLE })
    .map(({ keyedUnits, keyedSeconds, heardUnits, heardSeconds, ...day }) => ({
      ...day,
      keyed: { units: keyedUnits, seconds: keyedSeconds },
      heard: { units: heardUnits, seconds: heardSeconds },
    }));
}

/** At most `most` sessions in which something was practised, the latest first. */
export function latestSessions(
  database: Database,
  exercise: Exercise | null,
  most: number,
): readonly SessionFigures[] {
  const latest = statement<[{ exercise: string | null; most: number }], SessionRow>(database, latestSql);
  return latest.all({ exercise, most }).map(withLines);
}

type DayRow = Omit<DayFigures, 'keyed' | 'heard'> &
  Readonly<Record<'keyedUnits' | 'keyedSeconds' | 'heardUnits' | 'heardSeconds', number>>;

/** A copy that was not graded, with its session. */
interface StoredDraft extends Pick<SessionFigures, 'id' | 'source' | 'lines'> {
  readonly draft: CopyDraft;
}

function withLines<Row extends Pick<SessionRow, 'firstLine' | 'lastLine'>>({
  firstLine,
  lastLine,
  ...row
}: Row) {
  const lines = firstLine === null || lastLine === null ? null : { first: firstLine, last: lastLine };
  return { ...row, lines };
}

type SessionRow = Omit<SessionFigures, 'lines'> & {
  readonly firstLine: number | null;
  readonly lastLine: number | null;
};
