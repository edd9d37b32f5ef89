import { statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wavHeader, wavSamples } from '../../../../core/audio/wav-writing.ts';
import { codebookBy } from '../../../../core/codebook/methods.ts';
import { ituCodebook } from '../../../../core/codebook/itu.ts';
import { encode } from '../../../../core/encode/signals.ts';
import { segmentsOf, tallied } from '../../../core/arbitraries.ts';
import { startEngine } from '../support/engines.ts';
import { exportOf } from '../../../core/audio/exports.ts';
import { chunk, formatChunk, PLAIN, riff } from '../../../core/audio/wav-files.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const itu = ituCodebook();
const file = () => join(tempFolder(), 'a.wav');
const fileWith = (bytes: Uint8Array) => {
  const path = file();
  writeFileSync(path, bytes);
  return path;
};
/** An engine and the file it wrote. */
async function recorded(...asked: Parameters<typeof exportOf>) {
  const running = startEngine();
  const path = file();
  await running.engine.writeAudio([path], exportOf(...asked));
  running.news.length = 0;
  return { ...running, path };
}
const silence = (seconds: number) =>
  riff(formatChunk(PLAIN), chunk('data', new Uint8Array(16_000 * seconds)));

describe('an engine that reads a recording', () => {
  test('gives the text back, and tells how far it is', async () => {
    const { engine, news, path } = await recorded('paris '.repeat(40), { noise: 10, seed: 4 });
    const { text } = await engine.readRecording(path, itu);
    expect(text).toBe('PARIS '.repeat(40).trim());
    const total = 44 + 2 * 480 * (50 * 40 - 4 + 7);
    expect(news[0]).toEqual({ event: 'decodeProgress', data: { done: 0, total } });
    expect(news.at(-1)).toEqual({ event: 'decodeProgress', data: { done: total, total } });
  });

  test('gives what there is of a file that is cut short, and says so', async () => {
    const { engine, path } = await recorded('paris paris');
    truncateSync(path, 44 + 2 * 480 * 62);
    expect(await engine.readRecording(path, itu)).toMatchObject({ text: 'PARIS P', isTruncated: true });
  });

  test('minds no half codeword at the end where the file is cut short', async () => {
    const book = codebookBy('huffman', tallied({ a: 9, b: 5, c: 2, d: 1 }));
    const signals = encode(segmentsOf('abacabadd'), book);
    const { engine, path } = await recorded('', { signals, to: signals.ids.length, spacing: 'run-on' });
    truncateSync(path, statSync(path).size - 2 * 480 * (2 + 7));
    expect(await engine.readRecording(path, book)).toMatchObject({ text: 'abacabad', isCutShort: true });
  });

  test('stops when it is cancelled, and reads one at a time', async () => {
    const { engine, path } = await recorded('paris '.repeat(300), { rate: 48_000 });
    const reading = expect(engine.readRecording(path, itu)).rejects.toMatchObject({ code: 'cancelled' });
    await expect(engine.readRecording(path, itu)).rejects.toMatchObject({ code: 'busy' });
    await engine.cancelDecoding();
    await reading;
    await engine.cancelDecoding();
  });

  test('says that another codebook sent it', async () => {
    const { engine, path } = await recorded('paris '.repeat(5));
    const huffman = codebookBy('huffman', [{ symbol: 'CHAR:a', count: 3 }]);
    await expect(engine.readRecording(path, huffman)).rejects.toMatchObject({
      code: 'recording-other-codebook',
    });
  });

  test.each([
    ['an empty file', new Uint8Array(0), 'recording-refused', 'it is no WAV'],
    ['a text', new TextEncoder().encode('import os\n'.repeat(9)), 'recording-refused', 'it is no WAV'],
    ['silence', silence(20), 'recording-without-morse', 'it is silent'],
    ['no samples', silence(0), 'recording-without-morse', 'it is empty'],
    [
      'a rate that cannot be',
      riff(formatChunk({ ...PLAIN, rate: 4e9 }), chunk('data', new Uint8Array(9))),
      'recording-refused',
      '4000000000 samples a second',
    ],
  ])('says what is wrong with %s', async (_, bytes, code, complaint) => {
    const failed = startEngine().engine.readRecording(fileWith(bytes), itu);
    await expect(failed).rejects.toMatchObject({
      code,
      message: expect.stringContaining(complaint) as string,
    });
  });

  test('reads no further when it has given up', async () => {
    const { engine, news } = startEngine();
    const tone = Float32Array.from(
      { length: 8000 },
      (_, at) => 0.3 * Math.sin((2 * Math.PI * 440 * at) / 8000),
    );
    const second = wavSamples(tone);
    const steady = Buffer.concat([wavHeader(8000, 8000 * 600), ...Array.from({ length: 600 }, () => second)]);
    const failed = engine.readRecording(fileWith(steady), itu);
    await expect(failed).rejects.toThrow('its tone does not come in dots and dashes');
    const { done } = news.at(-1)?.data as { readonly done: number };
    expect(done).toBeLessThan(steady.length / 2);
  });

  test('says why a file cannot be read', async () => {
    const { engine } = startEngine();
    await expect(engine.readRecording(file(), itu)).rejects.toThrow(/a\.wav cannot be read \(ENOENT/);
    await expect(engine.readRecording(tempFolder(), itu)).rejects.toThrow(/cannot be read \(EISDIR/);
  });
});
