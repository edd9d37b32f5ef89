import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { DATABASE_NAME } from '../../../db/open.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { locateOne, startEngine } from './support/engines.ts';
import { ended, spawnIndex } from './support/spawn-index.ts';
import { expectWhole } from './support/stored.ts';

const FILES = 100_000;
const FOLDERS = 500;
/** Whatever the number of files, and with all of Node in it. */
const MOST_MEMORY = 300_000; // kilobytes
/**
 * Young objects are swept early, or the figure would be of when that happens rather than of what is held. What the
 * app's engine takes in all, `npm run bench -- memory` tells.
 */
const SWEPT_EARLY = ['--max-semi-space-size=4']; // megabytes

/** Files of one line each, in memory where that is a folder; and how many symbols they have. */
function manyFiles(): { readonly root: string; readonly symbols: number } {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sounder-many-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const folder = join(root, 'versions/3.13.0/lib/python3.13');
  for (let at = 0; at < FOLDERS; at++) mkdirSync(`${folder}/p${at % 7}/q${at}`, { recursive: true });
  writeFileSync(join(folder, 'os.py'), '');
  let symbols = 0;
  for (let at = 1; at < FILES; at++) {
    const source = `x${at} = 1 if y else None\n`;
    writeFileSync(`${folder}/p${(at % FOLDERS) % 7}/q${at % FOLDERS}/m${at}.py`, source);
    symbols += source.length - 'ifelseNone'.length + 3;
  }
  return { root, symbols };
}

test('a library of 100,000 small files is counted exactly, in bounded memory, and a cancel is obeyed at once', async () => {
  const { root, symbols } = manyFiles();
  const dataFolder = tempFolder();
  const { end, memory } = await ended(spawnIndex(dataFolder, root, { options: SWEPT_EARLY }));
  expect(end).toBe('done');
  expect(memory).toBeLessThan(MOST_MEMORY);
  const database = new Sqlite(join(dataFolder, DATABASE_NAME), { readonly: true });
  expectWhole(database);
  const stored = database.prepare('SELECT count(*) AS files, sum(symbols) AS symbols FROM files').get();
  database.close();
  expect(stored).toEqual({ files: FILES, symbols });

  const reports: number[] = [];
  const { engine } = startEngine({
    root,
    emit: (news) => {
      if (news.event !== 'indexProgress') return;
      reports.push(news.data.files);
      if (news.data.files > 0) void engine.cancelIndex(news.data.installation);
    },
  });
  const { id } = await locateOne(engine);
  await expect(engine.index(id)).rejects.toMatchObject({ code: 'cancelled' });
  // Not one batch is stored after the report that was answered with a cancel.
  expect((await engine.listInstallations())[0]?.index).toEqual({ kind: 'partial', files: reports.at(-1) });
}, 180_000);
