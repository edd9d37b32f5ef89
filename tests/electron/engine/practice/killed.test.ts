import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../../../support/temp-folder.ts';
import { startEngine } from '../support/engines.ts';
import { practisingProcess, sqlImports } from '../support/places.ts';

/** Kills an engine once it says that so many attempts are on record. */
async function killedAfter(attempts: number, dataFolder: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', sqlImports, practisingProcess, dataFolder], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  child.on('message', (count) => {
    if (count === attempts) child.kill('SIGKILL');
  });
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
}

test('an engine killed in the middle of an exercise keeps all that was done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (attempts) => {
      const dataFolder = tempFolder();
      await killedAfter(attempts, dataFolder);

      const { engine } = startEngine({ dataFolder });
      const { sessions } = await engine.practiceStatistics(null);
      const [drill, send] = sessions;
      expect(send).toMatchObject({ exercise: 'send', ending: 'open' });
      expect(send?.attempts).toBeGreaterThanOrEqual(attempts);
      expect(send?.practised).toBe(100 * (send?.attempts ?? 0));
      const [card] = await engine.listDrillCards();
      expect(card?.memory.reviews).toBe(drill?.attempts);
      await engine.finishPractice(send?.id ?? 0, 'left', 0);
    }),
    { numRuns: 4, examples: [[1]], endOnFailure: true },
  );
}, 60_000);
