import { describe, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import type { Codebook } from '../../../core/codebook/codebook.ts';
import { type Area, defaultAreas } from '../../../core/count/area.ts';
import type { Tally } from '../../../core/count/tally.ts';
import { sounderError } from '../../../core/errors.ts';
import { BUILT_IN, type Installation, type Module } from '../../../core/python/installation.ts';
import { defaultSettings } from '../../../core/settings.ts';
import type { Builder } from '../../../renderer/codebook/builder.ts';
import { build } from '../../../renderer/codebook/perform.ts';
import { Corpus } from '../../../renderer/state/corpus.svelte.ts';
import { Library } from '../../../renderer/state/library.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Preferences } from '../../../renderer/state/preferences.svelte.ts';
import { fakeConnection, installation, Later, moduleOf, talliesOf } from './fake-bridge.ts';

const atOnce: Builder = (order) => Promise.resolve(build(order));

async function corpusOf(installations: readonly Installation[], answers: Partial<Bridge>, builder = atOnce) {
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
  const corpus = new Corpus(connection.bridge, library, preferences, notices, builder);
  return { corpus, notices, preferences };
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
    const { corpus, notices } = await corpusOf([installation(1)], {
      listModules: () => lists.shift() ?? Promise.resolve([moduleOf(10, 1)]),
    });
    await corpus.load();
    expect(notices.list).toHaveLength(1);
    await corpus.chooseAreas(['tests']);
    expect(state(corpus)).toEqual({ modules: [1], book: 1, isLoading: false });
    expect(notices.list).toEqual([]);
  });
});

describe('the codebook in use', () => {
  test('is made by the method that is chosen, and nothing is read again', async () => {
    const readTallies = vi.fn(() => Promise.resolve(talliesOf('abcdef')));
    const { corpus, preferences } = await corpusOf([installation(1)], { readTallies });
    await corpus.load();
    await corpus.chooseMethod('length-limited', 3);
    expect(corpus.book?.codebook.method).toBe('length-limited');
    expect(preferences.settings).toMatchObject({ method: 'length-limited', maxLength: 3, codebook: null });
    expect(readTallies).toHaveBeenCalledTimes(1);
  });

  test('tells the limit that it keeps to, the least that holds where a lower one was chosen', async () => {
    const { corpus } = await corpusOf([installation(1)], {
      readTallies: () => Promise.resolve(talliesOf('abcdef')),
    });
    await corpus.chooseMethod('length-limited', 9);
    expect(corpus.book?.limit).toBe(9);
    await corpus.chooseMethod('length-limited', 1);
    expect(corpus.book?.limit).toBe(3);
    await corpus.chooseMethod('huffman');
    expect(corpus.book?.limit).toBeNull();
  });

  test('stays until another is made, which ends the making of one that is no longer wanted', async () => {
    const slow = new Later<Codebook>();
    const signals: AbortSignal[] = [];
    const { corpus } = await corpusOf([installation(1)], {}, (order, building) => {
      if (order.method !== 'fastest-prefix') return atOnce(order, building);
      signals.push(building.signal);
      building.onProgress(0.5);
      return slow.promise;
    });
    await corpus.load();
    const first = corpus.chooseMethod('fastest-prefix');
    await vi.waitFor(() => {
      expect(corpus.progress).toBe(0.5);
    });
    expect(corpus.book?.codebook.method).toBe('huffman');
    await corpus.chooseMethod('huffman-dots');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    slow.resolve(build({ method: 'fastest-prefix', tallies: talliesOf('ab'), maxLength: 12 }));
    await first;
    expect(corpus.book?.codebook.method).toBe('huffman-dots');
    expect(corpus.progress).toBeNull();
  });

  test('can be a kept one, also where nothing is indexed', async () => {
    const keptBook = build({ method: 'huffman', tallies: talliesOf('xyz'), maxLength: 12 });
    const { corpus } = await corpusOf([installation(1, { index: { kind: 'none' } })], {
      readCodebook: () => Promise.resolve(keptBook),
    });
    await corpus.load();
    expect(corpus.book).toBeNull();
    await corpus.chooseKept(7);
    expect(corpus.book).toMatchObject({ kept: 7, codebook: keptBook, tallies: [] });
  });

  test('is made from what counts where the kept one is gone, and that is told', async () => {
    const { corpus, notices, preferences } = await corpusOf([installation(1)], {
      readCodebook: () => Promise.reject(sounderError('codebook-unknown')),
    });
    await corpus.chooseKept(7);
    expect(corpus.book).toMatchObject({ kept: null, codebook: { method: 'huffman' } });
    expect(preferences.settings.codebook).toBeNull();
    expect(notices.list).toHaveLength(1);
  });

  test('is International Morse although nothing was counted', async () => {
    const { corpus } = await corpusOf([installation(1, { index: { kind: 'none' } })], {});
    await corpus.chooseMethod('itu');
    expect(corpus.book).toMatchObject({ measures: null, codebook: { method: 'itu' } });
  });
});
