import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { type Area, areas } from '../../../core/count/area.ts';
import { encode } from '../../../core/encode/signals.ts';
import { BUILT_IN } from '../../../core/python/installation.ts';
import { scan } from '../../../core/python/scan.ts';
import { segment } from '../../../core/python/segment.ts';
import { padded } from '../../../core/python/source-bytes.ts';
import { moduleCosts } from '../../../core/timeline/module-costs.ts';
import { buildTimeline, duration } from '../../../core/timeline/timeline.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { nodeFiles } from '../../../electron/python/node-host.ts';
import { refusing } from '../../support/fake-host.ts';
import { tallied } from '../../core/arbitraries.ts';
import { startEngine } from './support/engines.ts';
import { manyModules, newLibrary } from './support/library.ts';
import { ready } from './support/ready.ts';

describe('the notes of a Python', () => {
  test.skipIf(process.platform !== 'linux')(
    'are of files and folders, by path, whatever their names (on Linux)',
    async () => {
      const library = newLibrary({ 'z.py': '# coding: morse\n', 'secret/a.py': '', 'b.py': 'pass\n' });
      const name = Buffer.from(`${library.folder}/t\xff\n.py`, 'latin1');
      writeFileSync(name, Buffer.from('# \xe9\n', 'latin1'));
      const { engine, id } = await ready(library, refusing(nodeFiles, '/secret'));
      const { index } = await engine.index(id);
      const notes = await engine.listNotes(id);
      expect(notes.map(({ path, kind }) => [path, kind])).toEqual([
        ['secret', 'folder'],
        ['t\\xFF\n.py', 'file'],
        ['z.py', 'file'],
      ]);
      expect(notes[0]?.reason).toBe('It could not be read (EACCES: permission denied).');
      expect(index).toMatchObject({ totals: { library: { notes: 3 } } });
    },
  );

  test('of what comes with Sounder are none', async () => {
    expect(await startEngine().engine.listNotes(BUILT_IN)).toEqual([]);
  });
});

/** How long each module takes by its text. */
async function durationsOf(engine: Engine, installation: number, book: ReturnType<typeof huffmanCodebook>) {
  const modules = await engine.listModules(installation);
  const sources = await Promise.all(modules.map(({ id }) => engine.readModule(id)));
  return sources.map(({ module, text }) => {
    const segments = segment(text, scan(padded(new TextEncoder().encode(text))));
    return { module: module.id, units: duration(buildTimeline(encode(segments, book), 'spaced')) };
  });
}

describe('the lengths of modules', () => {
  const book = huffmanCodebook([...tallied({ e: 9, ' ': 9, f: 2 }), { symbol: 'KW:def', count: 3 }]);
  const costs = moduleCosts(book, 'spaced');

  test('are what sending each of them takes, those of the samples too', async () => {
    const { engine, id } = await ready(
      newLibrary({ ...manyModules(300), 'odd.py': '"é電🔔"\nif x: lambda: None\n', 'empty.py': '' }),
    );
    await engine.index(id);
    for (const of of [id, BUILT_IN]) {
      expect(await engine.measureModules(of, costs)).toEqual(await durationsOf(engine, of, book));
    }
  });

  test('are those of what is sent, where something cannot be', async () => {
    const { engine, id } = await ready(newLibrary({ 'a.py': 'e e', 'b.py': 'xyz' }));
    await engine.index(id);
    const [a, b] = await engine.measureModules(id, { ...costs, escape: null });
    expect(a?.units).toBeGreaterThan(0);
    expect(b?.units).toBe(0);
  });
});

describe('the counts of some areas', () => {
  test('are none where they have no file', async () => {
    const { engine, id } = await ready(newLibrary({}));
    await engine.index(id);
    const tallies = (area: Area) => engine.readTallies(id, [area]);
    expect(await tallies('library')).not.toEqual([]);
    expect(await tallies('site-packages')).toEqual([]);
  });

  test('of the reference table are those of its parts', async () => {
    const { engine } = startEngine();
    const of = async (...chosen: readonly Area[]) =>
      (await engine.readTallies(BUILT_IN, chosen)).reduce((sum, { count }) => sum + count, 0);
    const [library, tests, tools] = [await of('library'), await of('tests'), await of('tools')];
    expect(Math.min(library, tests, tools)).toBeGreaterThan(0);
    expect(await of(...areas)).toBe(library + tests + tools);
    expect(await engine.readTallies(BUILT_IN, ['site-packages'])).toEqual([]);
  });
});
