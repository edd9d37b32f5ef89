import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import type { CorporaRead, CorpusName, Reference } from '../../../core/compare/corpus.ts';
import { readSettings } from '../../../core/settings.ts';
import { toggled } from '../../../renderer/state/compare-choice.ts';
import { missingLines } from '../../../renderer/words/missing.ts';
import { opened, read, table, versions } from './compare-on.ts';
import { indexed, installation, Later } from './fake-bridge.ts';

const none = { files: 0, bytes: 0, symbols: 0, notes: 0 };
const reference = (version: string): Reference => ({
  ...{ kind: 'table', version, implementation: 'CPython', python: `${version}.1` },
  ...{ source: '', command: '', isTrimmed: false },
  totals: { library: none, tests: none, tools: none, 'site-packages': none },
});

describe('Pythons that are compared', () => {
  test('are in the order of their versions', async () => {
    const { pythons } = opened([table(2), table(1)]);
    await pythons.open();
    expect(versions(pythons)).toEqual(['3.1', '3.2']);
  });

  test('are the others where one is gone, and that is said', async () => {
    const { pythons } = opened([table(2), table(1), table(99)]);
    await pythons.open();
    expect(versions(pythons)).toEqual(['3.1', '3.2']);
    expect(pythons.missing).toMatchObject([{ message: 'It is gone.' }]);
  });

  test('are the others where one has no counts any more, and which that is is said', async () => {
    const { pythons, library } = opened([table(2), table(1), { kind: 'installation', id: 7 }], {
      listInstallations: () => Promise.resolve([installation(7)]),
    });
    await library.load();
    await pythons.open();
    expect(pythons.missing).toMatchObject([{ title: 'CPython 3.7.0', message: 'It is gone.' }]);
  });

  test('are called as they were where they are gone meanwhile, and can be taken out', async () => {
    const gone: CorpusName = { kind: 'reference', version: '3.3' };
    let isThere = true;
    const { pythons } = opened([table(1), table(2), gone], {
      listReferences: () => Promise.resolve([reference('3.1'), reference('3.2')]),
      readCorpora: (names) => read(isThere ? names : names.map((name) => (name === gone ? table(99) : name))),
    });
    await pythons.open();
    isThere = false;
    await pythons.open();
    expect(pythons.gone).toMatchObject([{ name: gone, title: 'CPython 3.3' }]);
    await pythons.choose(toggled(pythons.names, gone));
    expect([pythons.gone, pythons.missing]).toEqual([[], []]);
  });

  test('are called as they were, and by where they lay, where they are gone after a restart', async () => {
    const python: CorpusName = { kind: 'installation', id: 7 };
    const answers: Partial<Bridge> = {
      listReferences: () => Promise.resolve([reference('3.1')]),
      listInstallations: () => Promise.resolve([installation(7)]),
    };
    const before = opened([table(1), python], answers);
    await before.library.load();
    await before.pythons.open();
    const stored = readSettings(JSON.parse(JSON.stringify(before.preferences.settings)));

    const isGone = { ...answers, listInstallations: () => Promise.resolve([]) };
    const { pythons, library } = opened(stored.compared, isGone, stored);
    await library.load();
    await pythons.open();
    const title = 'CPython 3.7.0 in /lib/7';
    expect(pythons.gone).toMatchObject([{ name: python, title }]);
    expect(missingLines(pythons.missing)).toEqual([
      expect.stringContaining(`no longer in the list: ${title}.`),
    ]);
  });

  test('are none where only one is left, and why is said', async () => {
    const { pythons } = opened([table(2), table(99)]);
    await pythons.open();
    expect(pythons.shown).toBeNull();
    expect(pythons.unfair).toEqual({ kind: 'too-few', number: 1 });
  });

  test('are those that were chosen last, whichever is read first', async () => {
    const slow = new Later<CorporaRead>();
    const { pythons } = opened([table(1), table(2)], {
      readCorpora: (names) => (names.length === 2 ? slow.promise : read(names)),
    });
    const first = pythons.open();
    await pythons.choose([table(1), table(2), table(3)]);
    slow.resolve(await read([table(1), table(2)]));
    await first;
    expect(versions(pythons)).toEqual(['3.1', '3.2', '3.3']);
  });

  test('stay in sight when they cannot be read again, which is told until they can', async () => {
    let isBroken = false;
    const { pythons } = opened([table(1), table(2)], {
      readCorpora: (names) => (isBroken ? Promise.reject(new Error('broken')) : read(names)),
    });
    await pythons.open();
    isBroken = true;
    await pythons.chooseMethod('huffman-dots');
    expect(versions(pythons)).toEqual(['3.1', '3.2']);
    expect(pythons.failure).toMatch(/broken/);
    expect(pythons.isRunning).toBe(false);
    isBroken = false;
    await pythons.open();
    expect(pythons.failure).toBeNull();
  });

  test.each(['listReferences', 'listTables', 'readCorpora'] as const)(
    'are none, for a reason, where %s fails the first time',
    async (name) => {
      const { pythons } = opened([table(1), table(2)], { [name]: () => Promise.reject(new Error('broken')) });
      await pythons.open();
      expect(pythons.shown).toBeNull();
      expect(pythons.failure).toMatch(/broken/);
      expect(pythons.isRunning).toBe(false);
    },
  );

  test('are compared again when one of them was indexed meanwhile, and only then', async () => {
    let readings = 0;
    const { pythons, library } = opened([table(1), { kind: 'installation', id: 7 }], {
      listInstallations: () => Promise.resolve([installation(7, { index: indexed({ at: 1 }) })]),
      readCorpora: (names) => {
        readings++;
        return read(names);
      },
    });
    await library.load();
    await pythons.keepUp(pythons.basis); // not opened yet
    await pythons.open();
    await pythons.keepUp(pythons.basis);
    expect(readings).toBe(1);
    library.put(installation(7, { index: { kind: 'running', files: 1 } }));
    await pythons.keepUp(pythons.basis);
    expect(readings).toBe(1);
    library.put(installation(7, { index: indexed({ at: 2 }) }));
    await pythons.keepUp(pythons.basis);
    expect(readings).toBe(2);
  });

  test('that nobody chose are others when others are indexed', async () => {
    const names: (readonly CorpusName[])[] = [];
    const { pythons, library } = opened(null, {
      listInstallations: () => Promise.resolve([]),
      listReferences: () => Promise.resolve([reference('3.1'), reference('3.2')]),
      readCorpora: (asked) => {
        names.push(asked);
        return read(asked);
      },
    });
    await pythons.open();
    for (const id of [7, 8]) library.put(installation(id));
    await pythons.keepUp(pythons.basis);
    expect(names.map((asked) => asked.map(({ kind }) => kind))).toEqual([
      ['reference', 'reference'],
      ['installation', 'installation'],
    ]);
  });
});

describe('exporting a comparison', () => {
  test('tells where it is, and of what went wrong', async () => {
    let answer: () => Promise<string | null> = () => Promise.resolve('all.json');
    const { pythons, notices } = opened([], { exportComparison: () => answer() });
    const write = () => pythons.export('json', 'all', () => Promise.resolve('{}'));
    await write();
    expect(notices.list).toMatchObject([{ tone: 'news', text: 'The comparison is in all.json.' }]);
    answer = () => Promise.reject(new Error('full'));
    await write();
    expect(notices.list).toMatchObject([{ tone: 'fault' }]);
    answer = () => Promise.resolve(null);
    await write();
    expect(notices.list).toEqual([]);
  });
});
