import type { Bridge, Reply, SounderWindow } from '../../../core/bridge.ts';
import type { Codebook } from '../../../core/codebook/codebook.ts';
import type { KeptCodebook } from '../../../core/codebook/kept.ts';
import type { Tally } from '../../../core/count/tally.ts';
import type { Installation, Module, Note } from '../../../core/python/installation.ts';
import type { Settings } from '../../../core/settings.ts';

/** What the fake knows: a whole computer in a few values. */
export interface FakeComputer {
  readonly settings: Settings;
  readonly installations: readonly Installation[];
  readonly modules: readonly Module[];
  readonly notes: readonly Note[];
  readonly text: string;
  readonly tallies: readonly Tally[];
}

/**
 * Puts a bridge that keeps everything in memory on `window.sounder`. It is sent into the page as it stands, so
 * it may use nothing but its argument.
 */
export function installFakeBridge(computer: FakeComputer): void {
  let { settings } = computer;
  const known = (id: number) => {
    const found = computer.installations.find((installation) => installation.id === id);
    return found === undefined ? Promise.reject(new Error('unknown')) : Promise.resolve(found);
  };
  interface Kept {
    readonly kept: KeptCodebook;
    readonly codebook: Codebook;
  }
  const books = new Map<number, Kept>();
  const deleted = new Map<number, Kept>();
  const bookOf = (id: number) => {
    const book = books.get(id);
    return book === undefined ? Promise.reject(new Error('unknown')) : Promise.resolve(book);
  };
  const keep = (name: string, madeFrom: string, codebook: Codebook) => {
    const { method, entries } = codebook;
    const longest = Math.max(...entries.map(({ code }) => code.length));
    const symbols = entries.filter(({ symbol }) => symbol !== 'ESC').length;
    const id = books.size + deleted.size + 1;
    const kept = { id, name, method, symbols, longest, madeFrom, savedAt: 0 };
    books.set(id, { kept, codebook });
    return Promise.resolve(kept);
  };
  const bridge: Bridge = {
    about: () =>
      Promise.resolve({
        version: '0.0.0',
        electron: '0',
        chromium: '0',
        node: '0',
        platform: 'linux',
        dataFolder: '/home/ada/.local/share/sounder',
        settingsKeptAs: null,
      }),
    readSettings: () => Promise.resolve(settings),
    changeSettings: (change) => {
      settings = { ...settings, ...(change as Partial<Settings>) };
      return Promise.resolve(settings);
    },
    openDataFolder: () => Promise.resolve(),
    openText: () => Promise.resolve(null),
    addText: () => Promise.reject(new Error('unknown')),
    deleteText: () => Promise.resolve(),
    addLibrary: () => Promise.resolve([]),
    exportCodebook: () => Promise.resolve(null),
    importCodebook: () => Promise.resolve(null),
    exportComparison: () => Promise.resolve(null),
    printBooklet: () => Promise.resolve(null),
    exportAudio: () => Promise.resolve(null),
    decodeRecording: () => Promise.resolve(null),
    cancelDecoding: () => Promise.resolve(),
    cancelExport: () => Promise.resolve(),
    deleteData: () => Promise.resolve(),
    databaseState: () => Promise.resolve({ kind: 'ready' }),
    listInstallations: () => Promise.resolve(computer.installations),
    locate: () => Promise.resolve(computer.installations),
    index: (id) => known(id),
    cancelIndex: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    restore: (id) => known(id),
    listNotes: () => Promise.resolve(computer.notes),
    measureModules: () =>
      Promise.resolve(computer.modules.map(({ id, bytes }) => ({ module: id, units: bytes * 14 }))),
    listModules: () => Promise.resolve(computer.modules),
    readModule: (id) => {
      const module = computer.modules.find((one) => one.id === id);
      return module === undefined
        ? Promise.reject(new Error('unknown'))
        : Promise.resolve({ module, text: computer.text });
    },
    readTallies: () => Promise.resolve(computer.tallies),
    listReferences: () => Promise.resolve([]),
    readCorpora: (names) =>
      Promise.resolve({
        onlyShared: false,
        corpora: names.map((name) => ({
          kind: 'failed' as const,
          name,
          code: 'not-indexed' as const,
          message: 'That Python is not indexed yet.',
        })),
      }),
    listCodebooks: () => Promise.resolve([...books.values()].map(({ kept }) => kept)),
    readCodebook: (id) => bookOf(id).then(({ codebook }) => codebook),
    keepCodebook: (name, madeFrom, codebook) => keep(name, madeFrom, codebook),
    renameCodebook: async (id, name) => {
      const { kept, codebook } = await bookOf(id);
      books.set(id, { kept: { ...kept, name }, codebook });
      return { ...kept, name };
    },
    duplicateCodebook: async (id) => {
      const { kept, codebook } = await bookOf(id);
      return keep(`${kept.name} 2`, kept.madeFrom, codebook);
    },
    deleteCodebook: async (id) => {
      deleted.set(id, await bookOf(id));
      books.delete(id);
    },
    restoreCodebook: async (id) => {
      const book = deleted.get(id) ?? (await bookOf(id));
      books.set(id, book);
      return book.kept;
    },
  };
  const reply = async (answer: Promise<unknown>): Promise<Reply<unknown>> => ({
    ok: true,
    value: await answer,
  });
  const calls = Object.fromEntries(
    Object.entries(bridge).map(([name, call]) => [
      name,
      (...input: unknown[]) => reply((call as (...input: unknown[]) => Promise<unknown>)(...input)),
    ]),
  ) as unknown as SounderWindow['calls'];
  const on = () => () => undefined;
  Object.assign(window, { sounder: { calls, on } satisfies SounderWindow });
}
