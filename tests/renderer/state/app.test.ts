import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import { BUILT_IN } from '../../../core/python/installation.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { AppState } from '../../../renderer/state/app.svelte.ts';
import { fakeConnection, installation, moduleOf, talliesOf } from './fake-bridge.ts';

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

async function started(answers: Partial<Bridge>) {
  const connection = fakeConnection({
    about: () => Promise.resolve(about),
    databaseState: () => Promise.resolve({ kind: 'ready' }),
    listInstallations: () => Promise.resolve([builtIn]),
    changeSettings: () => Promise.resolve(defaultSettings),
    listModules: (id) => Promise.resolve([moduleOf(10 + id, id)]),
    readTallies: () => Promise.resolve(talliesOf('abc')),
    ...answers,
  });
  const app = new AppState(connection, defaultSettings);
  await app.library.load();
  await app.start();
  return app;
}

describe('the window', () => {
  test('shows at the first start that the newest Python is not indexed yet, and not the samples under its name', async () => {
    const found = installation(13, { index: { kind: 'none' } });
    const app = await started({ locate: () => Promise.resolve([found, builtIn]) });
    expect(app.corpus.installation?.id).toBe(13);
    expect(app.corpus.modules).toEqual([]);
    expect(app.corpus.book).toBeNull();
  });

  test('shows the samples where there is no Python', async () => {
    const app = await started({ locate: () => Promise.resolve([builtIn]) });
    expect(app.corpus.modules.map(({ installation: of }) => of)).toEqual([BUILT_IN]);
    expect(app.library.isEmpty).toBe(true);
  });

  test('does not call a search that failed a computer without Python', async () => {
    const app = await started({ locate: () => Promise.reject(new Error('refused')) });
    expect(app.library.isEmpty).toBe(false);
    expect(app.notices.list).toHaveLength(1);
  });

  test.each([
    [{ kind: 'replaced', keptAs: 'sounder.old.db' } as const, 'sounder.old.db'],
    [{ kind: 'newer', message: 'made by a newer Sounder' } as const, 'newer Sounder'],
    [{ kind: 'failed', message: 'the disk is full' } as const, 'disk is full'],
  ])('tells how the database was found: %o', async (state, words) => {
    const app = await started({
      databaseState: () => Promise.resolve(state),
      locate: () => Promise.resolve([builtIn]),
    });
    expect(app.notices.list.map(({ text }) => text)).toEqual([expect.stringContaining(words)]);
  });
});
