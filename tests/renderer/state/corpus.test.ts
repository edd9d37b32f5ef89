import { describe, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import { type Area, defaultAreas } from '../../../core/count/area.ts';
import type { Tally } from '../../../core/count/tally.ts';
import { sounderError } from '../../../core/errors.ts';
import { BUILT_IN, type Installation, type Module } from '../../../core/python/installation.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { Corpus } from '../../../renderer/state/corpus.svelte.ts';
import { Library } from '../../../renderer/state/library.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Preferences } from '../../../renderer/state/preferences.svelte.ts';
import { fakeConnection, installation, Later, moduleOf, talliesOf } from './fake-bridge.ts';

async function corpusOf(installations: readonly Installation[], answers: Partial<Bridge>) {
  const connection = fakeConnection({
    listInstallations: () => Promise.resolve(installations),
    changeSettings: () => Promise.resolve(defaultSettings),
    listModules: (id) => Promise.resolve([moduleOf(10 * id, id)]),
    readTallies: () => Promise.resolve(talliesOf('abc')),
    ...answers,
  });
  const notices = new Notices();
  const library = new Library(connection, notices);
  await library.load();
  const preferences = new Preferences(connection.bridge, notices, defaultSettings);
  return { corpus: new Corpus(connection.bridge, library, preferences, notices), notices, preferences };
}

const state = (corpus: Corpus) => ({
  modules: corpus.modules.map(({ module }) => module.installation),
  book: corpus.book?.installation ?? null,
  isLoading: corpus.isLoading,
});

describe('the installation in use', () => {
  test('is the newest that is indexed, until one is chosen', async () => {
    const none = installation(9, { index: { kind: 'none' } });
    const { corpus } = await corpusOf([none, installation(8), installation(7)], {});
    expect(corpus.installation?.id).toBe(8);
    corpus.choose(7);
    expect(corpus.installation?.id).toBe(7);
  });

  test('shows modules and book of no other while its own are read', async () => {
    const answer = new Later<readonly Tally[]>();
    const { corpus } = await corpusOf([installation(2), installation(1)], {
      readTallies: (id) => (id === 2 ? Promise.resolve(talliesOf('ab')) : answer.promise),
    });
    await corpus.load();
    expect(state(corpus)).toEqual({ modules: [2], book: 2, isLoading: false });
    corpus.choose(1);
    const loaded = corpus.load();
    expect(state(corpus)).toEqual({ modules: [], book: null, isLoading: true });
    answer.resolve(talliesOf('ab'));
    await loaded;
    expect(state(corpus)).toEqual({ modules: [1], book: 1, isLoading: false });
  });

  test('is the one chosen last, whichever answer comes last', async () => {
    const slow = new Later<readonly Tally[]>();
    const none = installation(3, { index: { kind: 'none' } });
    const { corpus } = await corpusOf([installation(1), none], { readTallies: () => slow.promise });
    corpus.choose(1);
    const first = corpus.load();
    corpus.choose(3);
    await corpus.load();
    slow.resolve(talliesOf('ab'));
    await first;
    expect(state(corpus)).toEqual({ modules: [], book: null, isLoading: false });
  });

  test('tells why it cannot be read, and shows nothing in its place', async () => {
    const { corpus, notices } = await corpusOf([installation(2), installation(1)], {
      readTallies: (id) =>
        id === 2
          ? Promise.resolve(talliesOf('ab'))
          : Promise.reject(sounderError('database-failed', 'disk I/O error')),
    });
    await corpus.load();
    corpus.choose(1);
    await corpus.load();
    expect(state(corpus)).toEqual({ modules: [], book: null, isLoading: false });
    expect(notices.list.map(({ text }) => text)).toEqual([expect.stringContaining('disk I/O error')]);
  });

  test('asks for nothing while nothing of it is indexed', async () => {
    const { corpus, notices } = await corpusOf([installation(1, { index: { kind: 'partial', files: 0 } })], {
      readTallies: () => Promise.reject(sounderError('not-indexed')),
    });
    await corpus.load();
    expect(state(corpus)).toEqual({ modules: [], book: null, isLoading: false });
    expect(notices.list).toEqual([]);
  });

  test('shows the samples although their table is damaged', async () => {
    const builtIn = installation(BUILT_IN, { origin: 'built-in', index: { kind: 'none' } });
    const { corpus, notices } = await corpusOf([builtIn], {
      readTallies: () => Promise.reject(sounderError('table-damaged', 'cpython-3.13.json')),
    });
    await corpus.load();
    expect(state(corpus)).toEqual({ modules: [BUILT_IN], book: null, isLoading: false });
    expect(notices.list).toHaveLength(1);
  });

  test('counts the areas that a person chose, and has no book where they hold nothing', async () => {
    const asked: (readonly Area[])[] = [];
    const { corpus, notices, preferences } = await corpusOf([installation(1)], {
      readTallies: (_, areas) => {
        asked.push(areas);
        return Promise.resolve(areas.includes('library') ? talliesOf('ab') : []);
      },
    });
    await corpus.load();
    preferences.change({ areas: ['site-packages'] });
    await corpus.load();
    expect(asked).toEqual([defaultAreas, ['site-packages']]);
    expect(state(corpus)).toEqual({ modules: [1], book: null, isLoading: false });
    expect(notices.list).toEqual([]);
  });
});

describe('the areas that count', () => {
  test('can be chosen: it is counted anew, and no module is listed again', async () => {
    const listModules = vi.fn((id: number) => Promise.resolve([moduleOf(id, id)]));
    const { corpus } = await corpusOf([installation(1)], {
      listModules,
      readTallies: (_id, areas) => Promise.resolve(talliesOf('abcdefg'.slice(areas.length))),
    });
    await corpus.load();
    expect(corpus.book).toMatchObject({ areas: ['library', 'tools'], measures: { symbols: 5 } });
    await corpus.chooseAreas(['tests']);
    expect(corpus.book).toMatchObject({ areas: ['tests'], measures: { symbols: 6 } });
    expect(corpus.modules).toHaveLength(1);
    expect(listModules).toHaveBeenCalledTimes(1);
  });

  test('leave a book as it was, under its own areas, until the new counts are there', async () => {
    const answer = new Later<readonly Tally[]>();
    const { corpus } = await corpusOf([installation(1)], {
      readTallies: (_id, areas) => (areas.length === 1 ? answer.promise : Promise.resolve(talliesOf('abc'))),
    });
    await corpus.load();
    const counted = corpus.chooseAreas(['tests']);
    expect(corpus.areas).toEqual(['tests']);
    expect(corpus.book?.areas).toEqual(['library', 'tools']);
    answer.resolve([]);
    await counted;
    expect(corpus.book).toBeNull();
  });

  test('may change while the modules are read, which come all the same', async () => {
    const answer = new Later<readonly Module[]>();
    const listModules = vi.fn(() => answer.promise);
    const { corpus } = await corpusOf([installation(1)], { listModules });
    const loaded = corpus.load();
    const counted = corpus.chooseAreas(['tests']);
    answer.resolve([moduleOf(10, 1)]);
    await Promise.all([loaded, counted]);
    expect(state(corpus)).toEqual({ modules: [1], book: 1, isLoading: false });
    expect(listModules).toHaveBeenCalledTimes(1);
  });

  test('may change after an index, before its modules are read', async () => {
    const answer = new Later<readonly Module[]>();
    const lists = [Promise.resolve<readonly Module[]>([]), answer.promise];
    const { corpus } = await corpusOf([installation(1)], {
      listModules: () => lists.shift() ?? Promise.reject(new Error('asked too often')),
    });
    await corpus.load();
    const loaded = corpus.load();
    const counted = corpus.chooseAreas(['tests']);
    answer.resolve([moduleOf(10, 1)]);
    await Promise.all([loaded, counted]);
    expect(state(corpus).modules).toEqual([1]);
  });

  test('bring the modules that could not be read before', async () => {
    const lists = [Promise.reject(sounderError('database-failed', 'disk I/O error'))];
    const { corpus } = await corpusOf([installation(1)], {
      listModules: () => lists.shift() ?? Promise.resolve([moduleOf(10, 1)]),
    });
    await corpus.load();
    await corpus.chooseAreas(['tests']);
    expect(state(corpus)).toEqual({ modules: [1], book: 1, isLoading: false });
  });
});
