import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import { storedInstallation } from '../../../db/installations/installations.ts';
import { guarded } from '../../../electron/engine/guarded.ts';
import { indexLibrary } from '../../../electron/engine/index/index-library.ts';
import { ScanPool } from '../../../electron/engine/index/scan-pool.ts';
import { findInstallations } from '../../../electron/engine/store/find-installations.ts';
import { newDatabase } from '../../support/database.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { locateOne, startEngine } from './support/engines.ts';
import { hostWith } from './support/host-with.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { workerFile } from './support/places.ts';
import { heard, kill, spawnIndex } from './support/spawn-index.ts';
import { summaryOf } from './support/ready.ts';

function expectWhole(database: Database): void {
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
}

describe('an engine killed in the middle of an index', () => {
  test('leaves a whole database that says so, and the next index completes it', async () => {
    const { root } = newLibrary(manyModules(2000));
    const dataFolder = tempFolder();
    const child = spawnIndex(dataFolder, root);
    await heard(child, (said) => 'files' in said && said.files > 0);
    await kill(child);

    const database = new Sqlite(join(dataFolder, 'sounder.db'));
    expectWhole(database);
    database.close();

    const { engine } = startEngine({ dataFolder, root });
    const [found] = await engine.listInstallations();
    expect(found?.index.kind).toBe('partial');
    expect(found?.index).not.toMatchObject({ files: 0 });
    const id = found?.id ?? 0;
    expect(summaryOf(await engine.index(id))).toMatchObject({ kind: 'done', files: 2001 });

    const fresh = startEngine({ root }).engine;
    const freshId = (await locateOne(fresh)).id;
    await fresh.index(freshId);
    expect(await engine.readTallies(id, areas)).toEqual(await fresh.readTallies(freshId, areas));
  });
});

describe('a full disk', () => {
  test('fails the index, keeps what was stored, and the next index completes it', async () => {
    const { root } = newLibrary(manyModules(600));
    const database = newDatabase();
    const host = hostWith(root);
    const pool = new ScanPool(workerFile, 1);
    onTestFinished(() => pool.close());
    const signal = new AbortController().signal;
    await findInstallations(database, host, () => undefined, signal);
    const index = guarded(async () => {
      const installation = storedInstallation(database, 1);
      if (installation === null) throw new Error('nothing was found');
      await indexLibrary({ database, host, pool, report: () => undefined }, installation, signal);
    });
    const pages = database.pragma('page_count', { simple: true }) as number;

    database.pragma(`max_page_count = ${pages + 12}`); // SQLite then says what it says of a full disk
    await expect(index()).rejects.toMatchObject({ code: 'database-failed' });
    expectWhole(database);
    expect(storedInstallation(database, 1)?.index.kind).toBe('partial');

    database.pragma('max_page_count = 1000000');
    await index();
    expect(summaryOf(storedInstallation(database, 1))).toMatchObject({ kind: 'done', files: 601 });
    expectWhole(database);
  });
});

const canBeSomebodyElse = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;

describe('a library that its owner does not share', () => {
  const NOBODY = 65_534;
  const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

  test.skipIf(!canBeSomebodyElse)('is said to be unreadable (as root, with setpriv)', async () => {
    const { root, folder } = newLibrary({});
    const dataFolder = tempFolder();
    chmodSync(root, 0o755);
    chmodSync(dataFolder, 0o777);
    const first = spawnIndex(dataFolder, root, asNobody);
    expect(await heard(first, (said) => 'end' in said)).toEqual({ end: 'done' });
    chmodSync(folder, 0o711); // os.py is found, but what lies beside it is not shown
    const second = spawnIndex(dataFolder, root, asNobody);
    expect(await heard(second, (said) => 'end' in said)).toEqual({ end: 'library-unreadable' });
  });
});
