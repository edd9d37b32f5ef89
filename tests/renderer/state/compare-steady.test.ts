import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { steadyCodebook } from '../../../core/compare/steady.ts';
import { sounderError } from '../../../core/errors.ts';
import { perform } from '../../../renderer/codebook/perform.ts';
import type { RunJob } from '../../../renderer/codebook/run-job.ts';
import { SteadyCodebook, type SteadySubject } from '../../../renderer/state/compare-steady.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Later, talliesOf } from './fake-bridge.ts';

const subject: SteadySubject = {
  older: huffmanCodebook(talliesOf('aaabbc')),
  tallies: talliesOf('aabbbd'),
  names: ['3.11', '3.12'],
};
const newer: SteadySubject = { ...subject, tallies: talliesOf('xyz'), names: ['3.11', '3.13'] };

/** Does every job at once, but the first only when the test says so. */
function slowAtFirst(slow: Promise<void>) {
  const signals: AbortSignal[] = [];
  const run: RunJob = async (job, report, signal) => {
    signals.push(signal);
    if (signals.length === 1) await slow;
    perform(job, report); // even where nobody waits for it any more
    if (signal.aborted) throw sounderError('cancelled');
  };
  return { run, signals };
}

describe('a steady codebook', () => {
  test('is made once from the same', async () => {
    const { run, signals } = slowAtFirst(Promise.resolve());
    const steady = new SteadyCodebook(run, new Notices());
    await Promise.all([steady.make(subject), steady.make({ ...subject })]);
    expect(steady.shown?.steady).toEqual(steadyCodebook(subject.older, subject.tallies));
    expect(signals).toHaveLength(1);
    expect(steady.isRunning).toBe(false);
  });

  test('of a pair that is no longer looked at ends, and is never shown', async () => {
    const slow = new Later<void>();
    const { run, signals } = slowAtFirst(slow.promise);
    const notices = new Notices();
    const steady = new SteadyCodebook(run, notices);
    const first = steady.make(subject);
    await steady.make(newer);
    slow.resolve();
    await first;
    expect(signals[0]?.aborted).toBe(true);
    expect(steady.shown?.subject).toBe(newer);
    expect(notices.list).toEqual([]);
  });

  test('that fails is told of, is not shown, and can be tried again', async () => {
    let isBroken = true;
    const notices = new Notices();
    const steady = new SteadyCodebook((job, report) => {
      if (isBroken) return Promise.reject(new Error('broken'));
      perform(job, report);
      return Promise.resolve();
    }, notices);
    await steady.make(subject);
    expect([steady.shown, steady.isRunning, notices.list.length]).toEqual([null, false, 1]);
    isBroken = false;
    await steady.make(subject);
    expect(steady.shown?.subject).toBe(subject);
  });
});
