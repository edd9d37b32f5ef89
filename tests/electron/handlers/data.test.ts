import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteData, openFolder } from '../../../electron/handlers/data.ts';

describe('deleting the data', () => {
  let dataFolder: string;
  let done: string[];
  const step = (name: string) => () => {
    done.push(name);
    return Promise.resolve();
  };
  const run = () =>
    deleteData({
      dataFolder,
      engine: { stop: step('stop'), start: () => void done.push('start') },
      settings: { settled: step('settled'), forget: () => void done.push('forget') },
      clearPage: step('clear'),
      startAnew: () => void done.push('anew'),
    });

  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'sounder-data-'));
    done = [];
  });
  afterEach(() => {
    rmSync(dataFolder, { recursive: true });
  });

  test.each([
    'sounder.db',
    'sounder.db-wal',
    'sounder.db-shm',
    'sounder.not-a-database-1700000000000.db',
    'settings.json',
    'settings.not-json-1700000000000.json',
    'window.json',
    'window.json.partial',
  ])('takes %s away', async (name) => {
    writeFileSync(join(dataFolder, name), '');
    await run();
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  test.each(['book.json', 'sounder.txt', 'my-sounder.db', 'settings.json.txt'])(
    'leaves %s alone',
    async (name) => {
      writeFileSync(join(dataFolder, name), '');
      await run();
      expect(readdirSync(dataFolder)).toEqual([name]);
    },
  );

  test('takes the saved tables away', async () => {
    mkdirSync(join(dataFolder, 'saved-tables'));
    writeFileSync(join(dataFolder, 'saved-tables/mine.json'), '');
    await run();
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  test('leaves other folders alone, whatever their names', async () => {
    mkdirSync(join(dataFolder, 'window'));
    await run();
    expect(readdirSync(dataFolder)).toEqual(['window']);
  });

  test('starts the engine again, and says why, when not all can be deleted', async () => {
    const refused = () => Promise.reject(new Error('device busy'));
    const deletion = deleteData({
      dataFolder,
      engine: { stop: step('stop'), start: () => void done.push('start') },
      settings: { settled: step('settled'), forget: () => void done.push('forget') },
      clearPage: refused,
      startAnew: () => void done.push('anew'),
    });
    await expect(deletion).rejects.toMatchObject({
      code: 'data-not-deleted',
      message: expect.stringContaining('device busy') as string,
    });
    expect(done).toEqual(['stop', 'settled', 'forget', 'start']);
  });

  test('stops the engine first, starts it when all is gone, and then the window', async () => {
    await run();
    expect(done).toEqual(['stop', 'settled', 'forget', 'clear', 'start', 'anew']);
  });
});

describe('opening the data folder', () => {
  test('fails with the computer’s own reason', async () => {
    await openFolder({ openPath: () => Promise.resolve('') }, '/data');
    await expect(
      openFolder({ openPath: () => Promise.resolve('no file manager') }, '/data'),
    ).rejects.toMatchObject({
      code: 'folder-not-opened',
    });
  });
});
