import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Steady } from '../../core/compare/steady.ts';
import type { Tally } from '../../core/count/tally.ts';
import type { RunJob } from '../codebook/run-job.ts';
import type { Notices } from './notices.svelte.ts';

/** What a steady codebook is made from: by identity, so that the same is not made twice. */
export interface SteadySubject {
  /** A prefix code. */
  readonly older: Codebook;
  /** The newer table. */
  readonly tallies: readonly Tally[];
  /** What the older and the newer are called. */
  readonly names: readonly [string, string];
}

/** A steady codebook, with what it was made from. */
export interface SteadyShown {
  readonly subject: SteadySubject;
  readonly steady: Steady;
}

/** The steady codebook of two versions, made beside the window. */
export class SteadyCodebook {
  /** What is shown: it stays until there is something new. Null before the first, and where it could not be made. */
  shown: SteadyShown | null = $state.raw(null);
  isRunning = $state(false);
  readonly #run: RunJob;
  readonly #notices: Notices;
  #asked: SteadySubject | null = null;
  #abort = new AbortController();

  constructor(run: RunJob, notices: Notices) {
    this.#run = run;
    this.#notices = notices;
  }

  /** Makes it anew where the subject is another; what was under way is ended. */
  async make(subject: SteadySubject): Promise<void> {
    if (this.#asked !== null && isSame(this.#asked, subject)) return;
    this.#asked = subject;
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.isRunning = true;
    try {
      const { older, tallies } = subject;
      await this.#run(
        { kind: 'steady', older, tallies },
        (report) => {
          if (report.kind === 'steady' && abort === this.#abort)
            this.shown = { subject, steady: report.steady };
        },
        abort.signal,
      );
    } catch (error) {
      if (abort === this.#abort) [this.#asked, this.shown] = [null, null]; // it may be tried again
      this.#notices.fail(error, 'steady');
    } finally {
      if (abort === this.#abort) this.isRunning = false;
    }
  }
}

function isSame(a: SteadySubject, b: SteadySubject): boolean {
  return a.older === b.older && a.tallies === b.tallies && a.names.every((name, at) => name === b.names[at]);
}
