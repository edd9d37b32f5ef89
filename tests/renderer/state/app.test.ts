import { describe, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import type { Area } from '../../../core/count/area.ts';
import type { Tally } from '../../../core/count/tally.ts';
import { BUILT_IN, type Installation, type ModuleSource } from '../../../core/python/installation.ts';
import { sounderError } from '../../../core/errors.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { AppState } from '../../../renderer/state/app.svelte.ts';
import { fakeConnection, installation, Later, moduleOf, talliesOf } from './fake-bridge.ts';

const builtIn = installation(BUILT_IN, { origin: 'built-in' });
const about = {
  version: '0',
  electron: '0',
  chromium: '0',
  node: '0',
  platform: 'linux',
  dataFolder: '/data',
  settingsKeptAs: null,
} as const;

function windowOn(answers: Partial<Bridge>, settings = defaultSettings) {
  const connection = fakeConnection({
    about: () => Promise.resolve(about),
    databaseState: () => Promise.resolve({ kind: 'ready' }),
    listCodebooks: () => Promise.resolve([]),
    gradeDrafts: () => Promise.resolve([]),
    listInstallations: () => Promise.resolve([builtIn]),
    changeSettings: () => Promise.resolve(defaultSettings),
    listModules: (id) => Promise.resolve([moduleOf(10 + id, id)]),
    readTallies: () => Promise.resolve(talliesOf('abc')),
    ...answers,
  });
  return { app: new AppState(connection, settings), tell: connection.tell };
}

async function started(answers: Partial<Bridge>, settings = defaultSettings) {
  const made = windowOn(answers, settings);
  await made.app.library.load();
  await made.app.start();
  return made;
}

describe('the window', () => {
  test('shows at the first start that the newest Python is not indexed yet, and not the samples under its name', async () => {
    const found = installation(13, { index: { kind: 'none' } });
    const { app } = await started({ locate: () => Promise.resolve([found, builtIn]) });
    expect(app.corpus.installation?.id).toBe(13);
    expect(app.corpus.modules).toEqual([]);
    expect(app.corpus.book).toBeNull();
  });

  test('shows the samples where there is no Python', async () => {
    const { app } = await started({ locate: () => Promise.resolve([builtIn]) });
    expect(app.corpus.modules.map(({ module }) => module.installation)).toEqual([BUILT_IN]);
    expect(app.library.isEmpty).toBe(true);
  });

  test('does not call a search that failed a computer without Python', async () => {
    const { app } = await started({ locate: () => Promise.reject(new Error('refused')) });
    expect(app.library.isEmpty).toBe(false);
    expect(app.notices.list).toHaveLength(1);
  });

  test.each([
    [{ kind: 'replaced', keptAs: 'sounder.old.db' } as const, 'sounder.old.db'],
    [{ kind: 'newer', message: 'made by a newer Sounder' } as const, 'newer Sounder'],
    [{ kind: 'failed', message: 'the disk is full' } as const, 'disk is full'],
  ])('tells how the database was found: %o', async (state, words) => {
    const { app } = await started({
      databaseState: () => Promise.resolve(state),
      locate: () => Promise.resolve([builtIn]),
    });
    expect(app.notices.list.map(({ text }) => text)).toEqual([expect.stringContaining(words)]);
  });

  test('shows the whole index after one that stopped was gone on with', async () => {
    let state = installation(13, { index: { kind: 'partial', files: 1 } });
    const list = () => Promise.resolve([state, builtIn]);
    const { app, tell } = await started({
      listInstallations: list,
      locate: list,
      listModules: (id) =>
        Promise.resolve(
          Array.from({ length: state.index.kind === 'done' ? 5 : 1 }, (_, at) => moduleOf(at, id)),
        ),
      index: () => {
        state = installation(13);
        return Promise.resolve(state);
      },
    });
    expect(app.corpus.modules).toHaveLength(1);
    tell('engineRestarted', { indexing: 13 });
    app.notices.list[0]?.action?.run();
    await vi.waitFor(() => {
      expect(app.corpus.modules).toHaveLength(5);
    });
  });

  test('leaves open what a person opened while the last module was being restored', async () => {
    const slow = new Later<ModuleSource>();
    const { app } = windowOn(
      {
        locate: () => Promise.resolve([builtIn]),
        readModule: (id) =>
          id === -1 ? slow.promise : Promise.resolve({ module: moduleOf(id, BUILT_IN), text: 'b' }),
      },
      { ...defaultSettings, module: -1 },
    );
    await app.library.load();
    const begun = app.start();
    await vi.waitFor(() => {
      expect(app.corpus.book).not.toBeNull();
    });
    expect(app.isReopening).toBe(true);
    await app.listen(moduleOf(-2, BUILT_IN));
    slow.resolve({ module: moduleOf(-1, BUILT_IN), text: 'a' });
    await begun;
    expect(app.isReopening).toBe(false);
    expect(app.listening.transmission?.source.module.id).toBe(-2);
  });

  test('leaves open what a person opened while the text before was being deleted', async () => {
    const slow = new Later<undefined>();
    const { app } = await started({
      locate: () => Promise.resolve([builtIn]),
      readModule: (id) => Promise.resolve({ module: moduleOf(id, BUILT_IN), text: 'a' }),
      deleteText: () => slow.promise,
    });
    await app.listen(moduleOf(-1, BUILT_IN));
    const deleted = app.deleteText(moduleOf(-1, BUILT_IN));
    await app.listen(moduleOf(-2, BUILT_IN));
    slow.resolve(undefined);
    await deleted;
    expect(app.listening.transmission?.source.module.id).toBe(-2);
  });

  test('goes on with an index that stopped as soon as it is asked to', async () => {
    const slow = new Later<readonly Installation[]>();
    const list = () => Promise.resolve([installation(13, { index: { kind: 'none' } }), builtIn]);
    let asked = 0;
    const { app } = await started({
      listInstallations: () => (asked === 0 ? list() : slow.promise),
      locate: list,
      index: () =>
        asked++ === 0 ? Promise.reject(sounderError('engine-stopped')) : Promise.resolve(installation(13)),
    });
    const first = app.index(13);
    await vi.waitFor(() => {
      expect(app.notices.list).toHaveLength(1);
    });
    app.notices.list[0]?.action?.run(); // before the list was read again
    await vi.waitFor(() => {
      expect(asked).toBe(2);
    });
    slow.resolve([installation(13), builtIn]);
    await first;
  });

  test('keys what is open by the codebook of the areas that count now', async () => {
    const { app } = await started({
      locate: () => Promise.resolve([builtIn]),
      readTallies: (_id, areas) => Promise.resolve(talliesOf(areas.length === 1 ? '\ncba' : 'abc\n')),
      readModule: (id) => Promise.resolve({ module: moduleOf(id, BUILT_IN), text: 'abc' }),
    });
    await app.listen(moduleOf(-2, BUILT_IN));
    const before = app.listening.transmission?.codebook;
    await app.choice.chooseAreas(['library']);
    expect(app.listening.transmission?.areas).toEqual(['library']);
    expect(app.listening.transmission?.codebook).not.toEqual(before);
  });

  test('keys what is open of another Python by the areas chosen last, whichever answer comes last', async () => {
    const slow = new Later<readonly Tally[]>();
    const asked: (readonly Area[])[] = [];
    const { app } = await started({
      locate: () => Promise.resolve([installation(13), installation(12), builtIn]),
      readTallies: (id, areas) => {
        if (id === 12) asked.push(areas);
        return id === 12 && areas.includes('tests') ? slow.promise : Promise.resolve(talliesOf('abc\n'));
      },
      readModule: (id) => Promise.resolve({ module: moduleOf(id, 12), text: 'abc' }),
    });
    await app.use(12);
    await app.listen(moduleOf(22, 12));
    await app.use(13);
    const first = app.choice.chooseAreas(['tests']);
    await vi.waitFor(() => {
      expect(asked).toContainEqual(['tests']);
    });
    await app.choice.chooseAreas(['library']);
    slow.resolve(talliesOf('cba\n'));
    await first;
    expect(app.listening.transmission?.areas).toEqual(['library']);
  });

  test('says which kept codebook is in use, and when none is', async () => {
    const mine = {
      id: 7,
      name: 'Mine',
      method: 'itu',
      symbols: 54,
      longest: 6,
      madeFrom: '',
      savedAt: 0,
    } as const;
    const { app } = await started({
      locate: () => Promise.resolve([builtIn]),
      listCodebooks: () => Promise.resolve([mine]),
      readCodebook: () => Promise.resolve(ituCodebook()),
    });
    await app.choice.useKept(7);
    expect(app.notices.said).toBe('The codebook Mine is in use.');
    await app.choice.useKept(null);
    expect(app.notices.said).toBe('The codebook is made from what counts again: Huffman.');
  });

  test('does not say that a codebook is in use which could not be read', async () => {
    const { app } = await started({
      locate: () => Promise.resolve([builtIn]),
      readCodebook: () => Promise.reject(sounderError('codebook-unknown')),
    });
    await app.choice.useKept(7);
    expect(app.notices.said).toBe('');
    expect(app.notices.list[0]?.text).toContain('no longer kept');
  });

  test('says why a module cannot be sent where nothing counts', async () => {
    const { app } = await started({
      locate: () => Promise.resolve([builtIn]),
      readTallies: () => Promise.resolve([]),
    });
    await app.listen(moduleOf(-2, BUILT_IN));
    expect(app.notices.list.map(({ text }) => text)).toEqual([
      expect.stringContaining('it has nothing in what counts now (library and bundled tools)'),
    ]);
  });
});
