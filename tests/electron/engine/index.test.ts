import { unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Area, areas } from '../../../core/count/area.ts';
import { totalOf, totalsByArea } from '../../../core/count/area-totals.ts';
import { writeTree } from '../../support/temp-folder.ts';
import { locateOne, progressIn, startEngine } from './support/engines.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { countOf, readLast, ready, summaryOf } from './support/ready.ts';

describe('an index', () => {
  test('reads every area, and counts those that are wanted', async () => {
    const library = newLibrary({
      'test/test_os.py': 'def f(): pass\n',
      'site-packages/flask.py': 'class Flask: pass\n',
      'test/dist-packages/x.py': 'class X: pass\n',
      '__pycache__/os.py': 'class X: pass\n',
      'README.txt': 'class X: pass\n',
    });
    const { engine, id } = await ready(library);
    const { index } = await engine.index(id);
    expect(index).toEqual({
      kind: 'done',
      totals: totalsByArea({
        library: { files: 1, bytes: 11, symbols: 6, notes: 0 },
        tests: { files: 1, bytes: 14, symbols: 9, notes: 0 },
        'site-packages': { files: 2, bytes: 32, symbols: 18, notes: 0 },
      }),
      hasSitePackages: true,
      at: 1_750_000_000_000,
      isInterrupted: false,
    });
    const words = async (...areas: readonly Area[]) =>
      (await engine.readTallies(id, areas)).flatMap(({ symbol }) => symbol.match(/^KW:(.*)/)?.[1] ?? []);
    expect(await words('library')).toEqual(['import']);
    expect(await words('library', 'tests')).toEqual(['def', 'import', 'pass']);
    expect(await words('site-packages')).toEqual(['class', 'pass']);
    expect(await words('tools')).toEqual([]);
  });

  test('tells how far it is, from nothing to all', async () => {
    const { engine, id, news } = await ready(newLibrary(manyModules(300)));
    const { index } = await engine.index(id);
    const progress = progressIn(news);
    const total = {
      filesTotal: 301,
      bytesTotal: index.kind === 'done' ? totalOf(index.totals).bytes : 0,
    };
    expect(progress[0]).toMatchObject({ installation: id, files: 0, bytes: 0, ...total });
    expect(progress.at(-1)).toMatchObject({ files: 301, bytes: total.bytesTotal, ...total });
    expect(progress.map(({ files }) => files)).toEqual(
      progress.map(({ files }) => files).toSorted((a, b) => a - b),
    );
  });

  test('reads nothing the second time', async () => {
    const { engine, id, news } = await ready(newLibrary(manyModules(20)));
    const first = await engine.index(id);
    expect(readLast(news)).toBe(21);
    expect(await engine.index(id)).toEqual(first);
    expect(readLast(news)).toBe(0);
  });

  test('reads what changed, keeps its number, and forgets what is gone', async () => {
    const library = newLibrary({ 'a.py': 'def a(): pass\n', 'b.py': 'while 1: pass\n', 'c.py': 'pass\n' });
    const { engine, id, news } = await ready(library);
    await engine.index(id);
    const before = await engine.listModules(id);
    writeFileSync(join(library.folder, 'a.py'), 'class A: pass\n');
    utimesSync(join(library.folder, 'a.py'), 1, 1);
    unlinkSync(join(library.folder, 'b.py'));
    writeFileSync(join(library.folder, 'd.py'), 'try: pass\n');
    await engine.index(id);
    expect(readLast(news)).toBe(2);
    const after = await engine.listModules(id);
    expect(after.map(({ path }) => path)).toEqual(['a.py', 'c.py', 'd.py', 'os.py']);
    expect(after[0]?.id).toBe(before[0]?.id);
    const tallies = await engine.readTallies(id, areas);
    expect(['KW:def', 'KW:while', 'KW:class', 'KW:try'].map((name) => countOf(tallies, name))).toEqual([
      0, 0, 1, 1,
    ]);
  });

  test('asked for twice at a time is done once', async () => {
    const { engine, id, news } = await ready(newLibrary({}));
    const [one, other] = await Promise.all([engine.index(id), engine.index(id)]);
    expect(one).toEqual(other);
    expect(progressIn(news).filter(({ files }) => files === 0)).toHaveLength(1);
  });

  test('of another Python waits for its turn', async () => {
    const library = newLibrary(manyModules(100));
    writeTree(library.root, { 'versions/3.9.18/lib/python3.9/os.py': 'pass\n' });
    const { engine, news } = await ready(library);
    await Promise.all([engine.index(1), engine.index(2)]);
    const order = progressIn(news).map(({ installation }) => installation);
    expect(order).toEqual(order.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(order).size).toBe(2);
  });
});

describe('a cancelled index', () => {
  test('keeps what it read, and goes on from there the next time', async () => {
    const library = newLibrary(manyModules(400));
    const root = library.root;
    const whole = await ready(library);
    await whole.engine.index(whole.id);

    const { engine, news, dataFolder } = startEngine({
      root,
      workers: 2,
      emit: (item) => {
        news.push(item);
        if (item.event === 'indexProgress' && news.length < 4)
          void engine.cancelIndex(item.data.installation);
      },
    });
    const { id } = await locateOne(engine);
    await expect(engine.index(id)).rejects.toMatchObject({ code: 'cancelled' });
    await engine.close();

    const again = startEngine({ root, dataFolder });
    expect((await again.engine.listInstallations())[0]?.index.kind).toBe('partial');
    expect(summaryOf(await again.engine.index(id))).toMatchObject({ kind: 'done', files: 401 });
    expect(await again.engine.readTallies(id, areas)).toEqual(
      await whole.engine.readTallies(whole.id, areas),
    );
  });

  test('that waits for its turn ends at once, and the other goes on', async () => {
    const library = newLibrary(manyModules(200));
    writeTree(library.root, { 'versions/3.9.18/lib/python3.9/os.py': 'pass\n' });
    const { engine } = await ready(library);
    const ended: string[] = [];
    const long = engine.index(1).then(() => ended.push('long'));
    const waiting = engine.index(2).catch(() => ended.push('waiting'));
    await engine.cancelIndex(2);
    await Promise.all([long, waiting]);
    expect(ended).toEqual(['waiting', 'long']);
  });

  test('can be asked for anew at once', async () => {
    const { engine, id } = await ready(newLibrary(manyModules(100)));
    const first = engine.index(id);
    const cancel = engine.cancelIndex(id);
    const second = engine.index(id);
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    await cancel;
    expect(summaryOf(await second)).toMatchObject({ kind: 'done', files: 101 });
  });

  test('is what closing the engine makes of it', async () => {
    const { engine, id } = await ready(newLibrary(manyModules(100)));
    const index = engine.index(id);
    // Heard at once: the engine has more to close after the index.
    await Promise.all([expect(index).rejects.toMatchObject({ code: 'cancelled' }), engine.close()]);
  });
});
