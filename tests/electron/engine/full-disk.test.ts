import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultSettings } from '../../../core/settings.ts';
import { storedInstallation } from '../../../db/installations/installations.ts';
import { guarded } from '../../../electron/engine/guarded.ts';
import { indexLibrary } from '../../../electron/engine/index/index-library.ts';
import { ScanPool } from '../../../electron/engine/index/scan-pool.ts';
import { findInstallations } from '../../../electron/engine/store/find-installations.ts';
import { openSettings } from '../../../electron/settings-file.ts';
import { newDatabase } from '../../support/database.ts';
import { canMount, smallDisk } from '../../support/small-disk.ts';
import { locateOne, startEngine } from './support/engines.ts';
import { hostWith } from './support/host-with.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { workerFile } from './support/places.ts';
import { expectWhole, storedAfterGoingOn, storedIn, storedUndisturbed } from './support/stored.ts';

const failed = { code: 'database-failed', message: expect.stringContaining('Make room') as string };

describe('a full disk', { timeout: 30_000 }, () => {
  test('fails the index, keeps what was stored, and the next index completes it', async () => {
    const { root } = newLibrary(manyModules(200));
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

    database.pragma(`max_page_count = ${pages + 3}`); // SQLite then says what it says of a full disk
    await expect(index()).rejects.toMatchObject(failed);
    expectWhole(database);
    expect(storedInstallation(database, 1)?.index.kind).toBe('partial');

    database.pragma('max_page_count = 1000000');
    await index();
    expect(storedInstallation(database, 1)?.index.kind).toBe('done');
    expectWhole(database);
  });
});

describe.skipIf(!canMount)('a disk (one in memory, as root on Linux)', { timeout: 30_000 }, () => {
  test.each([0, 60, 100])(
    'that fills up with %i kB left: what fitted is kept, the person is told, and there is no need to start anew',
    async (kilobytes) => {
      const { root } = newLibrary(manyModules(200));
      const disk = smallDisk();
      const { engine } = startEngine({ dataFolder: disk.folder, root });
      const { id } = await locateOne(engine);
      disk.leave(kilobytes);
      await expect(engine.index(id)).rejects.toMatchObject(failed);
      expect(['none', 'partial']).toContain((await engine.listInstallations())[0]?.index.kind);

      disk.makeRoom();
      expect((await engine.index(id)).index.kind).toBe('done'); // without a new start
      await engine.close();
      expect(storedIn(disk.folder)).toEqual(await storedUndisturbed(root));
    },
  );

  test('that fills up shows after a new start what fitted, and takes the rest when there is room', async () => {
    const { root } = newLibrary(manyModules(200));
    const disk = smallDisk();
    const first = startEngine({ dataFolder: disk.folder, root }).engine;
    const { id } = await locateOne(first);
    disk.leave(60);
    await expect(first.index(id)).rejects.toMatchObject(failed);
    await first.close(); // SQLite cannot move its log into the file then, and keeps it

    const second = startEngine({ dataFolder: disk.folder, root }).engine;
    expect((await second.listInstallations())[0]?.index.kind).toBe('partial');
    await expect(second.index(id)).rejects.toMatchObject(failed);
    await second.close();

    disk.makeRoom();
    expect(await storedAfterGoingOn(disk.folder, root)).toEqual(await storedUndisturbed(root));
  });

  test('that is full from the start has no database, and says why', async () => {
    const disk = smallDisk();
    disk.leave(0);
    const { engine } = startEngine({ dataFolder: disk.folder });
    expect(await engine.databaseState()).toMatchObject({ kind: 'failed', message: failed.message });
    await expect(engine.locate()).rejects.toMatchObject(failed);
    expect((await engine.readModule(-1)).text).toContain('Hello');
  });

  test('keeps the settings as they were when a change does not fit', async () => {
    const disk = smallDisk();
    const open = () => openSettings(disk.folder, () => 0);
    await open().change({ speed: 25 });
    disk.leave(0);
    await expect(open().change({ speed: 30 })).rejects.toThrow('ENOSPC');
    expect(open().current()).toEqual({ ...defaultSettings, speed: 25 });
    disk.makeRoom();
    await open().change({ speed: 30 });
    expect(open().current().speed).toBe(30);
  });
});
