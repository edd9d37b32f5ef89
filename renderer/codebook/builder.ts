import type { Codebook } from '../../core/codebook/codebook.ts';
import { sounderError } from '../../core/errors.ts';
import type { BuildJob } from './jobs.ts';
import { build } from './perform.ts';
import type { RunJob } from './run-job.ts';

/** What is wanted of a builder beside the codebook. */
interface Building {
  /** Ends it; it then fails with `cancelled`. */
  readonly signal: AbortSignal;
  /** Told how far it is, from 0 to 1, where that is known. */
  readonly onProgress: (share: number) => void;
}

/** Makes a codebook. */
export type Builder = (order: Omit<BuildJob, 'kind'>, building: Building) => Promise<Codebook>;

/** So many symbols are done within a frame or two: a worker would take longer to begin. */
const AT_ONCE = 800;

/** Makes small codebooks at once, and large ones beside the window. */
export function builderBy(run: RunJob): Builder {
  return async (order, { signal, onProgress }) => {
    if (order.tallies.length <= AT_ONCE) return build(order);
    let codebook: Codebook | undefined;
    await run(
      { kind: 'build', ...order },
      (report) => {
        if (report.kind === 'progress') onProgress(report.share);
        if (report.kind === 'built') codebook = report.codebook;
      },
      signal,
    );
    if (codebook === undefined) throw sounderError('caller-mistake', 'a build ended without a codebook');
    return codebook;
  };
}
