import { sounderError } from '../../../core/errors.ts';
import type { InstallationId } from '../../../core/python/installation.ts';

interface Job {
  readonly controller: AbortController;
  readonly end: Promise<void>;
}

/**
 * Runs indexes one after the other. A second request for the same installation joins the first; one that was
 * cancelled is not joined any more.
 */
export class IndexQueue {
  readonly #run: (installation: InstallationId, signal: AbortSignal) => Promise<void>;
  readonly #jobs = new Map<InstallationId, Job>();
  #last: Promise<void> = Promise.resolve();

  constructor(run: (installation: InstallationId, signal: AbortSignal) => Promise<void>) {
    this.#run = run;
  }

  /** Whether an index of this installation runs or waits for its turn. */
  has(installation: InstallationId): boolean {
    return this.#jobs.has(installation);
  }

  /** Indexes when all that was asked before is done. */
  add(installation: InstallationId): Promise<void> {
    const known = this.#jobs.get(installation);
    if (known !== undefined && !known.controller.signal.aborted) return known.end;
    const controller = new AbortController();
    const before = this.#last;
    const end = Promise.race([before, aborted(controller.signal)]).then(async () => {
      if (controller.signal.aborted) throw sounderError('cancelled');
      await this.#run(installation, controller.signal);
    });
    const job: Job = { controller, end };
    this.#jobs.set(installation, job);
    const leave = () => {
      if (this.#jobs.get(installation) === job) this.#jobs.delete(installation);
    };
    // How it ended is told to whoever asked for it, not to the next.
    this.#last = Promise.all([before, end.then(leave, leave)]).then(() => undefined);
    return end;
  }

  /** Ends an index, and returns when it has ended. */
  async cancel(installation: InstallationId): Promise<void> {
    const job = this.#jobs.get(installation);
    job?.controller.abort();
    await Promise.allSettled([job?.end]);
  }

  /** Ends all of them. */
  async close(): Promise<void> {
    await Promise.all([...this.#jobs.keys()].map((installation) => this.cancel(installation)));
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
