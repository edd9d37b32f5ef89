import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../core/settings.ts';
import { openSettings } from '../../electron/settings-file.ts';

describe('the settings file', () => {
  let folder: string;
  const open = () => openSettings(folder, () => 1700000000000);
  const write = (text: string) => {
    writeFileSync(join(folder, 'settings.json'), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sounder-settings-'));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  test('begins with the defaults and writes nothing', () => {
    expect(open().current()).toEqual(defaultSettings);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('keeps a change for the next start and leaves nothing else behind', async () => {
    await open().change({ speed: 25 });
    expect(open().current()).toEqual({ ...defaultSettings, speed: 25 });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test('keeps what a change leaves out', async () => {
    const settings = open();
    await settings.change({ speed: 25, theme: 'dark' });
    expect(await settings.change({ pitch: 700, theme: undefined })).toMatchObject({
      speed: 25,
      theme: 'dark',
      pitch: 700,
    });
  });

  test('holds a change at once, before it is on the disk', async () => {
    const settings = open();
    const written = settings.change({ volume: 10 });
    expect(settings.current().volume).toBe(10);
    await written;
  });

  test('ends with the last of many changes made at once', async () => {
    const settings = open();
    for (let speed = 5; speed <= 60; speed++) void settings.change({ speed });
    await settings.settled();
    expect(open().current().speed).toBe(60);
  });

  test('loses one spoilt value only', () => {
    write('{"speed": "fast", "pitch": 700, "extra": 1}');
    expect(open().current()).toEqual({ ...defaultSettings, pitch: 700 });
  });

  test.each(['[]', '["library", "library"]', '["music"]', '"library"'])(
    'counts the usual areas where %s is stored for them',
    (areas) => {
      write(`{"areas": ${areas}}`);
      expect(open().current()).toEqual(defaultSettings);
    },
  );

  test('keeps a choice of areas', async () => {
    await open().change({ areas: ['tests', 'site-packages'] });
    expect(open().current().areas).toEqual(['tests', 'site-packages']);
  });

  test('is kept aside when it is not JSON, and the defaults hold', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    write('{"speed": 25');
    expect(open().current()).toEqual(defaultSettings);
    expect(readFileSync(join(folder, 'settings.not-json-1700000000000.json'), 'utf8')).toBe('{"speed": 25');
  });

  test('says that a change was not stored, holds it, and stores the next one', async () => {
    const settings = open();
    const inTheWay = join(folder, 'settings.json');
    mkdirSync(inTheWay);
    await expect(settings.change({ speed: 25 })).rejects.toThrow();
    rmSync(inTheWay, { recursive: true });
    await settings.change({ pitch: 700 });
    expect(open().current()).toMatchObject({ speed: 25, pitch: 700 });
  });

  test('forgets on demand', async () => {
    const settings = open();
    await settings.change({ speed: 25 });
    settings.forget();
    expect(settings.current()).toEqual(defaultSettings);
  });
});
