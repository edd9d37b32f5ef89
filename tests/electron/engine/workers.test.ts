import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { locateOne, startEngine } from './support/engines.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { fragileWorker } from './support/places.ts';
import { summaryOf } from './support/ready.ts';
import { storedIn, storedUndisturbed } from './support/stored.ts';

test.each(['deadly.py', 'throwing.py'])(
  'a file that ends its worker is noted (%s), and every other is read',
  async (name) => {
    const { root } = newLibrary({ ...manyModules(5), [name]: 'pass\n' });
    const { engine } = startEngine({ root, workerFile: fragileWorker, workers: 2 });
    const { id } = await locateOne(engine);
    expect(summaryOf(await engine.index(id))).toMatchObject({ kind: 'done', notes: 1 });
    const noted = (await engine.listModules(id)).filter(({ note }) => note !== null);
    expect(noted).toEqual([
      expect.objectContaining({
        path: name,
        note: expect.stringContaining('The scanner failed on it') as string,
      }),
    ]);
  },
);

describe('a scanner that does not work at all', { timeout: 30_000 }, () => {
  const onEachBatch = (what: string) =>
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { ${what} });`;

  test.each([
    ['throws on every batch', onEachBatch("throw new Error('a fault')"), 'a fault'],
    ['stops on every batch', onEachBatch('process.exit(1)'), 'it stopped'],
    ['stops when it starts', 'process.exit(1);', 'it stopped'],
    ['cannot be compiled', 'def f(): pass', 'Unexpected identifier'],
    ['is not there', null, 'Cannot find module'],
  ])('because it %s: the index is given up and the database is whole', async (_, source, why) => {
    const { root } = newLibrary(manyModules(200));
    const workerFile = join(tempFolder(), 'worker.mjs');
    if (source !== null) writeFileSync(workerFile, source);
    const { engine, dataFolder } = startEngine({ root, workerFile, workers: 2 });
    const { id } = await locateOne(engine);
    const error = { code: 'unexpected', message: expect.stringContaining(`in a row (${why}`) as string };
    await expect(engine.index(id)).rejects.toMatchObject(error);
    expect((await engine.listInstallations())[0]?.index.kind).toBe('partial');
    await engine.close();
    expect(storedIn(dataFolder)).toEqual([]);
  });

  test('is tried again by the next index', async () => {
    const { root } = newLibrary(manyModules(200));
    const workerFile = join(tempFolder(), 'worker.mjs');
    const { engine, dataFolder } = startEngine({ root, workerFile });
    const { id } = await locateOne(engine);
    await expect(engine.index(id)).rejects.toMatchObject({ code: 'unexpected' });
    writeFileSync(workerFile, `import ${JSON.stringify(fragileWorker)};`);
    expect((await engine.index(id)).index.kind).toBe('done');
    await engine.close();
    expect(storedIn(dataFolder)).toEqual(await storedUndisturbed(root));
  });
});
