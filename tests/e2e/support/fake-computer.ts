import { type Area, areas } from '../../../core/count/area.ts';
import { totalsByArea } from '../../../core/count/area-totals.ts';
import { BUILT_IN, type Installation, type Module } from '../../../core/python/installation.ts';
import type { Settings } from '../../../core/settings.ts';
import type { FakeComputer } from './fake-bridge.ts';

/** A computer without a Python: there is only what comes with Sounder. */
export function withoutPython(settings: Settings): FakeComputer {
  const index = {
    kind: 'done',
    totals: totalsByArea({ library: { files: 1700, bytes: 33_000_000, symbols: 32_000_000, notes: 0 } }),
    hasSitePackages: false,
    at: 0,
    isInterrupted: false,
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
    notes: [],
    text: 'print("hi")\n',
    tallies: Array.from('print("h)\n', (character) => ({ symbol: `CHAR:${character}` as const, count: 2 })),
  };
}

const folders: Readonly<Record<Area, string>> = {
  library: 'asyncio',
  tests: 'test/test_asyncio',
  tools: 'idlelib',
  'site-packages': 'site-packages/numpy/lib',
};

/** A computer with one indexed Python of so many modules, in every area, beside what comes with Sounder. */
export function withModules(settings: Settings, modules: number): FakeComputer {
  const computer = withoutPython(settings);
  const each = { files: modules / areas.length, bytes: 1e7, symbols: 1e7, notes: 0 };
  const noted = { ...each, notes: 1 };
  const python: Installation = {
    id: 1,
    implementation: 'CPython',
    version: '3.13.0',
    origin: 'pyenv',
    library: '/home/ada/.pyenv/versions/3.13.0/lib/python3.13',
    environments: ['/home/ada/engine/.venv', '/home/ada/notes/.venv'],
    present: true,
    index: {
      kind: 'done',
      totals: totalsByArea({ library: noted, tests: each, tools: noted, 'site-packages': each }),
      hasSitePackages: true,
      at: 1.7e12,
      isInterrupted: false,
    },
  };
  return {
    ...computer,
    installations: [python, ...computer.installations],
    modules: Array.from({ length: modules }, (_, at) => moduleAt(at)),
    notes: [
      { path: 'asyncio/module_4.py', reason: 'It is no utf-8 as it declares.', kind: 'file' },
      { path: 'idlelib/private', reason: 'It may not be read (EACCES).', kind: 'folder' },
    ],
  };
}

function moduleAt(at: number): Module {
  const folder = folders[areas[at % areas.length] ?? 'library'];
  const path = `${folder}/module_${String(at)}.py`;
  return { id: at + 1, installation: 1, path, bytes: 1000 + at, encoding: 'utf-8', note: null };
}
