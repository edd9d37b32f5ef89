import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { locateOne, startEngine } from './support/engines.ts';
import { newLibrary } from './support/library.ts';

describe('an engine', () => {
  test('reports each Python when it finds it, and lists the newest first', async () => {
    const { root } = newLibrary({});
    writeTree(root, {
      'versions/3.9.18/lib/python3.9/os.py': '',
      'versions/3.14.0/lib/python3.14/os.py': '',
    });
    const { engine, news } = startEngine({ root });
    const listed = await engine.locate();
    expect(listed.map(({ version }) => version)).toEqual(['3.14.0', '3.13.0', '3.9.18', '3.13.0']);
    expect(news.map(({ data }) => data)).toEqual(expect.arrayContaining(listed.slice(0, 3)));
  });

  test('searches once when it is asked twice at a time', async () => {
    const { engine, news } = startEngine({ root: newLibrary({}).root });
    const [one, other] = await Promise.all([engine.locate(), engine.locate()]);
    expect(one).toEqual(other);
    expect(news).toHaveLength(1);
  });

  test('knows what it found when it is started again', async () => {
    const { root } = newLibrary({});
    const { engine, dataFolder } = startEngine({ root });
    const found = await engine.locate();
    await engine.close();
    expect(await startEngine({ root, dataFolder }).engine.listInstallations()).toEqual(found);
  });

  test('marks an indexed Python that is gone, and goes on showing its counts', async () => {
    const { root, folder } = newLibrary({});
    const { engine } = startEngine({ root });
    const { id } = await locateOne(engine);
    await engine.index(id);
    rmSync(folder, { recursive: true });
    expect((await engine.locate())[0]).toMatchObject({ id, present: false, index: { kind: 'done' } });
    expect(await engine.readTallies(id, areas)).not.toEqual([]);
  });

  test('refuses an installation that is not in its list', async () => {
    const { engine } = startEngine();
    const unknown = { code: 'installation-unknown' };
    await expect(engine.index(7)).rejects.toMatchObject(unknown);
    await expect(engine.listModules(7)).rejects.toMatchObject(unknown);
    await expect(engine.readTallies(7, areas)).rejects.toMatchObject(unknown);
    await expect(engine.cancelIndex(7)).resolves.toBeUndefined();
  });

  test('has no tallies of a Python that is not indexed', async () => {
    const { engine } = startEngine({ root: newLibrary({}).root });
    const { id } = await locateOne(engine);
    await expect(engine.readTallies(id, areas)).rejects.toMatchObject({ code: 'not-indexed' });
    expect(await engine.listModules(id)).toEqual([]);
  });

  test('reads a module as it is on the disk now', async () => {
    const { root, folder } = newLibrary({ 'json/decoder.py': 'old = 1\n' });
    const { engine } = startEngine({ root });
    await engine.index((await locateOne(engine)).id);
    const [module] = await engine.listModules(1);
    const id = module?.id ?? 0;
    writeFileSync(join(folder, 'json/decoder.py'), 'née = 1\n');
    expect(await engine.readModule(id)).toMatchObject({
      text: 'née = 1\n',
      module: { path: 'json/decoder.py', bytes: 9 },
    });
    rmSync(join(folder, 'json/decoder.py'));
    await expect(engine.readModule(id)).rejects.toMatchObject({ code: 'module-vanished' });
    await expect(engine.readModule(99)).rejects.toMatchObject({ code: 'module-unknown' });
  });

  test('refuses everything that needs the database once it is closed', async () => {
    const { engine } = startEngine({ root: newLibrary({}).root });
    await engine.close();
    await engine.close();
    await expect(engine.locate()).rejects.toMatchObject({ code: 'cancelled' });
    await expect(engine.index(1)).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('closed in the middle of a search ends it', async () => {
    const { engine } = startEngine({ root: newLibrary({}).root });
    const ended = expect(engine.locate()).rejects.toMatchObject({ code: 'cancelled' });
    await engine.close();
    await ended;
  });
});

describe('a database that cannot be used', () => {
  test('is replaced if it is no database, and the user is told', async () => {
    const dataFolder = tempFolder();
    writeFileSync(join(dataFolder, 'sounder.db'), 'no database');
    const { engine } = startEngine({ dataFolder, root: newLibrary({}).root });
    const keptAs = 'sounder.not-a-database-2025-06-15T15-06-40.000Z.db';
    expect(await engine.databaseState()).toEqual({ kind: 'replaced', keptAs });
    expect((await engine.index((await locateOne(engine)).id)).index.kind).toBe('done');
  });

  test('is left alone if it is of a newer version, and the samples still work', async () => {
    const { engine: older, dataFolder } = startEngine();
    await older.close();
    const database = new Sqlite(join(dataFolder, 'sounder.db'));
    database.pragma('user_version = 99');
    database.close();
    const { engine } = startEngine({ dataFolder, root: newLibrary({}).root });
    expect(await engine.databaseState()).toMatchObject({ kind: 'newer' });
    expect(await engine.listInstallations()).toHaveLength(1);
    expect((await engine.readModule(-1)).text).toContain('Hello');
    await expect(engine.locate()).rejects.toMatchObject({ code: 'database-newer' });
    await expect(engine.index(1)).rejects.toMatchObject({ code: 'database-newer' });
  });

  test('is reported if it cannot be opened, and the samples still work', async () => {
    const dataFolder = join(tempFolder(), 'file');
    writeFileSync(dataFolder, '');
    const { engine } = startEngine({ dataFolder });
    expect(await engine.databaseState()).toMatchObject({ kind: 'failed' });
    await expect(engine.locate()).rejects.toMatchObject({ code: 'database-failed' });
    expect((await engine.readModule(-1)).text).toContain('Hello');
  });
});
