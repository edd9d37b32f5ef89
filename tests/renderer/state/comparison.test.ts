import { describe, expect, test } from 'vitest';
import { sounderError } from '../../../core/errors.ts';
import { perform } from '../../../renderer/codebook/perform.ts';
import type { RunJob } from '../../../renderer/codebook/run-job.ts';
import { Comparison, type Subject } from '../../../renderer/state/comparison.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Later, talliesOf } from './fake-bridge.ts';

const subject: Subject = {
  tallies: talliesOf('abc'),
  maxLength: 12,
  spacing: null,
  kept: null,
  isPython: true,
  text: 'abc',
};

/** Does every job at once, but ends the first only when the test says so. */
function slowAtFirst(slow: Promise<void>) {
  const signals: AbortSignal[] = [];
  const run: RunJob = async (job, report, signal) => {
    signals.push(signal);
    if (signals.length === 1) await slow;
    if (signal.aborted) throw sounderError('cancelled');
    perform(job, report);
  };
  return { run, signals };
}

describe('a comparison', () => {
  test('shows every method made from the same counts, once for each subject', async () => {
    const { run, signals } = slowAtFirst(Promise.resolve());
    const comparison = new Comparison(run, new Notices());
    await Promise.all([comparison.compare(subject), comparison.compare({ ...subject })]);
    expect(comparison.codes).toHaveLength(8);
    expect(comparison.subject).toEqual(subject);
    expect(comparison.isRunning).toBe(false);
    expect(signals).toHaveLength(1);
  });

  test('is cancelled by a newer one, and shows that one', async () => {
    const slow = new Later<void>();
    const { run, signals } = slowAtFirst(slow.promise);
    const notices = new Notices();
    const comparison = new Comparison(run, notices);
    const first = comparison.compare(subject);
    const newer = { ...subject, text: null };
    await comparison.compare(newer);
    slow.resolve();
    await first;
    expect(signals[0]?.aborted).toBe(true);
    expect(comparison.subject).toEqual(newer);
    expect(comparison.isRunning).toBe(false);
    expect(notices.list).toEqual([]);
  });

  test('tells that it failed, and can be tried again', async () => {
    let runs = 0;
    const notices = new Notices();
    const comparison = new Comparison(() => {
      runs++;
      return Promise.reject(new Error('no worker'));
    }, notices);
    await comparison.compare(subject);
    await comparison.compare(subject);
    expect(runs).toBe(2);
    expect(notices.list).toHaveLength(1);
  });
});
