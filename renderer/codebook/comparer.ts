import type { PythonsCompared, PythonsToCompare } from './pythons-compared.ts';
import type { RunJob } from './run-job.ts';

/** Compares Pythons beside the window; undefined where the signal ended it. */
export type Comparer = (order: PythonsToCompare, signal: AbortSignal) => Promise<PythonsCompared | undefined>;

/** Compares by `run`. */
export function comparerBy(run: RunJob): Comparer {
  return async (order, signal) => {
    let pythons: PythonsCompared | undefined;
    await run(
      { kind: 'compare-pythons', ...order },
      (report) => {
        if (report.kind === 'pythons') pythons = report.pythons;
      },
      signal,
    );
    return pythons;
  };
}
