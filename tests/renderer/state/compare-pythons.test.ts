import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import type { CorporaRead, CorpusName } from '../../../core/compare/corpus.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { perform } from '../../../renderer/codebook/perform.ts';
import type { RunJob } from '../../../renderer/codebook/run-job.ts';
import { ComparePythons } from '../../../renderer/state/compare-pythons.svelte.ts';
import { Library } from '../../../renderer/state/library.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Preferences } from '../../../renderer/state/preferences.svelte.ts';
import { tallied } from '../../core/arbitraries.ts';
import { corpusOf } from '../../core/compare/corpora.ts';
import { fakeConnection, installation, Later } from './fake-bridge.ts';

const run: RunJob = (job, report) => {
  perform(job, report);
  return Promise.resolve();
};
const table = (minor: number): CorpusName => ({ kind: 'reference', version: `3.${minor}` });

/** What the engine answers: counts for all but 3.99, which is gone. */
function read(names: readonly CorpusName[]): Promise<CorporaRead> {
  const library = tallied({ a: 3, b: 2 });
  return Promise.resolve({
    onlyShared: false,
    corpora: names.map((name) => {
      const version = name.kind === 'reference' ? name.version : '3.99';
      return version === '3.99'
        ? { kind: 'failed', name, code: 'installation-unknown', message: 'It is gone.' }
        : { kind: 'counted', name, corpus: corpusOf(version, { library }) };
    }),
  });
}

function opened(compared: readonly CorpusName[], answers: Partial<Bridge> = {}) {
  const notices = new Notices();
  const connection = fakeConnection({
    listReferences: () => Promise.resolve([]),
    listTables: () => Promise.resolve([]),
    changeSettings: () => Promise.resolve(defaultSettings),
    readCorpora: read,
    ...answers,
  });
  const preferences = new Preferences(connection.bridge, notices, { ...defaultSettings, compared });
  const library = new Library(connection, notices);
  const pythons = new ComparePythons(connection.bridge, library, preferences, notices, run);
  return { pythons, library, notices };
}

const versions = ({ shown }: ComparePythons) => shown?.set.corpora.map(({ version }) => version);

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
    expect(pythons.missing).toMatchObject([{ message: 'CPython 3.7.0: It is gone.' }]);
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

  test('stay in sight when they cannot be read again, which is told', async () => {
    let isBroken = false;
    const { pythons, notices } = opened([table(1), table(2)], {
      readCorpora: (names) => (isBroken ? Promise.reject(new Error('broken')) : read(names)),
    });
    await pythons.open();
    isBroken = true;
    await pythons.chooseMethod('huffman-dots');
    expect(versions(pythons)).toEqual(['3.1', '3.2']);
    expect(notices.list).toHaveLength(1);
  });
});

describe('a table that the person opens', () => {
  const saved = { kind: 'damaged', name: 'mine.json', message: '' } as const;
  const corpus: CorpusName = { kind: 'table', name: 'mine.json' };
  const asked: (readonly CorpusName[])[] = [];
  const answers: Partial<Bridge> = {
    openTable: () => Promise.resolve(saved),
    listTables: () => Promise.resolve([saved]),
    closeTable: () => Promise.resolve(),
    readCorpora: (names) => {
      asked.push(names);
      return read(names);
    },
    changeSettings: (change) => Promise.resolve({ ...defaultSettings, ...(change as object) }),
  };

  test('is compared with the others, until it is closed', async () => {
    const { pythons } = opened([table(1), table(2)], answers);
    await pythons.openTable();
    expect(asked.at(-1)).toEqual([table(1), table(2), corpus]);
    await pythons.openTable();
    expect(asked.at(-1)).toEqual([table(1), table(2), corpus]);
    await pythons.closeTable('mine.json');
    expect(asked.at(-1)).toEqual([table(1), table(2)]);
    expect(pythons.tables).toEqual([]);
  });

  test('that is refused is told of, and what was compared stays', async () => {
    const { pythons, notices } = opened([table(1), table(2)], {
      ...answers,
      openTable: () => Promise.reject(new Error('no table')),
    });
    await pythons.open();
    await pythons.openTable();
    expect(notices.list).toMatchObject([{ tone: 'fault' }]);
    expect(versions(pythons)).toEqual(['3.1', '3.2']);
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
