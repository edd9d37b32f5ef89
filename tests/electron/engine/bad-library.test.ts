import { mkdirSync, renameSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import type { FileSystem } from '../../../electron/python/host.ts';
import { nodeFiles } from '../../../electron/python/node-host.ts';
import { refusing } from '../../support/fake-host.ts';
import { writeLinks, writeTree } from '../../support/temp-folder.ts';
import { startEngine } from './support/engines.ts';
import { hostWith } from './support/host-with.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { countOf, readLast, ready, summaryOf } from './support/ready.ts';

describe('a library in a bad state', () => {
  test('is missing', async () => {
    const library = newLibrary({});
    const { engine, id } = await ready(library);
    await engine.index(id);
    renameSync(library.folder, `${library.folder}.away`);
    await expect(engine.index(id)).rejects.toMatchObject({ code: 'library-missing' });
    expect(summaryOf((await engine.listInstallations())[0])).toMatchObject({ kind: 'done', files: 1 });
  });

  test('has no source', async () => {
    const library = newLibrary({ 'README.txt': '' });
    const { engine, id } = await ready(library);
    unlinkSync(join(library.folder, 'os.py'));
    await expect(engine.index(id)).rejects.toMatchObject({ code: 'library-empty' });
    expect((await engine.listInstallations())[0]?.index).toEqual({ kind: 'none' });
  });

  test('may not be read', async () => {
    const { engine, id } = await ready(newLibrary({}), refusing(nodeFiles, '/lib/python3.13'));
    const error = { code: 'library-unreadable', message: expect.stringContaining('EACCES') as string };
    await expect(engine.index(id)).rejects.toMatchObject(error);
  });

  test('has its only source in a folder that may not be read', async () => {
    const library = newLibrary({ 'secret/a.py': 'pass\n' });
    const { engine, id } = await ready(library, refusing(nodeFiles, '/secret'));
    unlinkSync(join(library.folder, 'os.py'));
    const error = {
      code: 'library-unreadable',
      message: expect.stringMatching(/secret \(EACCES: permission denied\)/) as string,
    };
    await expect(engine.index(id)).rejects.toMatchObject(error);
  });

  test('has a folder that may not be read: it is noted, the rest is read, and what was known of it stays', async () => {
    const library = newLibrary({ 'secret/a.py': 'pass\n', 'b.py': 'pass\n' });
    const before = await ready(library);
    await before.engine.index(before.id);
    await before.engine.close();
    const host = hostWith(library.root, refusing(nodeFiles, '/secret'));
    const { engine } = startEngine({ dataFolder: before.dataFolder, host });
    unlinkSync(join(library.folder, 'b.py'));
    expect(summaryOf(await engine.index(before.id))).toMatchObject({ kind: 'done', files: 2, notes: 1 });
    expect((await engine.listModules(before.id)).map(({ path }) => path)).toEqual(['os.py', 'secret/a.py']);
  });

  test('loses a file while it is read: the rest goes on', async () => {
    const library = newLibrary({ ...manyModules(10), 'gone.py': 'pass\n' });
    const stat: FileSystem['stat'] = (path) => {
      const found = nodeFiles.stat(path);
      if (path.endsWith('/gone.py')) rmSync(path);
      return found;
    };
    const { engine, id } = await ready(library, { ...nodeFiles, stat });
    expect(summaryOf(await engine.index(id))).toMatchObject({ kind: 'done', files: 11, notes: 0 });
  });

  test('has a file that cannot be read: it is noted, and tried again the next time', async () => {
    const library = newLibrary({ 'odd.py': 'pass\n' });
    const odd = join(library.folder, 'odd.py');
    const writeOdd = () => {
      writeFileSync(odd, 'pass\n');
      utimesSync(odd, 1, 1); // by size and time it will look as if nothing had changed
    };
    writeOdd();
    let isSpoilt = false;
    const stat: FileSystem['stat'] = (path) => {
      const found = nodeFiles.stat(path);
      if (path !== odd || isSpoilt) return found;
      isSpoilt = true;
      rmSync(odd);
      mkdirSync(odd); // opens, but does not read: also for root
      return found;
    };
    const { engine, id, news } = await ready(library, { ...nodeFiles, stat });
    expect(summaryOf(await engine.index(id))).toMatchObject({ kind: 'done', files: 1, notes: 1 });
    const note = 'It could not be read (EISDIR: illegal operation on a directory).';
    expect((await engine.listModules(id))[0]).toMatchObject({ path: 'odd.py', note });
    rmSync(odd, { recursive: true });
    writeOdd();
    expect(summaryOf(await engine.index(id))).toMatchObject({ files: 2, notes: 0 });
    expect(readLast(news)).toBe(1);
  });

  test('has links in a circle: each file is read once', async () => {
    const library = newLibrary({ 'a/b/c.py': 'pass\n' });
    writeLinks(library.folder, { 'a/b/up': '../..', 'a/b/self': '.', 'z.py': 'z.py', loop: 'loop' });
    const { engine, id } = await ready(library);
    expect(summaryOf(await engine.index(id))).toMatchObject({ kind: 'done', files: 2, notes: 0 });
  });

  test('has links to a file and a folder elsewhere: they are read', async () => {
    const library = newLibrary({});
    writeTree(library.root, { 'etc/sitecustomize.py': 'pass\n', 'share/more/m.py': 'pass\n' });
    writeLinks(library.folder, {
      'sitecustomize.py': '../../../../etc/sitecustomize.py',
      more: '../../../../share/more',
    });
    const { engine, id } = await ready(library);
    await engine.index(id);
    const paths = (await engine.listModules(id)).map(({ path }) => path);
    expect(paths).toEqual(['more/m.py', 'os.py', 'sitecustomize.py']);
  });

  test.skipIf(process.platform !== 'linux')('has names of any bytes (on Linux)', async () => {
    const library = newLibrary({});
    const name = Buffer.from('t\xff\n.py', 'latin1');
    writeFileSync(Buffer.concat([Buffer.from(`${library.folder}/`), name]), 'pass\n');
    const { engine, id, news } = await ready(library);
    await engine.index(id);
    const odd = (await engine.listModules(id)).find(({ path }) => path === 't\\xFF\n.py');
    expect((await engine.readModule(odd?.id ?? 0)).text).toBe('pass\n');
    await engine.index(id);
    expect(readLast(news)).toBe(0);
  });

  test('has an empty file', async () => {
    const { engine, id } = await ready(newLibrary({ '__init__.py': '' }));
    expect(summaryOf(await engine.index(id))).toMatchObject({ files: 2, symbols: 6 });
  });

  test('has a file of 50 MB', async () => {
    const line = 'x = 1 if y else None\n';
    const lines = Math.ceil(50_000_000 / line.length);
    const { engine, id } = await ready(newLibrary({ 'large.py': line.repeat(lines) }));
    expect(summaryOf(await engine.index(id))).toMatchObject({
      kind: 'done',
      bytes: line.length * lines + 11,
    });
    expect(countOf(await engine.readTallies(id, areas), 'KW:else')).toBe(lines);
  }, 60_000);
});
