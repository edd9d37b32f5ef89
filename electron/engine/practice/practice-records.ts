import type { Database } from 'better-sqlite3';
import { sounderError } from '../../../core/errors.ts';
import type { Attempt } from '../../../core/practice/attempt.ts';
import { HEARD_ANSWERS } from '../../../core/practice/adapted-speed.ts';
import type { PracticeCalls } from '../../../core/practice/calls.ts';
import { gradeDraft } from '../../../core/practice/copy-draft.ts';
import { streak } from '../../../core/practice/day.ts';
import type { DrillAnswer, DrillCard } from '../../../core/practice/drill-card.ts';
import { reviewed } from '../../../core/practice/schedule.ts';
import type { Exercise, SessionId } from '../../../core/practice/session.ts';
import type { GradedDraft, PracticeStatistics } from '../../../core/practice/statistics.ts';
import {
  hasAttempt,
  saveAttempts,
  storedConfusions,
  storedHeard,
  storedSymbols,
} from '../../../db/attempts/attempts.ts';
import { saveCard, storedCards, storedMemory } from '../../../db/drill-cards/drill-cards.ts';
import {
  beginSession,
  finishSession,
  goOnSession,
  keepDraft,
  latestSessions,
  storedDays,
  storedDrafts,
} from '../../../db/practice-sessions/practice-sessions.ts';
import { guarded } from '../guarded.ts';
import type { EngineDuties } from '../protocol.ts';
import { localDay } from './local-day.ts';
import { writePractice } from './write-practice.ts';

/** As many lists show. */
const MOST_SESSIONS = 100;
const MOST_CONFUSIONS = 1000;

/**
 * The calls that keep records of practice in a database. Each that writes is one transaction, on the disk before it is
 * answered.
 */
export function practiceRecords(
  database: () => Database,
  now: () => number,
): PracticeCalls & Pick<EngineDuties, 'writePractice'> {
  const goOn = (session: SessionId, practised: number): void => {
    if (!goOnSession(database(), session, practised)) throw sounderError('session-unknown');
  };
  const writing = <Input extends readonly unknown[], Output>(write: (...input: Input) => Output) =>
    guarded((...input: Input) =>
      database()
        .transaction(() => write(...input))
        .immediate(),
    );
  return {
    beginPractice: writing((start) => {
      const startedAt = now();
      return beginSession(database(), start, { startedAt, day: localDay(startedAt) });
    }),
    appendAttempts: writing((session, attempts, practised) => {
      goOn(session, practised);
      saveAttempts(database(), session, attempts);
    }),
    answerDrill: writing((session, attempt, answer, practised) => {
      goOn(session, practised);
      const isKnown = hasAttempt(database(), session, attempt.number);
      if (!isKnown) saveAttempts(database(), session, [attempt]);
      return answered(database(), attempt, answer, { isKnown, at: now() });
    }),
    keepDraft: writing((session, draft, practised) => {
      goOn(session, practised);
      keepDraft(database(), session, draft);
    }),
    gradeDrafts: writing(() => graded(database())),
    finishPractice: writing((session, ending, practised) => {
      goOn(session, practised);
      finishSession(database(), session, ending);
    }),
    listDrillCards: guarded(() => storedCards(database())),
    listHeardAnswers: guarded(() => storedHeard(database(), HEARD_ANSWERS)),
    practiceStatistics: guarded((exercise) => statistics(database(), exercise, now())),
    writePractice: guarded((place) => writePractice(database, place)),
  };
}

/** Grades copies that were broken off, each as far as it came. */
function graded(database: Database): readonly GradedDraft[] {
  return storedDrafts(database).map(({ id, source, lines, draft }) => {
    const attempts = gradeDraft(draft);
    saveAttempts(database, id, attempts);
    keepDraft(database, id, null);
    const right = attempts.filter(({ outcome }) => outcome === 'right').length;
    return { source, lines, attempts: attempts.length, right };
  });
}

/** The card after an answer, stored; as it is where the answer is known. */
function answered(
  database: Database,
  attempt: Attempt,
  { way, grade }: DrillAnswer,
  { isKnown, at }: { readonly isKnown: boolean; readonly at: number },
): DrillCard {
  if (attempt.outcome === 'extra') throw sounderError('caller-mistake', 'a drill asked for nothing');
  const card = { symbol: attempt.expected, code: attempt.code, way };
  const memory = storedMemory(database, card);
  if (isKnown && memory !== null) return { ...card, memory };
  const next = { ...card, memory: reviewed(memory, grade, at) };
  saveCard(database, next);
  return next;
}

function statistics(database: Database, exercise: Exercise | null, at: number): PracticeStatistics {
  const today = localDay(at);
  const days = storedDays(database, exercise);
  return {
    today,
    days,
    streak: streak(
      days.map(({ day }) => day),
      today,
    ),
    symbols: storedSymbols(database, exercise),
    confusions: storedConfusions(database, exercise, MOST_CONFUSIONS),
    sessions: latestSessions(database, exercise, MOST_SESSIONS),
    practised: days.reduce((sum, { practised }) => sum + practised, 0),
  };
}
