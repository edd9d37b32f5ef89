import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Tally } from '../../core/count/tally.ts';
import type { Spacing } from '../../core/timeline/timeline.ts';
import type { Bounds, ComparedCode } from '../codebook/jobs.ts';
import type { RunJob } from '../codebook/run-job.ts';
import type { Notices } from './notices.svelte.ts';

/** What is compared: by identity, so that the same is not compared twice. */
export interface Subject {
  readonly tallies: readonly Tally[];
  readonly maxLength: number;
  readonly kept: Codebook | null;
  /** A module's text; null for the mean of what was counted. */
  readonly text: string | null;
  /** Whether the text is cut as Python. */
  readonly isPython: boolean;
  /** How letters are parted where the codebook leaves it open; null as each codebook has it. */
  readonly spacing: Spacing | null;
}

/** The methods side by side, for a module or for what was counted. */
export class Comparison {
  /** What the figures are of; null before there are any. */
  subject: Subject | null = $state.raw(null);
  codes: readonly ComparedCode[] = $state.raw([]);
  bounds: Bounds | null = $state.raw(null);
  /** Whether more is to come. */
  isRunning = $state(false);
  readonly #run: RunJob;
  readonly #notices: Notices;
  #asked: Subject | null = null;
  #abort = new AbortController();

  constructor(run: RunJob, notices: Notices) {
    this.#run = run;
    this.#notices = notices;
  }

  /** Compares anew where the subject is another. What was shown stays until there is something new. */
  async compare(subject: Subject): Promise<void> {
    if (this.#asked !== null && isSameSubject(this.#asked, subject)) return;
    this.#asked = subject;
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.isRunning = true;
    const codes: ComparedCode[] = [];
    let bounds: Bounds | null = null;
    const show = () => {
      this.subject = subject;
      this.codes = [...codes];
      this.bounds = bounds;
    };
    try {
      await this.#run(
        { kind: 'compare', ...subject },
        (report) => {
          if (report.kind === 'bounds') bounds = report.bounds;
          if (report.kind !== 'compared') return;
          codes.push(report.compared);
          if (this.subject === null || this.subject === subject) show(); // nothing flashes where figures stand
        },
        abort.signal,
      );
      show();
    } catch (error) {
      if (abort === this.#abort) this.#asked = null; // it may be tried again
      this.#notices.fail(error, 'comparison');
    } finally {
      if (abort === this.#abort) this.isRunning = false;
    }
  }
}

/** Whether the same figures come of both. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return (
    a.tallies === b.tallies &&
    a.maxLength === b.maxLength &&
    a.kept === b.kept &&
    a.text === b.text &&
    a.isPython === b.isPython &&
    a.spacing === b.spacing
  );
}
