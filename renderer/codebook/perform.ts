import { type Codebook, methods } from '../../core/codebook/codebook.ts';
import { huffmanCodebook } from '../../core/codebook/huffman.ts';
import { measure } from '../../core/codebook/measure.ts';
import { codebookBy } from '../../core/codebook/methods.ts';
import { steadyCodebook } from '../../core/compare/steady.ts';
import type { Tally } from '../../core/count/tally.ts';
import { toSounderError } from '../../core/errors.ts';
import { noLandmarks } from '../../core/python/landmarks.ts';
import { scan } from '../../core/python/scan.ts';
import { segment, type Segments } from '../../core/python/segment.ts';
import { padded } from '../../core/python/source-bytes.ts';
import { timeOf, timeOfTallies } from '../../core/timeline/time-of.ts';
import { defaultSpacing } from '../../core/timeline/timeline.ts';
import { wordsPerMinute } from '../../core/units.ts';
import { heldLimit } from './held-limit.ts';
import type { Bounds, BuildJob, CompareJob, ComparedCode, Job, Report } from './jobs.ts';
import { pythonsCompared } from './pythons-compared.ts';
import { talliesOf } from './tallies-of.ts';

/** Does a job, and reports what comes of it as it comes. */
export function perform(job: Job, report: (report: Report) => void): void {
  try {
    work(job, report);
    report({ kind: 'done' });
  } catch (thrown) {
    const { code, message } = toSounderError(thrown);
    report({ kind: 'failed', code, message });
  }
}

function work(job: Job, report: (report: Report) => void): void {
  switch (job.kind) {
    case 'build':
      report({ kind: 'built', codebook: build(job, report) });
      return;
    case 'compare':
      compare(job, report);
      return;
    case 'compare-pythons':
      report({ kind: 'pythons', pythons: pythonsCompared(job) });
      return;
    case 'steady':
      report({ kind: 'steady', steady: steadyCodebook(job.older, job.tallies) });
  }
}

/** The codebook of a job. */
export function build(
  { method, tallies, maxLength }: Omit<BuildJob, 'kind'>,
  report: (report: Report) => void = () => undefined,
): Codebook {
  const onProgress = (share: number) => {
    report({ kind: 'progress', share });
  };
  return codebookBy(method, tallies, {
    maxLength: heldLimit(method, maxLength, tallies.length) ?? undefined,
    onProgress,
  });
}

function compare(job: CompareJob, report: (report: Report) => void): void {
  const segments = job.text === null ? null : segmented(job.text, job.isPython);
  const sent = segments === null ? job.tallies : talliesOf(segments);
  const total = sent.reduce((sum, { count }) => sum + count, 0);
  const symbols = segments === null ? Math.max(1, total) : 1; // the mean of a symbol, or the whole module
  if (total > 0) report({ kind: 'bounds', bounds: boundsOf(sent, total / symbols) });
  const add = (code: ComparedCode['code'], codebook: Codebook) => {
    const spacing = (codebook.prefixFree ? job.spacing : null) ?? defaultSpacing(codebook);
    const { units, parting, isLeast, losses } =
      segments === null
        ? timeOfTallies(sent, codebook, ANY_SPEED, spacing)
        : timeOf(segments, codebook, ANY_SPEED, spacing);
    const compared = { code, spacing, units: units / symbols, parting: parting / symbols, isLeast, losses };
    report({ kind: 'compared', compared });
  };
  if (job.kept !== null) add('kept', job.kept);
  for (const method of methods) add(method, build({ ...job, method }));
}

/** Times are told in units: the page knows the speed. */
const ANY_SPEED = wordsPerMinute(20);

function segmented(text: string, isPython: boolean): Segments {
  return segment(text, isPython ? scan(padded(new TextEncoder().encode(text))) : noLandmarks);
}

/**
 * What no code that gives each symbol a codeword can take less than for just these symbols, `factor` times.
 * One symbol alone has no bound but nothing.
 */
function boundsOf(sent: readonly Tally[], factor: number): Bounds {
  const measures = measure(huffmanCodebook(sent, false));
  return { runOn: (measures?.bound ?? 0) * factor, spaced: (measures?.boundSpaced ?? 0) * factor };
}
