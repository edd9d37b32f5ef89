import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { storedInstallation } from '../../../db/installations/installations.ts';
import { indexLibrary } from '../../../electron/engine/index/index-library.ts';
import { ScanPool } from '../../../electron/engine/index/scan-pool.ts';
import { findInstallations } from '../../../electron/engine/store/find-installations.ts';
import { nodeFiles } from '../../../electron/python/node-host.ts';
import { newDatabase } from '../../support/database.ts';
import { hostWith } from './support/host-with.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { workerFile } from './support/places.ts';
import { storedFiles, storedUndisturbed } from './support/stored.ts';

/** Eight folders, seven batches asked for and scanned, and some reports. */
const EVENTS = 26;

test('an index cancelled at any event asks for nothing more, is whole, and the next one completes it', async () => {
  const { root } = newLibrary(manyModules(400));
  const undisturbed = await storedUndisturbed(root);
  let happened: (what: 'folder' | 'batch' | 'scanned' | 'report') => void = () => undefined;
  class ToldPool extends ScanPool {
    override async scan(...batch: Parameters<ScanPool['scan']>): ReturnType<ScanPool['scan']> {
      happened('batch');
      const scanned = await super.scan(...batch);
      happened('scanned');
      return scanned;
    }
  }
  const pool = new ToldPool(workerFile, 1);
  onTestFinished(() => pool.close());
  const host = hostWith(root, {
    ...nodeFiles,
    readDirectory: (folder) => {
      happened('folder');
      return nodeFiles.readDirectory(folder);
    },
  });
  const report = () => {
    happened('report');
  };

  await fc.assert(
    fc.asyncProperty(fc.nat(EVENTS), async (moment) => {
      const database = newDatabase();
      happened = () => undefined;
      await findInstallations(database, host, () => undefined, new AbortController().signal);
      const installation = storedInstallation(database, 1);
      if (installation === null) throw new Error('nothing was found');
      const index = (signal: AbortSignal) =>
        indexLibrary({ database, host, pool, report }, installation, signal);

      const cancel = new AbortController();
      let events = 0;
      let batchesTooMany = 0;
      happened = (what) => {
        if (cancel.signal.aborted && what === 'batch') batchesTooMany++;
        if (events++ === moment) cancel.abort();
      };
      const end = await index(cancel.signal).catch((thrown: unknown) => thrown);
      if (cancel.signal.aborted) expect(end).toMatchObject({ code: 'cancelled' });
      expect(batchesTooMany).toBe(0);
      storedFiles(database);

      await index(new AbortController().signal);
      expect(storedFiles(database)).toEqual(undisturbed);
      expect(storedInstallation(database, 1)?.index.kind).toBe('done');
    }),
    { numRuns: 10, examples: [[0]], endOnFailure: true },
  );
}, 60_000);
