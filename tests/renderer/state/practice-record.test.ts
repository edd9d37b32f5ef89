import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sounderError } from '../../../core/errors.ts';
import type { Attempt } from '../../../core/practice/attempt.ts';
import type { CopyDraft } from '../../../core/practice/copy-draft.ts';
import type { SessionStart } from '../../../core/practice/session.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { PracticeRecord, type RecordBridge } from '../../../renderer/state/practice-record.ts';

const start = {
  exercise: 'send',
  source: 'this.py',
  lines: { first: 3, last: 3 },
  codebook: 'Huffman',
  spacing: 'run-on',
  means: 'iambic-b',
  speed: 20,
  symbols: 3,
} as const;

const attempt = (number: number, isTakenBack = false): Attempt => ({
  number,
  at: 1000 * number,
  took: 1000,
  speed: null,
  keyed: '.',
  isTakenBack,
  expected: 'CHAR:e',
  code: '.',
  outcome: 'right',
  got: 'CHAR:e',
});

/** A draft in which so many symbols were received. */
const draft = (received: number): CopyDraft => ({
  wanted: [],
  received: Array.from({ length: received }, () => null),
  speed: 20,
  at: 0,
});

/** Records in memory; what `fail` says is thrown by the next call. */
function recorder() {
  const told: string[] = [];
  const starts: SessionStart[] = [];
  const failures: Error[] = [];
  const answer = <T>(words: string, value: () => T): Promise<T> => {
    const failure = failures.shift();
    if (failure !== undefined) return Promise.reject(failure);
    told.push(words);
    return Promise.resolve(value());
  };
  let sessions = 0;
  const bridge: RecordBridge = {
    beginPractice: (begun) => {
      starts.push(begun);
      return answer('begin', () => ++sessions);
    },
    appendAttempts: (session, attempts, practised) => {
      const what = attempts.map(({ number, isTakenBack }) => `${number}${isTakenBack ? '!' : ''}`);
      return answer(`${session}: ${what.join(' ')} (${practised})`, () => undefined);
    },
    keepDraft: (session, { received }, practised) =>
      answer(`${session}: draft of ${received.length} (${practised})`, () => undefined),
    finishPractice: (session, ending) => answer(`${session} ${ending}`, () => undefined),
  };
  const notices = new Notices();
  const stored = vi.fn();
  const made: number[] = [];
  const tried = (attempts: readonly Attempt[]) => made.push(...attempts.map(({ number }) => number));
  return {
    told,
    starts,
    failures,
    notices,
    stored,
    made,
    record: new PracticeRecord(bridge, notices, start, { tried, stored }),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a session on record', () => {
  test('begins with the first attempt, which is handed over at once', async () => {
    const { told, record } = recorder();
    record.put([attempt(0)], 900);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['begin', '1: 0 (900)']);
  });

  test('hands over in one go what comes before it has begun', async () => {
    const { told, record } = recorder();
    record.put([attempt(0)], 900);
    record.put([attempt(1), attempt(0, true)], 1400);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['begin', '1: 0! 1 (1400)']);
  });

  test('is handed over whole when it ends', async () => {
    const { told, stored, record } = recorder();
    record.put([attempt(0)], 900);
    expect(stored).not.toHaveBeenCalled();
    await record.finish('done', 950);
    expect(stored).toHaveBeenCalledOnce();
    expect(told).toEqual(['begin', '1: 0 (950)', '1 done']);
    expect(record.isSettled).toBe(true);
  });

  test('is handed over once, however many ask for it at a time', async () => {
    const { told, record } = recorder();
    record.put([attempt(0)], 900);
    const flushes = [record.flush()];
    record.put([attempt(1)], 1900);
    flushes.push(record.flush(), record.finish('done', 2000), record.flush());
    await Promise.all(flushes);
    expect(told.filter((words) => words.endsWith('done'))).toHaveLength(1);
    expect(told[0]).toBe('begin');
  });

  test('ends as it did at last, although an end before it is under way', async () => {
    const { told, record } = recorder();
    record.put([attempt(0)], 900);
    await record.flush();
    const left = record.finish('left', 900);
    await Promise.resolve(); // it is asked for by now
    record.put([attempt(1)], 1900);
    await Promise.all([left, record.finish('done', 2000)]);
    expect(told.at(-1)).toBe('1 done');
    expect(record.isSettled).toBe(true);
  });

  test('is answered by what is set when it begins, not by what is set later', async () => {
    const { starts, record } = recorder();
    record.answeredBy('bug', 25);
    record.put([attempt(0)], 900);
    record.answeredBy('straight', 8);
    await record.flush();
    expect(starts).toMatchObject([{ means: 'bug', speed: 25 }]);
  });

  test('is none where nothing was done', async () => {
    const { told, record } = recorder();
    await record.finish('left', 0);
    expect(told).toEqual([]);
  });

  test('keeps what could not be stored, says so, and hands it over once it can', async () => {
    const { told, failures, notices, record } = recorder();
    failures.push(sounderError('engine-stopped'), sounderError('engine-stopped'));
    record.put([attempt(0)], 900);
    await record.finish('left', 900);
    expect(notices.list).toHaveLength(1);
    expect(record.isSettled).toBe(false);
    await vi.advanceTimersByTimeAsync(3000);
    expect(told).toEqual(['begin', '1: 0 (900)', '1 left']);
    expect(notices.list).toEqual([]);
  });

  test('begins with a draft, and keeps what became of it within a second', async () => {
    const { told, record } = recorder();
    record.keep(() => draft(0), 100);
    await vi.advanceTimersByTimeAsync(0);
    record.keep(() => draft(1), 200);
    record.keep(() => draft(2), 300);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['begin', '1: draft of 0 (100)', '1: draft of 2 (300)']);
  });

  test('keeps the last draft until all that was graded is handed over', async () => {
    const { told, record } = recorder();
    record.keep(() => draft(1), 100);
    record.put([attempt(0)], 200);
    await record.finish('done', 200);
    expect(told).toEqual(['begin', '1: draft of 1 (200)', '1: 0 (200)', '1 done']);
  });

  test('begins anew with its draft where the records were deleted', async () => {
    const { told, failures, record } = recorder();
    record.keep(() => draft(1), 100);
    await record.flush();
    failures.push(sounderError('session-unknown'));
    record.put([attempt(0)], 200);
    await record.flush();
    await vi.advanceTimersByTimeAsync(3000);
    expect(told.slice(2)).toEqual(['begin', '2: draft of 1 (200)', '2: 0 (200)']);
  });

  test('begins anew with all of it where the records were deleted', async () => {
    const { told, failures, record } = recorder();
    record.put([attempt(0)], 900);
    await record.flush();
    failures.push(sounderError('session-unknown'));
    record.put([attempt(1)], 1900);
    await record.flush();
    await vi.advanceTimersByTimeAsync(3000);
    expect(told).toEqual(['begin', '1: 0 (900)', 'begin', '2: 1 0 (1900)']);
  });

  test('tells of each attempt once, whatever becomes of it', () => {
    const { record, made } = recorder();
    record.put([attempt(0), attempt(1)], 10);
    record.put([attempt(1, true)], 20);
    expect(made).toEqual([0, 1]);
  });
});
