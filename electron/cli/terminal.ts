import { sounderError } from '../../core/errors.ts';
import { fileErrorCode, fileErrorReason } from '../python/host.ts';

/** Says something to the person, beside the data. */
export function message(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Writes data to stdout. It is no failure when the reader has read enough, as `head` has after ten lines; any
 * other is `file-not-written`.
 */
export function print(data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Without a listener the stream's error would end the process; the same error comes to the callback.
    process.stdout.on('error', () => undefined);
    process.stdout.write(data, (error) => {
      if (error === null || error === undefined || fileErrorCode(error) === 'EPIPE') resolve();
      else reject(sounderError('file-not-written', 'stdout', fileErrorReason(error)));
    });
  });
}

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does work whose signal is aborted when the person interrupts the command, so that it can tidy up. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interrupted = new AbortController();
  const abort = () => {
    interrupted.abort();
  };
  for (const interrupt of INTERRUPTS) process.once(interrupt, abort);
  try {
    return await work(interrupted.signal);
  } finally {
    for (const interrupt of INTERRUPTS) process.off(interrupt, abort);
  }
}
