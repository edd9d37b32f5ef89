import type { Bridge } from '../../core/bridge.ts';
import { toSounderError } from '../../core/errors.ts';
import { type Attempt, MOST_ATTEMPTS } from '../../core/practice/attempt.ts';
import type { CopyDraft } from '../../core/practice/copy-draft.ts';
import type { Ending, SessionId, SessionStart } from '../../core/practice/session.ts';
import type { Notices } from './notices.svelte.ts';

/** What an exercise is put on record by. */
export type RecordBridge = Pick<Bridge, 'beginPractice' | 'appendAttempts' | 'keepDraft' | 'finishPractice'>;

/** Who is told what becomes of a session. */
export interface RecordListener {
  /** These were made. */
  readonly tried: (attempts: readonly Attempt[]) => void;
  /** The session's end is on record: the figures are other ones now. */
  readonly stored: () => void;
}

/** After a failure it is tried again so many milliseconds later. */
const LATER = 2500;
/** A draft is handed over so many milliseconds after it changed: a text changes with each letter. */
const SOON = 1000;
const TOPIC = 'practice record';

/**
 * One session on record: attempts are handed over when they happen, under their numbers; what happens while some are
 * under way goes next. What is graded only at its end has a draft until then, handed over within a second. What could
 * not be is kept and handed over again; so a restart of the engine in the middle loses nothing.
 */
export class PracticeRecord {
  readonly #bridge: RecordBridge;
  readonly #notices: Notices;
  #start: SessionStart;
  readonly #listener: RecordListener | null;
  /** All of it, for where the session has to be begun once more. */
  readonly #attempts = new Map<number, Attempt>();
  /** The numbers of those that were not handed over as they are now. */
  readonly #waiting = new Set<number>();
  #draft: (() => CopyDraft) | null = null;
  #isDraftKept = true;
  #session: Promise<SessionId> | null = null;
  #practised = 0;
  /** How it ended, told or not; another object whenever it ended anew. */
  #ending: { readonly kind: Ending } | null = null;
  #isEndingTold = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | null = null;

  constructor(
    bridge: RecordBridge,
    notices: Notices,
    start: SessionStart,
    listener: RecordListener | null = null,
  ) {
    this.#listener = listener;
    this.#bridge = bridge;
    this.#notices = notices;
    this.#start = start;
  }

  /** Whether everything is on record. */
  get isSettled(): boolean {
    return this.#waiting.size === 0 && this.#isDraftKept && this.#isEndingTold;
  }

  /** By what the exercise is answered, in words per minute. A session that has begun stays as it began. */
  answeredBy(means: SessionStart['means'], speed: number): void {
    if (this.#session === null && this.#attempts.size === 0) this.#start = { ...this.#start, means, speed };
  }

  /** The session's number, begun if it was not. Fails where it cannot be begun. */
  async session(): Promise<SessionId> {
    this.#session ??= this.#bridge.beginPractice(this.#start);
    try {
      return await this.#session;
    } catch (error) {
      this.#session = null; // the next to ask begins it
      throw error;
    }
  }

  /** The records were deleted: with what comes next the session begins anew, whole. */
  forget(): void {
    this.#session = null;
    this.#isDraftKept = this.#draft === null;
    for (const number of this.#attempts.keys()) this.#waiting.add(number);
  }

  /** Puts attempts on record, or says what became of those that are; `practised` milliseconds were practised so far. */
  put(attempts: readonly Attempt[], practised: number): void {
    this.tried(attempts.filter(({ number }) => !this.#attempts.has(number)));
    for (const attempt of attempts) {
      this.#attempts.set(attempt.number, attempt);
      this.#waiting.add(attempt.number);
    }
    this.#practised = practised;
    if (attempts.length > 0 && this.#timer === undefined) void this.flush(); // else it is tried again soon
  }

  /** Tells of attempts that were made. Those that are put on record here are told by that. */
  tried(attempts: readonly Attempt[]): void {
    if (attempts.length > 0) this.#listener?.tried(attempts);
  }

  /** Keeps what is written so far, soon: `draft` is asked for it then. From here on the session is on record. */
  keep(draft: () => CopyDraft, practised: number): void {
    this.#draft = draft;
    this.#isDraftKept = false;
    this.#practised = practised;
    this.#timer ??= setTimeout(() => void this.flush(), this.#session === null ? 0 : SOON);
  }

  /** Ends the session. What is not on record yet is handed over now; resolves when that was tried. */
  async finish(ending: Ending, practised: number): Promise<void> {
    if (this.#attempts.size === 0 && this.#draft === null && this.#session === null) return; // nothing was done
    this.#practised = practised;
    this.#ending = { kind: ending };
    this.#isEndingTold = false;
    await this.flush();
  }

  /** Hands over now what waits. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Of several that wait, the first hands over for all: the others look again whether anything is left.
    while (this.#underWay !== null) await this.#underWay;
    if (this.isSettled) return;
    this.#underWay = this.#handOver().finally(() => {
      this.#underWay = null;
    });
    await this.#underWay;
  }

  async #handOver(): Promise<void> {
    try {
      const session = await this.session();
      await this.#keepDraft(session);
      while (this.#waiting.size > 0) {
        const numbers = [...this.#waiting].slice(0, MOST_ATTEMPTS);
        const attempts = numbers.flatMap((number) => this.#attempts.get(number) ?? []);
        for (const number of numbers) this.#waiting.delete(number);
        try {
          await this.#bridge.appendAttempts(session, attempts, this.#practised);
        } catch (error) {
          for (const number of numbers) this.#waiting.add(number);
          throw error;
        }
      }
      const ending = this.#ending;
      if (ending !== null && !this.#isEndingTold) {
        await this.#bridge.finishPractice(session, ending.kind, this.#practised);
        this.#isEndingTold = this.#ending === ending; // it may have ended anew meanwhile
        this.#draft = null; // it is graded
        this.#listener?.stored();
      }
      this.#notices.settle(TOPIC);
    } catch (error) {
      this.#failed(error);
    }
  }

  async #keepDraft(session: SessionId): Promise<void> {
    if (this.#draft === null || this.#isDraftKept) return;
    this.#isDraftKept = true; // what is written while it is under way goes next
    try {
      await this.#bridge.keepDraft(session, this.#draft(), this.#practised);
    } catch (error) {
      this.#isDraftKept = false;
      throw error;
    }
  }

  #failed(error: unknown): void {
    if (toSounderError(error).code === 'session-unknown') this.forget();
    this.#notices.fail(error, TOPIC);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), LATER);
  }
}
