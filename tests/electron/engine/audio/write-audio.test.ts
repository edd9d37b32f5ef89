import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AudioExport, renditionOf } from '../../../../core/audio/audio-export.ts';
import { render, renditionSamples } from '../../../../core/audio/rendition.ts';
import { wavHeader, wavSamples } from '../../../../core/audio/wav-writing.ts';
import { exportOf } from '../../../core/audio/exports.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { startEngine } from '../support/engines.ts';

const file = () => join(tempFolder(), 'a.wav');
const wavOf = (asked: AudioExport) => {
  const rendition = renditionOf(asked);
  return Buffer.concat([
    wavHeader(asked.rate, renditionSamples(rendition)),
    ...Array.from(render(rendition), (block) => wavSamples(block)),
  ]);
};
/** Long enough that it is under way for a while. */
const long = exportOf('paris '.repeat(3000), { rate: 48_000 });

describe('an engine that writes audio', () => {
  test('writes every sample of it, and tells how far it is', async () => {
    const { engine, news } = startEngine();
    const asked = exportOf('paris '.repeat(20), { fist: 'straight', noise: 10, fading: true });
    const place = file();
    await engine.writeAudio([place], asked);
    expect(readFileSync(place).equals(wavOf(asked))).toBe(true);
    const total = renditionSamples(renditionOf(asked));
    expect(news[0]).toEqual({ event: 'exportProgress', data: { done: 0, total } });
    expect(news.at(-1)).toEqual({ event: 'exportProgress', data: { done: total, total } });
  });

  test('writes a selection alone', async () => {
    const { engine } = startEngine();
    const asked = exportOf('paris', { from: 2, to: 4 });
    const place = file();
    await engine.writeAudio([place], asked);
    expect(readFileSync(place)).toHaveLength(44 + 2 * 480 * (7 + 3 + 3 + 3 + 7)); // r, i and a gap
  });

  test('stops when it is cancelled or closed, and can write again', async () => {
    for (const end of ['cancelExport', 'close'] as const) {
      const { engine, news } = startEngine();
      const writing = engine.writeAudio([file()], long);
      const failed = expect(writing).rejects.toMatchObject({ code: 'cancelled' });
      await engine[end]();
      await failed;
      expect(news.at(-1)?.data).not.toMatchObject({ samples: renditionSamples(renditionOf(long)) });
    }
    const { engine } = startEngine();
    await engine.cancelExport();
    await engine.writeAudio([file()], exportOf('e'));
  });

  test('answers other questions meanwhile, but writes one at a time', async () => {
    const { engine } = startEngine();
    const writing = expect(engine.writeAudio([file()], long)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await engine.listInstallations()).toHaveLength(1);
    await expect(engine.writeAudio([file()], exportOf('e'))).rejects.toMatchObject({ code: 'busy' });
    await engine.cancelExport();
    await writing;
  });

  test('says what cannot be written before it begins', async () => {
    const { engine } = startEngine();
    const place = file();
    await expect(engine.writeAudio([place], exportOf('_'))).rejects.toMatchObject({
      code: 'nothing-to-send',
    });
    const { signals } = exportOf('e');
    const hours = { ...signals, ids: new Uint32Array(3e6), starts: new Uint32Array(3e6 + 1) };
    const endless = exportOf('e', { signals: hours, to: 2e6, rate: 48_000 });
    await expect(engine.writeAudio([place], endless)).rejects.toThrow(
      /at 48000 .* in 11 parts, or send less/,
    );
    await expect(engine.writeAudio([place], { ...endless, to: 3e5 })).rejects.toThrow(
      /at 22050, 11025, 8000 samples/,
    );
    expect(existsSync(place)).toBe(false);
  });

  test('says why a place cannot be written, by the name of the file that it is for', async () => {
    const { engine } = startEngine();
    const place = join(tempFolder(), 'absent/a.wav.7.part');
    await expect(engine.writeAudio([place], exportOf('e'))).rejects.toThrow(
      /absent\/a\.wav cannot be written \(ENOENT/,
    );
  });
});
