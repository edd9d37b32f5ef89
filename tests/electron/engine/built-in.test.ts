import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import { BUILT_IN } from '../../../core/python/installation.ts';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { startEngine } from './support/engines.ts';
import { assetsFolder } from './support/places.ts';
import { summaryOf } from './support/ready.ts';

/** Assets whose table is this text. */
function assetsWith(table: string): string {
  const folder = tempFolder();
  const sample = (name: string) => readFileSync(join(assetsFolder, 'samples', name));
  const names = ['hello.py', 'telegraph.py', 'semaphore.py'];
  writeTree(folder, Object.fromEntries(names.map((name) => [`samples/${name}`, sample(name)])));
  writeTree(folder, { 'tables/cpython-3.13.json': table });
  return folder;
}

describe('without any Python', () => {
  test('only the built-in installation is listed, before and after a search', async () => {
    const { engine, news } = startEngine();
    const listed = await engine.listInstallations();
    expect(listed.map(({ id, origin }) => [id, origin])).toEqual([[BUILT_IN, 'built-in']]);
    expect(await engine.locate()).toEqual(listed);
    expect(news).toEqual([]);
  });

  test('the reference table is of a whole library', async () => {
    const { engine } = startEngine();
    const [builtIn] = await engine.listInstallations();
    expect(builtIn).toMatchObject({ version: '3.13.0' });
    expect(summaryOf(builtIn)).toMatchObject({ kind: 'done', files: 1726 });
    const tallies = await engine.readTallies(BUILT_IN, areas);
    expect(tallies[0]).toEqual({ symbol: 'CHAR: ', count: 9_312_642 });
    expect(tallies.map(({ symbol }) => symbol)).toContain('KW:lambda');
  });

  test('the three samples can be read', async () => {
    const { engine } = startEngine();
    const modules = await engine.listModules(BUILT_IN);
    expect(modules.map(({ id, path }) => [id, path])).toEqual([
      [-1, 'hello.py'],
      [-2, 'telegraph.py'],
      [-3, 'semaphore.py'],
    ]);
    const sources = await Promise.all(modules.map(({ id }) => engine.readModule(id)));
    expect(sources.map(({ module }) => module)).toEqual(modules);
    expect(sources.every(({ text }) => text.startsWith('"""'))).toBe(true);
  });

  test('there is no fourth sample', async () => {
    await expect(startEngine().engine.readModule(-4)).rejects.toMatchObject({ code: 'module-unknown' });
  });

  test('indexing the built-in installation changes nothing', async () => {
    const { engine } = startEngine();
    expect(await engine.index(BUILT_IN)).toEqual((await engine.listInstallations())[0]);
  });
});

describe('a damaged reference table', () => {
  const whole = JSON.parse(readFileSync(join(assetsFolder, 'tables/cpython-3.13.json'), 'utf8')) as {
    readonly areas: object;
  };
  const withCounts = (counts: object) =>
    JSON.stringify({ ...whole, areas: { ...whole.areas, tests: { files: 1, bytes: 1, counts } } });

  test.each([
    ['no JSON', '{'],
    ['another format', JSON.stringify({ ...whole, format: 'recipe' })],
    ['an unknown symbol', withCounts({ 'CHAR:ab': 1 })],
    ['half a count', withCounts({ 'CHAR:a': 0.5 })],
  ])('that is %s is said to be damaged, and the samples stay', async (_, table) => {
    const { engine } = startEngine({ assetsFolder: assetsWith(table) });
    await expect(engine.readTallies(BUILT_IN, areas)).rejects.toMatchObject({ code: 'table-damaged' });
    expect((await engine.listInstallations())[0]?.index).toEqual({ kind: 'none' });
    expect((await engine.readModule(-1)).text).toContain('Hello');
  });

  test('is read again once it is mended', async () => {
    const folder = assetsWith('');
    const { engine } = startEngine({ assetsFolder: folder });
    await expect(engine.readTallies(BUILT_IN, areas)).rejects.toMatchObject({ code: 'table-damaged' });
    writeFileSync(join(folder, 'tables/cpython-3.13.json'), JSON.stringify(whole));
    expect(await engine.readTallies(BUILT_IN, areas)).not.toEqual([]);
  });
});
