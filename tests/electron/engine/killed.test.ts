import { once } from 'node:events';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { startEngine } from './support/engines.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { spawnIndex } from './support/spawn-index.ts';
import { storedAfterGoingOn, storedIn, storedUndisturbed } from './support/stored.ts';

const FILES = 400;
const moments = fc.nat(FILES);
const first = 0;
const last = FILES; // os.py comes on top

test('an engine killed at any file leaves a whole database that says so, and the next index completes it', async () => {
  const { root } = newLibrary(manyModules(FILES));
  const undisturbed = await storedUndisturbed(root);
  await fc.assert(
    fc.asyncProperty(moments, async (moment) => {
      const dataFolder = tempFolder();
      const child = spawnIndex(dataFolder, root, { fate: `kill ${moment}` });
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);

      expect(storedIn(dataFolder).length).toBeLessThanOrEqual(moment);
      const { engine } = startEngine({ dataFolder, root });
      expect((await engine.listInstallations())[0]?.index.kind).toBe('partial');
      await engine.close();
      expect(await storedAfterGoingOn(dataFolder, root)).toEqual(undisturbed);
    }),
    { numRuns: 7, examples: [[first], [last]], endOnFailure: true }, // five at random: a failure names its seed
  );
}, 120_000);
