import type { Bridge, Reply, SounderWindow } from '../../../core/bridge.ts';
import { totalsByArea } from '../../../core/count/area-totals.ts';
import type { Tally } from '../../../core/count/tally.ts';
import { BUILT_IN, type Installation, type Module } from '../../../core/python/installation.ts';
import type { Settings } from '../../../core/settings.ts';

/** What the fake knows: a whole computer in a few values. */
export interface FakeComputer {
  readonly settings: Settings;
  readonly installations: readonly Installation[];
  readonly modules: readonly Module[];
  readonly text: string;
  readonly tallies: readonly Tally[];
}

/**
 * Puts a bridge that keeps everything in memory on `window.sounder`. It is sent into the page as it stands, so
 * it may use nothing but its argument.
 */
export function installFakeBridge(computer: FakeComputer): void {
  let { settings } = computer;
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
    addLibrary: () => Promise.resolve([]),
    deleteData: () => Promise.resolve(),
    databaseState: () => Promise.resolve({ kind: 'ready' }),
    listInstallations: () => Promise.resolve(computer.installations),
    locate: () => Promise.resolve(computer.installations),
    index: (id) => {
      const found = computer.installations.find((installation) => installation.id === id);
      return found === undefined ? Promise.reject(new Error('unknown')) : Promise.resolve(found);
    },
    cancelIndex: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    restore: (id) => bridge.index(id),
    listModules: () => Promise.resolve(computer.modules),
    readModule: (id) => {
      const module = computer.modules.find((one) => one.id === id);
      return module === undefined
        ? Promise.reject(new Error('unknown'))
        : Promise.resolve({ module, text: computer.text });
    },
    listNotes: () => Promise.resolve([]),
    readTallies: () => Promise.resolve(computer.tallies),
    measureModules: () => Promise.resolve([]),
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

/** A computer without a Python: there is only what comes with Sounder. */
export function withoutPython(settings: Settings): FakeComputer {
  const index = {
    kind: 'done',
    totals: totalsByArea({ library: { files: 600, bytes: 11_000_000, symbols: 10_000_000 } }),
    hasSitePackages: false,
    notes: 0,
    at: 0,
  } as const;
  return {
    settings,
    installations: [
      {
        id: BUILT_IN,
        implementation: 'CPython',
        version: '3.13.0',
        origin: 'built-in',
        library: 'samples',
        environments: [],
        present: true,
        index,
      },
    ],
    modules: [{ id: -1, installation: BUILT_IN, path: 'hello.py', bytes: 12, encoding: 'utf-8', note: null }],
    text: 'print("hi")\n',
    tallies: Array.from('print("h)\n', (character) => ({ symbol: `CHAR:${character}` as const, count: 2 })),
  };
}
