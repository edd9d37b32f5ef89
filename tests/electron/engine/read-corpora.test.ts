import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AreaCounts, CorporaRead, CorpusName } from '../../../core/compare/corpus.ts';
import { fairSet } from '../../../core/compare/fair-set.ts';
import { areas } from '../../../core/count/area.ts';
import { codeOf } from '../../../core/count/symbol.ts';
import { BUILT_IN } from '../../../core/python/installation.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { startEngine } from './support/engines.ts';
import { newLibrary } from './support/library.ts';
import { assetsFolder } from './support/places.ts';
import { ready } from './support/ready.ts';

const reference = (version: string): CorpusName => ({ kind: 'reference', version });
const installed = (id: number): CorpusName => ({ kind: 'installation', id });

/** A Python with library, tests and a package, indexed. */
async function indexed() {
  const library = newLibrary({
    'json/decoder.py': 'def f(): pass\n',
    'mine.py': 'lambda: 0\n',
    'test/test_json.py': 'assert 1\n',
    'site-packages/p.py': 'try: 1\n',
  });
  const running = await ready(library);
  await running.engine.index(running.id);
  return running;
}

const answers = ({ corpora }: CorporaRead) =>
  corpora.map((answer) => (answer.kind === 'counted' ? answer.corpus.title : answer.code));
const countIn = (counts: AreaCounts | undefined, code: number) =>
  counts?.counts[counts.codes.indexOf(code)] ?? 0;

/** Assets of which one table is another. */
function assetsWith(name: string, content: string): string {
  const folder = tempFolder();
  cpSync(assetsFolder, folder, { recursive: true });
  writeFileSync(join(folder, 'tables', name), content);
  return folder;
}

describe('what is to be compared', () => {
  test('comes with its counts by area, installations and tables alike', async () => {
    const { engine, id } = await indexed();
    const { corpora, onlyShared } = await engine.readCorpora([installed(id), reference('3.9')]);
    const [own, table] = corpora.flatMap((answer) => (answer.kind === 'counted' ? [answer.corpus] : []));
    expect(onlyShared).toBe(false);
    expect(own).toMatchObject({ title: 'CPython 3.13.0', source: 'installation', isWhole: true });
    expect(Object.keys(own?.areas ?? {})).toEqual(['library', 'tests', 'site-packages']);
    expect(own?.areas.library).toMatchObject({ files: 3, filesThere: 3, bytes: 35 });
    expect(countIn(own?.areas.library, codeOf('KW:lambda'))).toBe(1);
    expect(countIn(own?.areas.library, codeOf('KW:assert'))).toBe(0);
    expect(table).toMatchObject({ version: '3.9.18', source: 'reference', isTrimmed: false });
    expect(table?.areas.library?.files).toBe(554);
  });

  test('is the same twice where the built-in Python stands beside its own table', async () => {
    const { corpora } = await startEngine().engine.readCorpora([installed(BUILT_IN), reference('3.13')]);
    const counted = corpora.flatMap((answer) => (answer.kind === 'counted' ? [answer.corpus] : []));
    expect(fairSet(counted, areas)).toMatchObject({ kind: 'twice' });
  });

  test('is cut to the modules that all have beside the trimmed 3.14', async () => {
    const { engine, id } = await indexed();
    const { corpora, onlyShared } = await engine.readCorpora([installed(id), reference('3.14')]);
    const counted = corpora.flatMap((answer) => (answer.kind === 'counted' ? [answer.corpus] : []));
    expect(onlyShared).toBe(true);
    const set = fairSet(counted, areas);
    if (set.kind !== 'fair') throw new Error(set.kind);
    // os.py and json/decoder.py are in both; mine.py is not.
    expect(set.corpora.map(({ files, filesThere }) => [files, filesThere])).toEqual([
      [2, 3],
      [2, 535],
    ]);
    expect(countIn(counted[0]?.areas.library, codeOf('KW:lambda'))).toBe(0);
    expect(countIn(counted[0]?.areas.library, codeOf('KW:pass'))).toBe(1);
  });

  test('has a table that the person opened beside it, but not beside the trimmed 3.14', async () => {
    const { engine, id } = await indexed();
    const file = join(tempFolder(), 'mine.json');
    cpSync(join(assetsFolder, 'tables/cpython-3.8.json'), file);
    await engine.keepTable(file);
    const saved: CorpusName = { kind: 'table', name: 'mine.json' };
    expect(answers(await engine.readCorpora([saved, installed(id)]))).toEqual([
      'CPython 3.8.18 (table)',
      'CPython 3.13.0',
    ]);
    const beside = await engine.readCorpora([saved, installed(id), reference('3.14')]);
    expect(answers(beside).slice(0, 2)).toEqual(['table-without-modules', 'CPython 3.13.0']);
    await engine.closeTable('mine.json');
    expect(answers(await engine.readCorpora([saved]))).toEqual(['table-unknown']);
  });

  test('is not cut to shared modules by a saved table that is trimmed itself', async () => {
    const { engine, id } = await indexed();
    const file = join(tempFolder(), 'trimmed.json');
    cpSync(join(assetsFolder, 'tables/cpython-3.14.json'), file);
    await engine.keepTable(file);
    const read = await engine.readCorpora([{ kind: 'table', name: 'trimmed.json' }, installed(id)]);
    expect([read.onlyShared, ...answers(read)]).toEqual([false, 'table-without-modules', 'CPython 3.13.0']);
  });

  test('is said to be gone in its own place, and the others are there', async () => {
    const { engine, id } = await indexed();
    await engine.forget(id);
    const read = await engine.readCorpora([reference('3.8'), installed(id), installed(99), reference('3.1')]);
    expect(answers(read)).toEqual([
      'CPython 3.8.18 (reference table)',
      'not-indexed',
      'installation-unknown',
      'version-unknown',
    ]);
  });

  test('is said not to be read to its end', async () => {
    const library = newLibrary({});
    const { engine, id } = await ready(library);
    expect(answers(await engine.readCorpora([installed(id)]))).toEqual(['not-indexed']);
  });
});

