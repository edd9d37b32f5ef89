import { describe, expect, test } from 'vitest';
import type { Job, Report } from '../../../renderer/codebook/jobs.ts';
import { perform } from '../../../renderer/codebook/perform.ts';
import { builderBy } from '../../../renderer/codebook/builder.ts';
import { jobsIn, type JobWorker } from '../../../renderer/codebook/run-job.ts';
import { talliesOf } from '../state/fake-bridge.ts';

/** A worker on this thread, which does its job when the test lets it. */
class PaperWorker implements JobWorker {
  onmessage: JobWorker['onmessage'] = null;
  onerror: JobWorker['onerror'] = null;
  isEnded = false;
  #job: Job | undefined;

  postMessage(job: Job): void {
    this.#job = job;
  }
  terminate(): void {
    this.isEnded = true;
  }
  work(): void {
    if (this.#job !== undefined)
      perform(this.#job, (report) => {
        this.#tell(report);
      });
  }
  fail(message: string): void {
    this.onerror?.call(this as never, { message } as never); // nothing of the event is read but its message
  }
  #tell(data: Report): void {
    this.onmessage?.call(this as never, { data } as never); // nor of this one but its data
  }
}

const job: Job = { kind: 'build', method: 'huffman', tallies: talliesOf('abc'), maxLength: 12 };

function started(of: Job = job) {
  const worker = new PaperWorker();
  const abort = new AbortController();
  const reports: Report[] = [];
  const ended = jobsIn(() => worker)(of, (report) => reports.push(report), abort.signal);
  return { worker, abort, reports, ended };
}

describe('a job beside the window', () => {
  test('hands on what comes of it, and its worker ends with it', async () => {
    const { worker, reports, ended } = started();
    worker.work();
    await ended;
    expect(reports.map(({ kind }) => kind)).toEqual(['built']);
    expect(worker.isEnded).toBe(true);
  });

  test('fails with the error of the catalogue that it met', async () => {
    const { worker, ended } = started({ ...job, tallies: [] });
    worker.work();
    await expect(ended).rejects.toMatchObject({ code: 'table-unusable' });
    expect(worker.isEnded).toBe(true);
  });

  test('is cancelled at once', async () => {
    const { worker, abort, ended } = started();
    abort.abort();
    await expect(ended).rejects.toMatchObject({ code: 'cancelled' });
    expect(worker.isEnded).toBe(true);
    expect(() => {
      worker.work(); // what still comes is not heard
    }).not.toThrow();
  });

  test('does not begin where it was cancelled before', async () => {
    const signal = AbortSignal.abort();
    const run = jobsIn(() => expect.unreachable('no worker is wanted'));
    await expect(run(job, () => undefined, signal)).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('fails where its worker cannot be had', async () => {
    const { worker, ended } = started();
    worker.fail('refused');
    await expect(ended).rejects.toThrow('refused');
  });
});

describe('a builder', () => {
  const signal = new AbortController().signal;
  const many = talliesOf(String.fromCodePoint(...Array.from({ length: 900 }, (_, at) => 0x4e00 + at)));

  test('makes a small codebook without a worker', async () => {
    const build = builderBy(() => Promise.reject(new Error('no worker is wanted')));
    const book = await build(
      { method: 'huffman', tallies: talliesOf('abc'), maxLength: 12 },
      { signal, onProgress: () => undefined },
    );
    expect(book.entries).toHaveLength(4);
  });

  test('makes a large one beside the window, and tells how far it is', async () => {
    const shares: number[] = [];
    const build = builderBy((of, report) => {
      perform(of, report);
      return Promise.resolve();
    });
    const book = await build(
      { method: 'fastest-prefix', tallies: many, maxLength: 12 },
      { signal, onProgress: (share) => shares.push(share) },
    );
    expect(book.entries).toHaveLength(901);
    expect(shares.length).toBeGreaterThan(5);
  });
});
