import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import { writeTree } from '../../support/temp-folder.ts';
import { zipOf, zipOfTree } from '../../support/zip.ts';
import { manyModules } from './support/library.ts';
import { countOf, readLast } from './support/ready.ts';
import { withFolder } from './support/with-folder.ts';

describe('a zipped library', () => {
  const modules = { 'os.py': 'import sys\n', ...manyModules(300) };

  async function indexed(bytes: Uint8Array) {
    const running = withFolder();
    const zip = join(running.root, 'python313.zip');
    writeFileSync(zip, bytes);
    const [added] = await running.engine.addLibrary(zip);
    const id = added?.id ?? 0;
    await running.engine.index(id);
    return { ...running, zip, id };
  }

  test('counts exactly as its folder does', async () => {
    const { engine, id, folder } = await indexed(zipOfTree(modules));
    writeTree(folder, modules);
    const [other] = await engine.addLibrary(folder);
    await engine.index(other?.id ?? 0);
    expect(await engine.readTallies(id, areas)).toEqual(await engine.readTallies(other?.id ?? 0, areas));
    const paths = async (of: number) =>
      (await engine.listModules(of)).map(({ path, bytes }) => [path, bytes]);
    expect(await paths(id)).toEqual(await paths(other?.id ?? 0));
  });

  test('that was replaced costs only what changed in it', async () => {
    const { engine, id, zip, news } = await indexed(zipOfTree(modules));
    writeFileSync(zip, zipOfTree({ ...modules, 'os.py': 'while 1: pass\n' }));
    await engine.index(id);
    expect(readLast(news)).toBe(1);
    expect(countOf(await engine.readTallies(id, areas), 'KW:while')).toBe(1);
    await engine.index(id);
    expect(readLast(news)).toBe(0);
  });

  test('gives the text of a module, as it is now', async () => {
    const { engine, id, zip } = await indexed(zipOfTree({ 'os.py': '', 'a/née.py': 'old = 1\n' }));
    const module = (await engine.listModules(id)).find(({ path }) => path === 'a/née.py');
    writeFileSync(zip, zipOfTree({ 'os.py': '', 'a/née.py': 'née = 1\n' }));
    expect(await engine.readModule(module?.id ?? 0)).toMatchObject({
      text: 'née = 1\n',
      module: { path: 'a/née.py', bytes: 9 },
    });
    const vanished = { code: 'module-vanished' };
    writeFileSync(zip, zipOfTree({ 'os.py': '' }));
    await expect(engine.readModule(module?.id ?? 0)).rejects.toMatchObject(vanished);
    writeFileSync(zip, 'no zip');
    await expect(engine.readModule(module?.id ?? 0)).rejects.toMatchObject(vanished);
    rmSync(zip);
    await expect(engine.readModule(module?.id ?? 0)).rejects.toMatchObject(vanished);
  });

  test('notes what cannot be read in it, and tries it again the next time', async () => {
    const secret = { name: 'b.py', content: 'pass\n', flags: 1 };
    const { engine, id, zip, news } = await indexed(zipOf([{ name: 'os.py', content: 'pass\n' }, secret]));
    const notes = async () => (await engine.listModules(id)).map(({ note }) => note);
    expect(await notes()).toEqual(['It could not be read (it is encrypted).', null]);
    await engine.index(id);
    expect(readLast(news)).toBe(1);
    writeFileSync(
      zip,
      zipOf([
        { name: 'os.py', content: 'pass\n' },
        { ...secret, flags: 0 },
      ]),
    );
    await engine.index(id);
    expect(await notes()).toEqual([null, null]);
  });

  test('that is damaged or gone keeps what was indexed', async () => {
    const { engine, id, zip } = await indexed(zipOfTree(modules));
    const before = await engine.readTallies(id, areas);
    writeFileSync(zip, zipOfTree(modules).subarray(0, 5000));
    await expect(engine.index(id)).rejects.toMatchObject({ code: 'library-damaged' });
    rmSync(zip);
    await expect(engine.index(id)).rejects.toMatchObject({ code: 'library-missing' });
    expect(await engine.readTallies(id, areas)).toEqual(before);
  });
});
