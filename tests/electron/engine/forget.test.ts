import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { startEngine } from './support/engines.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { readLast, ready, summaryOf } from './support/ready.ts';

const listed = async (engine: Engine) => (await engine.listInstallations()).map(({ id }) => id);
const stateIn = async (engine: Engine, id: number) =>
  (await engine.listInstallations()).find((installation) => installation.id === id)?.index.kind;

describe('a forgotten Python', () => {
  test('is not indexed, and has no modules, notes, counts and lengths', async () => {
    const { engine, id } = await ready(newLibrary({ 'bad.py': '# coding: morse\n' }));
    await engine.index(id);
    await engine.forget(id);
    expect(await stateIn(engine, id)).toBe('none');
    expect(await engine.listModules(id)).toEqual([]);
    expect(await engine.listNotes(id)).toEqual([]);
    expect(await engine.measureModules(id, { symbols: [], escape: 1 })).toEqual([]);
    await expect(engine.readTallies(id, areas)).rejects.toMatchObject({ code: 'not-indexed' });
  });

  test('is restored as it was, as often as one likes', async () => {
    const { engine, id } = await ready(newLibrary(manyModules(5)));
    const before = await engine.index(id);
    const tallies = await engine.readTallies(id, areas);
    await engine.forget(id);
    await engine.forget(id);
    expect(await engine.restore(id)).toEqual(before);
    expect(await engine.restore(id)).toEqual(before);
    expect(await engine.readTallies(id, areas)).toEqual(tallies);
  });

  test('stays forgotten when a search finds it', async () => {
    const { engine, id } = await ready(newLibrary({}));
    await engine.index(id);
    await engine.forget(id);
    await engine.locate();
    expect(await stateIn(engine, id)).toBe('none');
  });

  test('comes back by an index, which reads only what changed', async () => {
    const { engine, id, news } = await ready(newLibrary(manyModules(5)));
    const before = await engine.index(id);
    await engine.forget(id);
    expect(await engine.index(id)).toEqual(before);
    expect(readLast(news)).toBe(0);
  });

  test('that is no longer found leaves the list until it is restored', async () => {
    const library = newLibrary({});
    const { engine, id } = await ready(library);
    await engine.index(id);
    rmSync(library.folder, { recursive: true });
    await engine.locate();
    await engine.forget(id);
    expect(await listed(engine)).toEqual([0]);
    await engine.locate();
    expect(await engine.restore(id)).toMatchObject({ present: false, index: { kind: 'done' } });
    expect(await listed(engine)).toEqual([id, 0]);
  });

  test('whose index is under way ends it first, and can be indexed anew at once', async () => {
    const { engine, id } = await ready(newLibrary(manyModules(200)));
    const index = engine.index(id);
    const forgotten = engine.forget(id);
    await expect(index).rejects.toMatchObject({ code: 'cancelled' });
    await forgotten;
    expect(await stateIn(engine, id)).toBe('none');
    const again = engine.index(id);
    const forgottenAgain = engine.forget(id);
    const last = engine.index(id);
    await expect(again).rejects.toMatchObject({ code: 'cancelled' });
    await forgottenAgain;
    expect(summaryOf(await last)).toMatchObject({ kind: 'done', files: 201 });
  });

  test('is gone for good when Sounder has ended', async () => {
    const library = newLibrary(manyModules(5));
    const first = await ready(library);
    const { index } = await first.engine.index(first.id);
    await first.engine.forget(first.id);
    await first.engine.close();
    const { engine, news } = startEngine({ root: library.root, dataFolder: first.dataFolder });
    expect((await engine.restore(first.id)).index).toEqual({ kind: 'none' });
    expect((await engine.index(first.id)).index).toEqual(index);
    expect(readLast(news)).toBe(6);
  });

  test('can still be restored when the engine had to be started again', async () => {
    const library = newLibrary(manyModules(5));
    const first = await ready(library);
    const before = await first.engine.index(first.id);
    await first.engine.forget(first.id);
    const { engine } = startEngine({ root: library.root, dataFolder: first.dataFolder });
    expect(await stateIn(engine, first.id)).toBe('none');
    expect(await engine.restore(first.id)).toEqual(before);
  });

  test('stays so when the index that it ends has not begun to store', async () => {
    const { engine, id } = await ready(newLibrary(manyModules(5)));
    await engine.index(id);
    const index = engine.index(id);
    await Promise.all([expect(index).rejects.toMatchObject({ code: 'cancelled' }), engine.forget(id)]);
    expect(await stateIn(engine, id)).toBe('none');
  });

  test('that is unknown cannot be restored, and what comes with Sounder cannot be forgotten', async () => {
    const { engine } = startEngine();
    await expect(engine.restore(7)).rejects.toMatchObject({ code: 'installation-unknown' });
    await expect(engine.forget(7)).rejects.toMatchObject({ code: 'installation-unknown' });
    await engine.forget(0);
    expect(summaryOf(await engine.restore(0))).toMatchObject({ kind: 'done' });
    expect(await listed(engine)).toEqual([0]);
  });
});
