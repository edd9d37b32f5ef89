import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { builtCommand } from '../cli/support/command.ts';
import { locateOne, startEngine } from './support/engines.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { ended, spawnIndex } from './support/spawn-index.ts';
import { storedIn, storedUndisturbed } from './support/stored.ts';

const { sounder, begin } = builtCommand();

describe('indexes asked for at once', { timeout: 60_000 }, () => {
  test('of one Python and of another, again and again, store what one after the other would', async () => {
    const library = newLibrary(manyModules(200));
    writeTree(library.root, { 'versions/3.9.18/lib/python3.9/os.py': 'pass\n' });
    const { engine, dataFolder } = startEngine({ root: library.root, workers: 2 });
    await engine.locate();
    const indexed = await Promise.all([1, 2, 1, 2, 1].map((id) => engine.index(id)));
    expect(indexed.map(({ id, index }) => [id, index.kind])).toEqual(
      [1, 2, 1, 2, 1].map((id) => [id, 'done']),
    );
    await engine.close();

    const other = startEngine({ root: library.root });
    await other.engine.locate();
    for (const id of [1, 2]) await other.engine.index(id);
    await other.engine.close();
    expect(storedIn(dataFolder)).toEqual(storedIn(other.dataFolder));
  });

  test('by two engines and the command line make one new database together', async () => {
    const { root, folder } = newLibrary(manyModules(600));
    const scan = ['scan', '--path', folder, '--json'];
    const dataFolder = tempFolder();
    const engines = [spawnIndex(dataFolder, root), spawnIndex(dataFolder, root)];
    const command = begin(scan, dataFolder);
    const output = Promise.all([text(command.stdout), text(command.stderr)]);
    expect(await Promise.all(engines.map(ended))).toMatchObject([{ end: 'done' }, { end: 'done' }]);

    const [out, said] = await output;
    expect(said).toBe('');
    expect(JSON.parse(out)).toEqual(JSON.parse(sounder([...scan, '--no-store']).out));
    expect(storedIn(dataFolder)).toEqual(await storedUndisturbed(root));
    const { engine } = startEngine({ dataFolder, root });
    expect((await locateOne(engine)).index.kind).toBe('done');
  });
});
