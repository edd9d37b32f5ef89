import { describe, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import { sounderError } from '../../../core/errors.ts';
import type { Installation } from '../../../core/python/installation.ts';
import { Indexing } from '../../../renderer/state/indexing.svelte.ts';
import { Library } from '../../../renderer/state/library.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { fakeConnection, installation, Later } from './fake-bridge.ts';

const pythons = [installation(3), installation(2), installation(1)];

async function indexingOf(answers: Partial<Bridge>) {
  const connection = fakeConnection({ listInstallations: () => Promise.resolve(pythons), ...answers });
  const notices = new Notices();
  const library = new Library(connection, notices);
  await library.load();
  const goOn = vi.fn<(id: number) => void>();
  return { indexing: new Indexing(connection, library, notices, goOn), notices, goOn, tell: connection.tell };
}

/** Indexes that end when the test says so. */
function answersLater() {
  const ends = new Map(pythons.map(({ id }) => [id, new Later<Installation>()]));
  return {
    index: (id: number) => ends.get(id)?.promise ?? Promise.reject(new Error('unknown')),
    end: (id: number) => ends.get(id)?.resolve(installation(id)),
  };
}

describe('indexes under way', () => {
  test('wait for the one that was asked for first, and make one run with it', async () => {
    const { index, end } = answersLater();
    const { indexing } = await indexingOf({ index });
    const [first, ...others] = pythons.map(({ id }) => indexing.index(id));
    expect(pythons.map(({ id }) => indexing.isWaiting(id))).toEqual([false, true, true]);
    end(3);
    await first;
    expect(indexing.isWaiting(2)).toBe(false);
    expect(indexing.run).toMatchObject({ asked: 3, ended: 1 });
    end(2);
    end(1);
    await Promise.all(others);
    expect(indexing.run).toBeNull();
  });

  test('are cancelled together from the last, so that none begins meanwhile', async () => {
    const cancelled: number[] = [];
    const { indexing } = await indexingOf({
      index: answersLater().index,
      cancelIndex: (id) => Promise.resolve(void cancelled.push(id)),
    });
    for (const { id } of pythons) void indexing.index(id);
    indexing.cancelAll();
    expect(cancelled).toEqual([1, 2, 3]);
  });

  test('are said to be cancelled together, once all have ended', async () => {
    const ends = new Map(pythons.map(({ id }) => [id, new Later<Installation>()]));
    const { indexing, notices } = await indexingOf({
      index: (id) => ends.get(id)?.promise ?? Promise.reject(new Error('unknown')),
      cancelIndex: (id) => Promise.resolve(ends.get(id)?.reject(sounderError('cancelled'))),
    });
    const all = pythons.map(({ id }) => indexing.index(id));
    indexing.cancelAll();
    expect(notices.said).toBe('Cancelling the indexing of 3 Pythons.');
    await Promise.all(all);
    expect(notices.said).toBe('Indexing 3 Pythons was cancelled. What was read is kept.');
  });

  test('are said to be cancelled though the last of them still ended well, and then no longer', async () => {
    const ends = new Map(pythons.map(({ id }) => [id, new Later<Installation>()]));
    const { indexing, notices } = await indexingOf({
      index: (id) => ends.get(id)?.promise ?? Promise.reject(sounderError('cancelled')),
      cancelIndex: (id) =>
        Promise.resolve(id === 3 ? undefined : ends.get(id)?.reject(sounderError('cancelled'))),
    });
    const [first, ...others] = pythons.map(({ id }) => indexing.index(id));
    indexing.cancelAll();
    await Promise.all(others);
    ends.get(3)?.resolve(installation(3));
    await first;
    expect(notices.said).toBe(
      'CPython 3.3.0 is indexed. Indexing 2 Pythons was cancelled. What was read is kept.',
    );
    ends.clear();
    await indexing.index(1);
    expect(notices.said).toBe('CPython 3.1.0 was cancelled.');
  });

  test('that fail are told of until one of the same Python goes well', async () => {
    const answers = [
      Promise.reject(sounderError('database-failed', 'disk I/O error')),
      Promise.reject(sounderError('database-failed', 'disk is full')),
      Promise.resolve(installation(3)),
    ];
    const { indexing, notices } = await indexingOf({
      index: () => answers.shift() ?? Promise.resolve(installation(3)),
    });
    await indexing.index(3);
    await indexing.index(3);
    expect(notices.list.map(({ text }) => text)).toEqual([expect.stringContaining('disk is full')]);
    await indexing.index(3);
    expect(notices.list).toEqual([]);
  });

  test('are offered to be gone on with in one notice when the engine stopped', async () => {
    const { indexing, notices, goOn, tell } = await indexingOf({
      index: () => Promise.reject(sounderError('engine-stopped')),
    });
    const ends = pythons.map(({ id }) => indexing.index(id));
    tell('engineRestarted', { indexing: 3 });
    await Promise.all(ends);
    expect(notices.list.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Indexing 3 Pythons stopped/),
    ]);
    notices.list[0]?.action?.run();
    expect(goOn.mock.calls).toEqual([[3], [2], [1]]);
  });
});