describe('a reference table', () => {
  const name = 'cpython-3.12.json';
  const text = readFileSync(join(assetsFolder, 'tables', name), 'utf8');

  test('is listed with what it is of', async () => {
    const tables = await startEngine().engine.listReferences();
    expect(tables.map(({ version }) => version)).toEqual('3.8 3.9 3.10 3.11 3.12 3.13 3.14'.split(' '));
    expect(tables[4]).toMatchObject({ kind: 'table', python: '3.12.1', isTrimmed: false });
    expect(tables[6]).toMatchObject({ kind: 'table', python: '3.14.2', isTrimmed: true });
    expect(tables.every((table) => table.kind === 'table' && table.totals.library.files > 400)).toBe(true);
  });

  test('of another version of the schema is said to be, in list and comparison, and spoils no other', async () => {
    const assets = assetsWith(name, text.replace('"version": 1', '"version": 2'));
    const { engine } = startEngine({ assetsFolder: assets });
    const damaged = (await engine.listReferences()).filter(({ kind }) => kind === 'damaged');
    expect(damaged.map(({ version }) => version)).toEqual(['3.12']);
    expect(JSON.stringify(damaged)).toContain('its version is 2, and this Sounder reads version 1');
    const read = await engine.readCorpora([reference('3.11'), reference('3.12')]);
    expect(answers(read)).toEqual(['CPython 3.11.7 (reference table)', 'table-damaged']);
  });

  test('that is not there is damaged too, and so is 3.14 without its modules', async () => {
    const assets = assetsWith('cpython-3.14-modules.json.br', 'no brotli');
    rmSync(join(assets, 'tables', name));
    const { engine } = startEngine({ assetsFolder: assets });
    const read = await engine.readCorpora([reference('3.12'), reference('3.14'), reference('3.13')]);
    expect(answers(read)).toEqual(['table-damaged', 'table-damaged', 'CPython 3.13.0 (reference table)']);
  });
});
