import { describe, expect, test } from 'vitest';
import { sounderError } from '../../../core/errors.ts';
import { Exporting } from '../../../renderer/state/exporting.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { exportOf } from '../../core/audio/exports.ts';
import { fakeConnection, Later } from './fake-bridge.ts';

const asked = exportOf('paris');

/** Exporting whose answer comes when the test says so. */
function exporting() {
  const written = new Later<readonly string[] | null>();
  const calls: string[] = [];
  const connection = fakeConnection({
    exportAudio: (name) => {
      calls.push(name);
      return written.promise;
    },
    cancelExport: () => {
      written.reject(sounderError('cancelled', 'Nothing of the file is kept.'));
      return Promise.resolve();
    },
  });
  const notices = new Notices();
  const texts = () => notices.list.map(({ text }) => text);
  return { written, calls, texts, notices, connection, state: new Exporting(connection, notices, () => 0) };
}

describe('exporting audio', () => {
  test('goes on by itself once there is a place for it, and says where it is', async () => {
    const { written, texts, connection, state } = exporting();
    const begun = state.begin('decoder.py', asked);
    expect([state.name, state.isWriting]).toEqual(['decoder.py', false]); // the person is asked where
    connection.tell('exportProgress', { done: 25, total: 100 });
    expect(await begun).toBe(true);
    expect([state.isWriting, state.progress.share]).toEqual([true, 0.25]);
    written.resolve(['decoder.py.wav']);
    await expect.poll(() => state.name).toBeNull();
    expect(state.isWriting).toBe(false);
    expect(texts()).toEqual(['The audio of decoder.py is in decoder.py.wav.']);
  });

  test('is nothing where the person thinks better of it', async () => {
    const { written, texts, state } = exporting();
    written.resolve(null);
    expect(await state.begin('a', asked)).toBe(false);
    expect([state.name, texts()]).toEqual([null, []]);
  });

  test('is done one at a time: a second is refused in words, for as long as that is so', async () => {
    const { written, calls, texts, state } = exporting();
    const first = state.begin('a', asked);
    expect(await state.begin('b', asked)).toBe(false);
    expect(texts()).toEqual([
      'The export of a is under way already. It goes on. Wait for its end, or cancel it.',
    ]);
    written.resolve(['a.wav']);
    await first;
    expect(calls).toEqual(['a']);
    expect(texts()).toEqual(['The audio of a is in a.wav.']);
  });

  test('that is cancelled is said, and no fault', async () => {
    const { notices, connection, state } = exporting();
    const begun = state.begin('a', asked);
    connection.tell('exportProgress', { done: 1, total: 100 });
    await begun;
    await state.cancel();
    await expect
      .poll(() => notices.list)
      .toMatchObject([{ tone: 'news', text: 'The export of a was cancelled. No file of it was left.' }]);
    expect(state.name).toBeNull();
  });

  test('that fails is told, and the next one can begin', async () => {
    const { written, notices, calls, state } = exporting();
    written.reject(sounderError('file-not-written', '/a.wav', 'ENOSPC'));
    expect(await state.begin('a', asked)).toBe(true);
    expect(notices.list).toMatchObject([
      { tone: 'fault', text: expect.stringContaining('ENOSPC') as string },
    ]);
    await state.begin('b', asked);
    expect(calls).toEqual(['a', 'b']);
  });

  test('takes no notice of what comes too late', () => {
    const { connection, state } = exporting();
    connection.tell('exportProgress', { done: 1, total: 100 });
    expect(state.progress.share).toBeNull();
  });
});
