import { describe, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import { sounderError } from '../../../core/errors.ts';
import { BUILT_IN, type Installation } from '../../../core/python/installation.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { AppState } from '../../../renderer/state/app.svelte.ts';
import { fakeConnection, installation, moduleOf, talliesOf } from './fake-bridge.ts';

const builtIn = installation(BUILT_IN, { origin: 'built-in' });

async function windowOn(list: () => readonly Installation[], answers: Partial<Bridge>) {
  const connection = fakeConnection({
    listInstallations: () => Promise.resolve(list()),
    changeSettings: () => Promise.resolve(defaultSettings),
    listModules: (id) => Promise.resolve([moduleOf(10 + id, id)]),
    readTallies: () => Promise.resolve(talliesOf('abc')),
    ...answers,
  });
  const app = new AppState(connection, { ...defaultSettings, installation: 13 });
  await app.library.load();
  await app.corpus.load();
  return app;
}

describe('forgetting an installation', () => {
  async function forgotten(answers: Partial<Bridge> = {}) {
    let list: readonly Installation[] = [installation(13), installation(12), builtIn];
    const app = await windowOn(() => list, {
      forget: (id) => Promise.resolve(void (list = list.filter((each) => each.id !== id))),
      restore: () => Promise.resolve(installation(13)),
      index: () => Promise.resolve(installation(13)),
      ...answers,
    });
    await app.forget(installation(13));
    return app;
  }

  test('leaves it out, and takes the next into use', async () => {
    const app = await forgotten();
    expect(app.library.find(13)).toBeUndefined();
    expect(app.corpus.installation?.id).toBe(12);
    expect(app.corpus.book?.installation).toBe(12);
  });

  test('can be undone', async () => {
    const app = await forgotten();
    const notice = app.notices.list[0];
    expect(notice?.text).toMatch(/^CPython 3\.13\.0 in \/lib\/13 is forgotten/);
    expect(notice?.action?.label).toBe('Undo');
    notice?.action?.run();
    await vi.waitFor(() => {
      expect(app.corpus.book?.installation).toBe(13);
    });
    expect(app.notices.list).toEqual([]);
    expect(app.notices.said).toBe('CPython 3.13.0 is in the list again.');
  });

  test('cannot be undone when nothing of it is kept any more, which is said', async () => {
    const app = await forgotten({ restore: () => Promise.reject(sounderError('installation-unknown')) });
    app.notices.list[0]?.action?.run();
    await vi.waitFor(() => {
      expect(app.notices.list.map(({ tone }) => tone)).toEqual(['fault']);
    });
    expect(app.notices.list[0]?.text).toMatch(/^CPython 3\.13\.0 in \/lib\/13 cannot be brought back/);
    expect(app.notices.list[0]?.action).toBeUndefined();
  });

  test('can still be undone when that failed once', async () => {
    const answers = [Promise.reject(sounderError('engine-stopped'))];
    const app = await forgotten({ restore: () => answers.shift() ?? Promise.resolve(installation(13)) });
    const undo = () => {
      const notice = app.notices.list.find(({ action }) => action !== undefined);
      app.notices.dismiss(notice?.id ?? NaN); // as the window does
      notice?.action?.run();
    };
    undo();
    await vi.waitFor(() => {
      expect(app.notices.list.map(({ tone }) => tone)).toEqual(['fault', 'news']);
    });
    undo();
    await vi.waitFor(() => {
      expect(app.corpus.book?.installation).toBe(13);
    });
    expect(app.notices.list).toEqual([]);
  });

  test('of several is told in one notice, and each can be undone, the last first', async () => {
    const app = await forgotten({ restore: (id) => Promise.resolve(installation(id)) });
    await app.forget(installation(12));
    const only = () => {
      const [notice, ...others] = app.notices.list;
      expect(others).toEqual([]);
      return notice;
    };
    expect(only()?.text).toMatch(/^2 Pythons are forgotten, last CPython 3\.12\.0 in \/lib\/12/);
    only()?.action?.run();
    await vi.waitFor(() => {
      expect(app.library.find(12)).toBeDefined();
    });
    expect(only()?.text).toMatch(/^CPython 3\.13\.0 in \/lib\/13 is forgotten/);
    only()?.action?.run();
    await vi.waitFor(() => {
      expect(app.library.find(13)).toBeDefined();
    });
    expect(app.notices.list).toEqual([]);
  });

  test('is told by the end of a long path', async () => {
    const app = await forgotten();
    await app.forget({ ...installation(12), library: `/${'deep/'.repeat(40)}lib/python3.12` });
    expect(app.notices.list[0]?.text).toMatch(/ in …\S{48,63}\/lib\/python3\.12\. Each/);
  });

  test('is over when it is indexed again', async () => {
    const app = await forgotten();
    await app.index(13);
    expect(app.notices.list).toEqual([]);
  });

  test('is over when an index of it had begun and was cancelled', async () => {
    const app = await forgotten({
      listInstallations: () => Promise.resolve([installation(13, { index: { kind: 'partial', files: 1 } })]),
      index: () => Promise.reject(sounderError('cancelled')),
    });
    await app.index(13);
    expect(app.notices.list).toEqual([]);
  });

  test('is not over when an index of it was cancelled before it began', async () => {
    const app = await forgotten({ index: () => Promise.reject(sounderError('cancelled')) });
    await app.index(13);
    app.library.put(installation(13, { index: { kind: 'none' } }));
    await app.index(13);
    expect(app.notices.list).toHaveLength(1);
  });

  test('is over when it is added again', async () => {
    const app = await forgotten({ addLibrary: () => Promise.resolve([installation(13)]) });
    await app.add('folder');
    expect(app.notices.list.map(({ text }) => text)).toEqual([expect.stringMatching(/^Added /)]);
  });

  test('twice is told of once', async () => {
    const app = await forgotten();
    await app.forget(installation(13));
    expect(app.notices.list[0]?.text).toMatch(/^CPython 3\.13\.0 in \/lib\/13 is forgotten/);
  });

  test('is offered again with the next, though its notice was dismissed', async () => {
    const app = await forgotten();
    app.notices.dismiss(app.notices.list[0]?.id ?? NaN);
    await app.forget(installation(12));
    expect(app.notices.list.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^2 Pythons are forgotten, last CPython 3\.12/),
    ]);
  });

  test('that fails is told, and changes nothing', async () => {
    const app = await windowOn(() => [installation(13), builtIn], {
      forget: () => Promise.reject(sounderError('database-failed', 'disk I/O error')),
    });
    await app.forget(installation(13));
    expect(app.corpus.book?.installation).toBe(13);
    expect(app.notices.list.map(({ tone }) => tone)).toEqual(['fault']);
  });
});

