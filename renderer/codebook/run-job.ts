import { SounderError, sounderError } from '../../core/errors.ts';
import type { Job, Report } from './jobs.ts';

/** The part of a Worker that does jobs. */
export type JobWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Does a job beside the window and hands on what comes of it. Rejects with `cancelled` once `signal` says so. */
export type RunJob = (job: Job, report: (report: Report) => void, signal: AbortSignal) => Promise<void>;

/** Does each job in a worker of its own, which ends with it. */
export function jobsIn(open: () => JobWorker): RunJob {
  return async (job, report, signal) => {
    if (signal.aborted) throw sounderError('cancelled');
    const worker = open();
    try {
      await ended(worker, job, report, signal);
    } finally {
      worker.terminate();
    }
  };
}

/** The worker of this window: a file of the app, as its content security policy wants it. */
export function openWorker(): JobWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

function ended(
  worker: JobWorker,
  job: Job,
  report: (report: Report) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(sounderError('cancelled'));
    });
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      if (data.kind === 'done') resolve();
      else if (data.kind === 'failed') reject(new SounderError(data.code, data.message));
      else if (!signal.aborted) report(data);
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage(job);
  });
}
