import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import type { OpenedRecording } from '../../../core/decode/calls.ts';
import { sounderError } from '../../../core/errors.ts';
import { hertz, seconds, wordsPerMinute } from '../../../core/units.ts';
import { Decoding } from '../../../renderer/state/decoding.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { fakeConnection, Later, talliesOf } from './fake-bridge.ts';

const recording: OpenedRecording = {
  name: 'a.wav',
  text: 'PARIS',
  unknown: 0,
  isCutShort: false,
  pitch: hertz(600),
  speed: wordsPerMinute(20),
  spacing: 'spaced',
  letterGap: null,
  doubtful: 0,
  seconds: seconds(3),
  isTruncated: false,
};
const morse = { label: 'International Morse', from: { kind: 'given', method: 'itu' } } as const;

function decodingBy(answers: Partial<Bridge>) {
  const connection = fakeConnection(answers);
  return { connection, state: new Decoding(connection, new Notices(), () => 0) };
}

describe('decoding a recording', () => {
  test('shows how far it is, and then what was read and by what', async () => {
    const read = new Later<OpenedRecording | null>();
    const { connection, state } = decodingBy({ decodeRecording: () => read.promise });
    const done = state.read(morse);
    connection.tell('decodeProgress', { done: 1, total: 2 });
    expect([state.stage.kind, state.progress.share]).toEqual(['reading', 0.5]);
    read.resolve(recording);
    await done;
    expect(state.stage).toEqual({ kind: 'read', recording, by: 'International Morse' });
    expect(state.progress.share).toBeNull();
    state.clear();
    expect(state.stage).toEqual({ kind: 'idle', told: null });
  });

  test('goes by the codebook that was chosen: one in use, a kept or a given one', async () => {
    const made = huffmanCodebook(talliesOf('abc'));
    const kept = huffmanCodebook(talliesOf('xyz'));
    const by: unknown[] = [];
    const { state } = decodingBy({
      readCodebook: () => Promise.resolve(kept),
      decodeRecording: (codebook) => {
        by.push(codebook);
        return Promise.resolve(null);
      },
    });
    await state.read({ label: '', from: { kind: 'in-use', codebook: made } });
    await state.read({ label: '', from: { kind: 'kept', id: 7 } });
    await state.read(morse);
    expect(by).toEqual([made, kept, ituCodebook()]);
    expect(state.stage).toEqual({ kind: 'idle', told: null }); // the person chose none
  });

  test.each([
    sounderError('recording-without-morse', 'it is silent'),
    sounderError('recording-other-codebook', '3 of its 5 letters are not in it'),
    sounderError('codebook-unknown'),
  ])('that fails says why: %s', async (error) => {
    const { state } = decodingBy({ decodeRecording: () => Promise.reject(error) });
    await state.read(morse);
    expect(state.stage).toEqual({ kind: 'idle', told: { tone: 'fault', text: error.message } });
  });

  test('that is cancelled is no fault', async () => {
    const read = new Later<null>();
    const { state } = decodingBy({
      decodeRecording: () => read.promise,
      cancelDecoding: () => {
        read.reject(sounderError('cancelled', 'Nothing was changed.'));
        return Promise.resolve();
      },
    });
    const done = state.read(morse);
    await state.cancel();
    await done;
    const told = { tone: 'news', text: 'Cancelled. Nothing was changed.' };
    expect(state.stage).toEqual({ kind: 'idle', told });
  });

  test('is done one at a time, and not forgotten while it goes on', async () => {
    const read = new Later<OpenedRecording | null>();
    let asked = 0;
    const { state } = decodingBy({
      decodeRecording: () => {
        asked++;
        return read.promise;
      },
    });
    const done = state.read(morse);
    await state.read(morse);
    state.clear();
    expect([asked, state.stage.kind]).toEqual([1, 'reading']);
    read.resolve(null);
    await done;
  });
});