describe('adding a library', () => {
  test('shows it and takes it into use', async () => {
    const added = installation(3, { origin: 'folder', index: { kind: 'none' } });
    const app = await windowOn(() => [builtIn], { addLibrary: () => Promise.resolve([added]) });
    app.library.sought = 'something else';
    await app.add('folder');
    expect(app.library.installations.map(({ id }) => id)).toEqual([3, BUILT_IN]);
    expect(app.library.sought).toBe('');
    expect(app.corpus.installation?.id).toBe(3);
    expect(app.notices.list.map(({ text }) => text)).toEqual(['Added CPython 3.3.0 in /lib/3.']);
  });

  test('says of what is in the list already that it is', async () => {
    const app = await windowOn(() => [installation(12), builtIn], {
      addLibrary: () => Promise.resolve([installation(12)]),
    });
    await app.add('folder');
    expect(app.notices.list.map(({ text }) => text)).toEqual([
      'CPython 3.12.0 in /lib/12 is in the list already.',
    ]);
  });

  test('tells of the last try only, and of no failure once it has gone well', async () => {
    const tries = [
      Promise.reject(sounderError('library-empty', '/a')),
      Promise.reject(sounderError('library-empty', '/b')),
      Promise.resolve([installation(3)]),
    ];
    const app = await windowOn(() => [builtIn], { addLibrary: () => tries.shift() ?? Promise.resolve([]) });
    const told = async () => {
      await app.add('folder');
      return app.notices.list.map(({ text }) => text);
    };
    expect(await told()).toEqual([expect.stringContaining('/a')]);
    expect(await told()).toEqual([expect.stringContaining('/b')]);
    expect(await told()).toEqual(['Added CPython 3.3.0 in /lib/3.']);
  });

  test('changes nothing where nothing was chosen', async () => {
    const app = await windowOn(() => [builtIn], { addLibrary: () => Promise.resolve([]) });
    app.library.sought = 'something';
    await app.add('zip');
    expect(app.library.sought).toBe('something');
    expect(app.corpus.installation?.id).toBe(BUILT_IN);
  });
});
