import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storedInstallations } from '../../../db/installations/installations.ts';
import { addLibrary } from '../../../electron/engine/store/add-library.ts';
import { describeNamed } from '../../../electron/engine/store/save-library.ts';
import type { FileSystem } from '../../../electron/python/host.ts';
import { nodeFiles } from '../../../electron/python/node-host.ts';
import { newDatabase } from '../../support/database.ts';
import { zipOfTree } from '../../support/zip.ts';
import { locateOne, startEngine } from './support/engines.ts';
import { hostWith } from './support/host-with.ts';
import { newLibrary } from './support/library.ts';
import { withFolder } from './support/with-folder.ts';

describe('adding', () => {
  test('a library adds it', async () => {
    const { engine, folder } = withFolder({
      'os.py': '',
      'build-details.json': '{"language":{"version":"3.15"}}',
    });
    const [added, ...others] = await engine.addLibrary(folder);
    expect(others).toEqual([]);
    expect(added).toMatchObject({
      origin: 'folder',
      library: folder,
      version: '3.15',
      present: true,
      index: { kind: 'none' },
    });
    expect(await engine.listInstallations()).toContainEqual(added);
  });

  test('a prefix adds every library under it', async () => {
    const { engine, folder } = withFolder({
      'lib/python3.11/os.py': '',
      'lib/python3.12/os.py': '',
      'x.py': '',
    });
    const added = await engine.addLibrary(folder);
    expect(added.map(({ version }) => version).toSorted()).toEqual(['3.11', '3.12']);
  });

  test('a source checkout adds its Lib, with the version of its header', async () => {
    const header = '#define PY_VERSION "3.14.0a1+"\n';
    const { engine, folder } = withFolder({
      'Lib/os.py': '',
      'Include/patchlevel.h': header,
      'setup.py': '',
    });
    const added = await engine.addLibrary(folder);
    expect(added).toMatchObject([{ version: '3.14.0a1+', library: join(folder, 'Lib') }]);
  });

  test('any other folder with source adds it as it stands', async () => {
    const { engine, folder } = withFolder({ 'deep/down/a.py': 'pass\n' });
    const [added] = await engine.addLibrary(folder);
    expect(added).toMatchObject({ library: folder, version: 'unknown' });
    expect((await engine.index(added?.id ?? 0)).index.kind).toBe('done');
  });

  test('a zip adds it', async () => {
    const { engine, folder } = withFolder({ 'python312.zip': zipOfTree({ 'os.py': '' }) });
    const zip = join(folder, 'python312.zip');
    expect(await engine.addLibrary(zip)).toMatchObject([{ origin: 'zip', library: zip, version: '3.12' }]);
  });

  test('the same twice adds it once', async () => {
    const { engine, folder } = withFolder({ 'os.py': '' });
    const [first, second] = await Promise.all([engine.addLibrary(folder), engine.addLibrary(folder)]);
    expect(first).toEqual(second);
    expect(await engine.listInstallations()).toHaveLength(2);
  });

  test('what a search found leaves it as it was found', async () => {
    const { root, folder } = newLibrary({});
    const { engine } = startEngine({ root });
    const found = await locateOne(engine);
    expect(await engine.addLibrary(folder)).toEqual([found]);
  });

  test.each([
    ['nothing', {}, '', 'library-missing'],
    ['a folder without source', { 'a.txt': '' }, '', 'library-empty'],
    ['a zip without source', { 'a.zip': zipOfTree({ 'a.txt': '' }) }, 'a.zip', 'library-empty'],
    ['a file that is no zip', { 'a.zip': 'no zip' }, 'a.zip', 'library-damaged'],
  ])('%s adds nothing', async (_what, files, name, code) => {
    const { engine, folder } = withFolder(files);
    await expect(engine.addLibrary(join(folder, name))).rejects.toMatchObject({ code });
    expect(await engine.listInstallations()).toHaveLength(1);
  });
});

