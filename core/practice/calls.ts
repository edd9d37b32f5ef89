import * as v from 'valibot';
import { type CallInputs, idSchema } from '../call-inputs.ts';
import type { HeardAnswer } from './adapted-speed.ts';
import { type Attempt, attemptSchema, attemptsSchema } from './attempt.ts';
import { type CopyDraft, copyDraftSchema } from './copy-draft.ts';
import { type DrillAnswer, drillAnswerSchema, type DrillCard } from './drill-card.ts';
import {
  type Ending,
  endings,
  type Exercise,
  exercises,
  practisedSchema,
  type SessionId,
  type SessionStart,
  sessionStartSchema,
} from './session.ts';
import type { GradedDraft, PracticeStatistics } from './statistics.ts';

/** What the window may ask of main about practice: a part of the bridge. */
export interface PracticeFileCalls {
  /**
   * Writes every attempt there is on record as CSV where the person says, whole or not at all. Answers with the file's
   * name, or null where the person cancels. Fails with `question-open` and `file-not-written`.
   */
  exportPractice(): Promise<string | null>;
}

/** What it may ask of the engine about it. */
export interface PracticeCalls {
  /** Begins a session of practice: from here on it is on record. */
  beginPractice(start: SessionStart): Promise<SessionId>;
  /**
   * Records attempts as they happen, and that `practised` milliseconds went into the session so far. What was recorded
   * under the same number is replaced: whoever heard no answer asks once more. This and the two below fail with
   * `session-unknown` where none has the number.
   */
  appendAttempts(session: SessionId, attempts: readonly Attempt[], practised: number): Promise<void>;
  /**
   * Records the attempt at a drill's card and says when the card comes again. An attempt that is on record already
   * changes nothing. Fails with `caller-mistake` on an attempt that expects nothing.
   */
  answerDrill(
    session: SessionId,
    attempt: Attempt,
    answer: DrillAnswer,
    practised: number,
  ): Promise<DrillCard>;
  /** Keeps what is written of a copy that is not graded yet, in place of what was kept of it before. */
  keepDraft(session: SessionId, draft: CopyDraft, practised: number): Promise<void>;
  /**
   * Grades every copy of which a draft is kept as what it is, and answers with what they came to. It is for a start,
   * when none is under way.
   */
  gradeDrafts(): Promise<readonly GradedDraft[]>;
  /** Ends a session; what is appended later counts too. A draft of it is not needed any more. */
  finishPractice(session: SessionId, ending: Ending, practised: number): Promise<void>;
  /** Every card that was ever answered, of all codebooks: `drillDeck` finds those of one. */
  listDrillCards(): Promise<readonly DrillCard[]>;
  /** The latest answers to what was heard in drills, the latest first, as many as `AdaptedSpeed` goes by. */
  listHeardAnswers(): Promise<readonly HeardAnswer[]>;
  /** What the records come to, of one kind of exercise; of all where it is null. */
  practiceStatistics(exercise: Exercise | null): Promise<PracticeStatistics>;
}

/** What each of them accepts. */
export const practiceInputs = {
  exportPractice: v.strictTuple([]),
  beginPractice: v.strictTuple([sessionStartSchema]),
  appendAttempts: v.strictTuple([idSchema, attemptsSchema, practisedSchema]),
  answerDrill: v.strictTuple([idSchema, attemptSchema, drillAnswerSchema, practisedSchema]),
  keepDraft: v.strictTuple([idSchema, copyDraftSchema, practisedSchema]),
  gradeDrafts: v.strictTuple([]),
  finishPractice: v.strictTuple([idSchema, v.picklist(endings), practisedSchema]),
  listDrillCards: v.strictTuple([]),
  listHeardAnswers: v.strictTuple([]),
  practiceStatistics: v.strictTuple([v.nullable(v.picklist(exercises))]),
} satisfies CallInputs<PracticeFileCalls & PracticeCalls>;
