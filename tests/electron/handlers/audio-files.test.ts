import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SaveDialogOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { sounderError } from '../../../core/errors.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { audioFiles } from '../../../electron/handlers/audio-files.ts';
import { exportOf } from '../../core/audio/exports.ts';
import { startEngine } from '../engine/support/engines.ts';
import { canMount, smallDisk } from '../../support/small-disk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** The calls over a real engine and a dialog in which the person chooses `file`, or cancels; and what was asked. */
function files(file: string | null) {
  const { engine } = startEngine();
  const asked: SaveDialogOptions[] = [];
  const askForPlace = (options: SaveDialogOptions) => {
    asked.push(options);
    return Promise.resolve({ canceled: file === null, filePath: file ?? '' });
  };
  const call = (name: keyof typeof engine, input: readonly unknown[]) =>
    (engine[name] as (...input: readonly unknown[]) => Promise<unknown>)(...input);
  const askForFile = () =>
    Promise.resolve({ canceled: file === null, filePaths: file === null ? [] : [file] });
  return { ...audioFiles({ askForPlace, askForFile }, { call }), engine, asked };
}
const fail = () => Promise.reject(new Error('no test asks for a file here'));
const long = exportOf('paris '.repeat(3000), { rate: 48_000 });

describe('exporting audio', () => {
  test('writes it where the person says, and nothing beside it', async () => {
    const file = join(tempFolder(), 'Mine.wav');
    const { calls, exporting, asked } = files(file);
    const writing = calls.exportAudio('json/decoder.py', exportOf('e'));
    expect(await writing).toEqual(['Mine.wav']);
    expect(asked).toMatchObject([{ defaultPath: 'json-decoder.py.wav', filters: [{ extensions: ['wav'] }] }]);
    expect(readFileSync(file)).toHaveLength(44 + 2 * (4 + 7) * 480);
    expect(readdirSync(join(file, '..'))).toEqual(['Mine.wav']);
    expect(exporting()).toBeNull();
  });

  test('writes nothing where the person cancels', async () => {
    expect(await files(null).calls.exportAudio('a', exportOf('e'))).toBeNull();
  });

  test('that is cancelled leaves nothing, and the file that was there before', async () => {
    const file = join(tempFolder(), 'a.wav');
    writeFileSync(file, 'old');
    const { calls, exporting, engine, settled } = files(file);
    const writing = calls.exportAudio('a', long);
    const failed = expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    while (readdirSync(join(file, '..')).length === 1) await new Promise(setImmediate);
    expect(exporting()).toBe('a.wav');
    await expect(calls.exportAudio('b', exportOf('e'))).rejects.toThrow('The export of a.wav is under way');
    await engine.cancelExport();
    await failed;
    await settled();
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(join(file, '..'))).toEqual(['a.wav']);
  });

  test('leaves nothing when the engine stops in the middle', async () => {
    const file = join(tempFolder(), 'a.wav');
    const call = (_name: string, [places]: readonly unknown[]) => {
      for (const place of places as readonly string[]) writeFileSync(place, 'half');
      return Promise.reject(sounderError('engine-stopped'));
    };
    const ask = () => Promise.resolve({ canceled: false, filePath: file });
    const { calls, settled } = audioFiles({ askForPlace: ask, askForFile: fail }, { call });
    await expect(calls.exportAudio('a', exportOf('e'))).rejects.toMatchObject({ code: 'engine-stopped' });
    await settled();
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  test('in parts numbers them, and replaces nothing that it did not ask about', async () => {
    const folder = tempFolder();
    const file = join(folder, 'a.wav');
    const ask = () => Promise.resolve({ canceled: false, filePath: file });
    const call = (_name: string, [places]: readonly unknown[]) => {
      for (const place of places as readonly string[]) writeFileSync(place, 'part');
      return Promise.resolve();
    };
    const { calls } = audioFiles({ askForPlace: ask, askForFile: fail }, { call });
    expect(await calls.exportAudio('a', exportOf('e', { parts: 2 }))).toEqual(['a-1.wav', 'a-2.wav']);
    expect(readdirSync(folder)).toEqual(['a-1.wav', 'a-2.wav']);
    await expect(calls.exportAudio('a', exportOf('e', { parts: 3 }))).rejects.toThrow(
      'there is a file already',
    );
    expect(existsSync(join(folder, 'a-3.wav'))).toBe(false);
  });

  test.skipIf(!canMount)('to a full disk says so and leaves nothing (as root on Linux)', async () => {
    const disk = smallDisk();
    disk.leave(100);
    const failed = files(join(disk.folder, 'a.wav')).calls.exportAudio('a', long);
    await expect(failed).rejects.toThrow(/a\.wav cannot be written \(ENOSPC/);
    expect(readdirSync(disk.folder)).toEqual(['filler']);
  });
});

describe('decoding a recording', () => {
  const itu = ituCodebook();

  test('reads the one that the person chooses, and says how it was sent', async () => {
    const { calls } = files(join(tempFolder(), 'a.wav'));
    await calls.exportAudio(
      'a',
      exportOf('paris e', { speed: wordsPerMinute(15), effective: wordsPerMinute(15) }),
    );
    const read = await calls.decodeRecording(itu);
    expect(read).toMatchObject({
      name: 'a.wav',
      text: 'PARIS E',
      spacing: 'spaced',
      doubtful: 0,
      unknown: 0,
    });
    expect(read).toMatchObject({
      isTruncated: false,
      isCutShort: false,
      seconds: expect.closeTo((54 + 7) * 0.08, 9) as number,
    });
    expect(read?.speed).toBeCloseTo(15, 0);
  });

  test('reads nothing where the person cancels', async () => {
    expect(await files(null).calls.decodeRecording(itu)).toBeNull();
  });

  test('says what is wrong with the file', async () => {
    const file = join(tempFolder(), 'a.wav');
    const { calls } = files(file);
    await expect(calls.decodeRecording(itu)).rejects.toMatchObject({ code: 'file-unreadable' });
    writeFileSync(file, 'hello');
    await expect(calls.decodeRecording(itu)).rejects.toMatchObject({ code: 'recording-refused' });
  });
});
