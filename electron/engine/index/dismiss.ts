import type { Worker } from 'node:worker_threads';
import type { ToWorker } from './scan-messages.ts';

/** How long a worker may go on with what it has in hand; then nobody waits for its file any more. */
const PATIENCE = 3000; // ms, ten times what one takes to start

/**
 * Lets a worker end of itself, and ends it where that takes too long. A thread that is cut off while it starts
 * or works can take the whole process with it.
 */
export function dismiss(worker: Worker): Promise<void> {
  return new Promise((ended) => {
    const tooLong = setTimeout(() => void worker.terminate(), PATIENCE);
    worker.once('exit', () => {
      clearTimeout(tooLong);
      ended();
    });
    worker.postMessage({ kind: 'end' } satisfies ToWorker);
  });
}
