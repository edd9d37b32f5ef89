import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SounderError } from '../../../core/errors.ts';
import type { FileSystem } from '../../../electron/python/host.ts';
import { nodeFiles } from '../../../electron/python/node-host.ts';
import { refusal } from '../../support/fake-host.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { locateOne, startEngine } from './support/engines.ts';
import { hostWith } from './support/host-with.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { ended, spawnIndex } from './support/spawn-index.ts';
import { storedAfterGoingOn, storedIn, storedUndisturbed } from './support/stored.ts';

const FILES = 60;
/** About as many questions as an index asks of a disk with so many files in eight folders. */
const QUESTIONS = 80;

/** A disk that answers everything until it is tired, and then so many questions more. */
function tiringDisk(): { readonly files: FileSystem; readonly tireAfter: (answers: number) => void } {
  let left = Infinity;
  const asked =
    <T>(read: (path: string) => T) =>
    (path: string): T => {
      if (left === 0) throw refusal('EACCES', 'permission denied');
      left--;
      return read(path);
    };
  const { realPath, readDirectory, stat, readFile } = nodeFiles;
  return {
    files: {
      realPath: asked(realPath),
      readDirectory: asked(readDirectory),
      stat: asked(stat),
      readFile: asked(readFile),
    },
    tireAfter: (answers) => {
      left = answers;
    },
  };
}

/** How an index ended: `done`, or an error's code. */
async function end(index: Promise<{ readonly index: { readonly kind: string } }>): Promise<string> {
  return index.then(
    (indexed) => indexed.index.kind,
    (thrown: unknown) => (thrown instanceof SounderError ? thrown.code : String(thrown)),
  );
}

describe('a disk that refuses from some moment of an index on', { timeout: 60_000 }, () => {
  test('ends it or leaves notes, and what was refused is read the next time', async () => {
    const { root } = newLibrary(manyModules(FILES));
    const undisturbed = await storedUndisturbed(root);
    await fc.assert(
      fc.asyncProperty(fc.nat(QUESTIONS), async (answers) => {
        const disk = tiringDisk();
        const { engine, dataFolder } = startEngine({ host: hostWith(root, disk.files) });
        const { id } = await locateOne(engine);
        disk.tireAfter(answers);
        expect(['done', 'library-unreadable']).toContain(await end(engine.index(id)));
        await engine.close();
        storedIn(dataFolder);
        expect(await storedAfterGoingOn(dataFolder, root)).toEqual(undisturbed);
      }),
      { numRuns: 6, examples: [[0], [1]], endOnFailure: true },
    );
  });

  test('costs nothing of what was stored before', async () => {
    const { root } = newLibrary(manyModules(FILES));
    const disk = tiringDisk();
    const { engine, dataFolder } = startEngine({ host: hostWith(root, disk.files) });
    const { id } = await locateOne(engine);
    await engine.index(id);
    const counts = storedIn(dataFolder).map((file) => (file as { readonly counts: string }).counts);
    await fc.assert(
      fc.asyncProperty(fc.nat(QUESTIONS), async (answers) => {
        disk.tireAfter(answers);
        await end(engine.index(id));
        disk.tireAfter(Infinity);
        expect(storedIn(dataFolder)).toMatchObject(counts.map((counts) => ({ counts })));
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});

const canBeSomebodyElse = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;

describe.skipIf(!canBeSomebodyElse)(
  'a library of another user (as root, with setpriv)',
  { timeout: 30_000 },
  () => {
    const NOBODY = 65_534;
    const before = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

    test('whose folder is closed is said to be unreadable', async () => {
      const { root, folder } = newLibrary({});
      const dataFolder = tempFolder();
      chmodSync(root, 0o755);
      chmodSync(dataFolder, 0o777);
      const first = spawnIndex(dataFolder, root, { before });
      expect(await ended(first)).toMatchObject({ end: 'done' });
      chmodSync(folder, 0o711); // os.py is found, but what lies beside it is not shown
      const second = spawnIndex(dataFolder, root, { before });
      expect(await ended(second)).toMatchObject({ end: 'library-unreadable' });
    });

    test('whose folder is closed halfway: the rest is noted, and read when it is open again', async () => {
      const { root, folder } = newLibrary(manyModules(300));
      const dataFolder = tempFolder();
      spawnSync('chown', ['-R', `${NOBODY}`, root]);
      chmodSync(dataFolder, 0o777);
      const read = 2 * 64; // two batches of them
      const child = spawnIndex(dataFolder, root, { before, fate: `close ${read} ${folder}` });
      expect(await ended(child)).toMatchObject({ end: 'done' });

      const notes = storedIn(dataFolder).filter((file) => (file as { readonly note: string | null }).note);
      expect(notes).toHaveLength(301 - read);
      expect(notes[0]).toMatchObject({ note: 'It could not be read (EACCES: permission denied).' });
      chmodSync(folder, 0o755);
      expect(await storedAfterGoingOn(dataFolder, root)).toEqual(await storedUndisturbed(root));
    });
  },
);
