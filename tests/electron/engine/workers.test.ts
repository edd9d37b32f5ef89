import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locateOne, startEngine } from './support/engines.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { summaryOf } from './support/ready.ts';

const workerFile = join(import.meta.dirname, 'support/fragile-worker.ts');

test.each(['deadly.py', 'throwing.py'])(
  'a file that ends its worker is noted (%s), and every other is read',
  async (name) => {
    const { root } = newLibrary({ ...manyModules(5), [name]: 'pass\n' });
    const { engine } = startEngine({ root, workerFile, workers: 2 });
    const { id } = await locateOne(engine);
    expect(summaryOf(await engine.index(id))).toMatchObject({ kind: 'done', files: 7, notes: 1 });
    const noted = (await engine.listModules(id)).filter(({ note }) => note !== null);
    expect(noted).toEqual([
      expect.objectContaining({
        path: name,
        note: expect.stringContaining('The scanner failed on it') as string,
      }),
    ]);
  },
);
