import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { storedInstallation } from '../../../db/installations/installations.ts';
import { indexLibrary } from '../../../electron/engine/index/index-library.ts';
import { ScanPool } from '../../../electron/engine/index/scan-pool.ts';
import { findInstallations } from '../../../electron/engine/store/find-installations.ts';
import { newDatabase } from '../../support/database.ts';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { locateOne, startEngine } from './support/engines.ts';
import { hostWith } from './support/host-with.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { workerFile } from './support/places.ts';
import { spawnIndex } from './support/spawn-index.ts';
import { storedAfterGoingOn, storedFiles, storedIn, storedUndisturbed } from './support/stored.ts';

const FILES = 300;
/** Batches asked for and scanned, and some reports. */
const EVENTS = 16;
const older = Object.fromEntries(
  Object.entries(manyModules(FILES)).map(([path, source]) => [path, `${source}while 1: pass\n`]),
);
const stopped = { kind: 'done', hasSitePackages: true, isInterrupted: true, at: 1_750_000_000_000 };

/** A library that can be put as it was, and as it is since: files changed, one gone, one new. */
function changingLibrary() {
  const { root, folder } = newLibrary({});
  const gone = join(folder, 'gone.py');
  const fresh = join(folder, 'new.py');
  return {
    root,
    before: () => {
      rmSync(fresh, { force: true });
      writeTree(folder, { ...older, 'gone.py': 'def gone(): pass\n' });
    },
    after: () => {
      rmSync(gone);
      writeTree(folder, { ...manyModules(FILES), 'new.py': 'class New: pass\n' });
    },
  };
}

test('a whole index that is cancelled while it is made anew stays in use, and the next one is as a fresh one', async () => {
  const { root, before, after } = changingLibrary();
  let happened: () => void = () => undefined;
  class ToldPool extends ScanPool {
    override async scan(...batch: Parameters<ScanPool['scan']>): ReturnType<ScanPool['scan']> {
      happened();
      const scanned = await super.scan(...batch);
      happened();
      return scanned;
    }
  }
  const pool = new ToldPool(workerFile, 1);
  onTestFinished(() => pool.close());
  const host = hostWith(root);
  const report = () => {
    happened();
  };

  await fc.assert(
    fc.asyncProperty(fc.nat(EVENTS), async (moment) => {
      const database = newDatabase();
      happened = () => undefined;
      before();
      await findInstallations(database, host, () => undefined, new AbortController().signal);
      const stored = () => storedInstallation(database, 1);
      const index = async (signal: AbortSignal) => {
        const installation = stored();
        if (installation === null) throw new Error('nothing was found');
        await indexLibrary({ database, host, pool, report }, installation, signal);
      };
      await index(new AbortController().signal);
      after();

      const cancel = new AbortController();
      let events = 0;
      happened = () => {
        if (events++ === moment) cancel.abort();
      };
      await index(cancel.signal).catch((thrown: unknown) => {
        expect(thrown).toMatchObject({ code: 'cancelled' });
      });
      expect(stored()?.index).toMatchObject({ ...stopped, isInterrupted: cancel.signal.aborted });
      storedFiles(database);

      await index(new AbortController().signal);
      expect(stored()?.index).toMatchObject({ ...stopped, isInterrupted: false });
      expect(storedFiles(database)).toEqual(await storedUndisturbed(root));
    }),
    { numRuns: 6, examples: [[0], [EVENTS - 1]], endOnFailure: true },
  );
}, 60_000);

test('a whole index whose engine is killed while it is made anew stays in use, and the next one is as a fresh one', async () => {
  const { root, before, after } = changingLibrary();
  await fc.assert(
    fc.asyncProperty(fc.nat(FILES), async (moment) => {
      const dataFolder = tempFolder();
      before();
      const first = startEngine({ dataFolder, root }).engine;
      await first.index((await locateOne(first)).id);
      await first.close();
      after();
      const child = spawnIndex(dataFolder, root, { fate: `kill ${moment}` });
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);

      storedIn(dataFolder);
      const { engine } = startEngine({ dataFolder, root });
      expect((await engine.listInstallations())[0]?.index).toMatchObject(stopped);
      await engine.close();
      expect(await storedAfterGoingOn(dataFolder, root)).toEqual(await storedUndisturbed(root));
    }),
    { numRuns: 4, examples: [[0]], endOnFailure: true },
  );
}, 120_000);