describe('adding a folder', () => {
  test('of very many folders without source ends, and says how far it looked', async () => {
    const { root, folder } = withFolder({ 'a/b.txt': '' });
    const readDirectory: FileSystem['readDirectory'] = (place) =>
      place.endsWith('/a') || place.includes('/a/')
        ? [{ name: 'deeper', kind: 'directory' }]
        : nodeFiles.readDirectory(place);
    const realPath: FileSystem['realPath'] = (place) =>
      place.includes('/a/') ? place : nodeFiles.realPath(place);
    const host = hostWith(root, { ...nodeFiles, readDirectory, realPath });
    await expect(startEngine({ host }).engine.addLibrary(folder)).rejects.toMatchObject({
      code: 'library-too-wide',
      message: expect.stringContaining('into 10000 folders below') as string,
    });
  });

  test.skipIf(process.platform !== 'linux')('whose name is no text says so (on Linux)', async () => {
    const { engine, root } = withFolder();
    const odd = Buffer.from(`${root}/t\xff`, 'latin1');
    mkdirSync(odd);
    symlinkSync(odd, join(root, 'link'));
    for (const path of [odd.toString(), join(root, 'link')]) {
      await expect(engine.addLibrary(path)).rejects.toMatchObject({ code: 'library-unnamed' });
    }
  });

  test('of two Pythons adds none if the second cannot be stored', async () => {
    const { root, folder } = withFolder({ 'lib/python3.11/os.py': '', 'lib/python3.12/os.py': '' });
    const database = newDatabase();
    database.exec(`CREATE TRIGGER refuse BEFORE INSERT ON installations WHEN NEW.version = '3.12'
      BEGIN SELECT RAISE(ABORT, 'no room'); END`);
    const { signal } = new AbortController();
    await expect(addLibrary(database, hostWith(root), folder, signal)).rejects.toThrow('no room');
    expect(storedInstallations(database)).toEqual([]);
  });

  test('that is a zip and was spoilt or taken away meanwhile is explained', async () => {
    const { root, folder } = withFolder({ 'a.zip': 'no zip' });
    const zip = join(folder, 'a.zip');
    const host = hostWith(root);
    await expect(describeNamed(host, zip)).rejects.toMatchObject({ code: 'library-damaged' });
    const stat: FileSystem['stat'] = (path) => {
      const found = nodeFiles.stat(path);
      rmSync(zip, { force: true });
      return found;
    };
    const losing = hostWith(root, { ...nodeFiles, stat });
    await expect(describeNamed(losing, zip)).rejects.toMatchObject({ code: 'library-missing' });
  });
});

describe('a library that was added', () => {
  test('is no longer found once it is gone, and found when it is back', async () => {
    const { engine, folder } = withFolder({ 'os.py': '' });
    await engine.addLibrary(folder);
    expect(await locateOne(engine)).toMatchObject({ present: true });
    renameSync(folder, `${folder}.away`);
    expect(await locateOne(engine)).toMatchObject({ present: false, origin: 'folder' });
    renameSync(`${folder}.away`, folder);
    expect(await locateOne(engine)).toMatchObject({ present: true });
  });

  test('comes back as it was if it is added again after it was forgotten', async () => {
    const { engine, folder } = withFolder({ 'os.py': 'pass\n' });
    const [added] = await engine.addLibrary(folder);
    const indexed = await engine.index(added?.id ?? 0);
    await engine.forget(indexed.id);
    expect(await engine.listInstallations()).toHaveLength(1);
    expect(await engine.addLibrary(folder)).toEqual([indexed]);
    expect(await engine.listInstallations()).toContainEqual(indexed);
  });

  test('comes back as well where a search found it', async () => {
    const { root, folder } = newLibrary({});
    const { engine } = startEngine({ root });
    const { id } = await locateOne(engine);
    const indexed = await engine.index(id);
    await engine.forget(id);
    expect(await engine.addLibrary(folder)).toEqual([indexed]);
  });

  test('takes the origin of a search that finds it', async () => {
    const { root, folder } = newLibrary({});
    const { engine } = startEngine({ root });
    const [added] = await engine.addLibrary(folder);
    expect(added).toMatchObject({ origin: 'folder' });
    expect(await locateOne(engine)).toMatchObject({ id: added?.id, origin: 'pyenv' });
  });
});
