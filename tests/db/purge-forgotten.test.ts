import { describe, expect, test } from 'vitest';
import type { Origin } from '../../core/python/installation.ts';
import { storedModules } from '../../db/files/files.ts';
import {
  beginIndex,
  finishIndex,
  keepPresent,
  purgeForgotten,
  saveInstallation,
  setForgotten,
  storedInstallation,
  storedInstallations,
} from '../../db/installations/installations.ts';
import { sumTallies } from '../../db/tallies/tallies.ts';
import { saveUnreadFolders, storedUnreadFolders } from '../../db/unread-folders/unread-folders.ts';
import { newDatabase } from '../support/database.ts';
import { saveCounted } from '../support/save-counted.ts';

/** A database with indexed installations of these origins, their numbers in the same order. */
function indexed(...origins: readonly Origin[]) {
  const database = newDatabase();
  const ids = origins.map((origin, at) => {
    const common = { implementation: 'CPython', version: '3.13.0', environments: [] } as const;
    const id = saveInstallation(database, { ...common, origin, library: `/lib/${at}` });
    beginIndex(database, id, true);
    for (let n = 0; n < 3; n++) saveCounted(database, id, `m${n}.py`, { 101: 2 });
    finishIndex(database, id, { hasSitePackages: true, at: 1 });
    return id;
  });
  return { database, ids: ids as [number, number] };
}

describe('purging what was forgotten', () => {
  test('deletes its files and tallies, and keeps all else', () => {
    const { database, ids } = indexed('pyenv', 'pyenv');
    const [forgotten, kept] = ids;
    setForgotten(database, forgotten, true);
    purgeForgotten(database);
    expect(storedInstallation(database, forgotten)?.index).toEqual({ kind: 'none' });
    expect(storedModules(database, forgotten)).toEqual([]);
    expect(sumTallies(database, forgotten, ['library'])).toEqual([]);
    expect(storedModules(database, kept)).toHaveLength(3);
    expect(sumTallies(database, kept, ['library'])).toEqual([[101, 6]]);
  });

  test('deletes what is no longer there altogether', () => {
    const { database, ids } = indexed('pyenv', 'pyenv');
    const [gone, kept] = ids;
    keepPresent(database, [kept]);
    setForgotten(database, gone, true);
    purgeForgotten(database);
    expect(storedInstallation(database, gone)).toBeNull();
    expect(storedInstallation(database, kept)?.index.kind).toBe('done');
  });

  test('deletes its notes of folders', () => {
    const { database, ids } = indexed('pyenv');
    const [id] = ids;
    saveUnreadFolders(database, id, [{ path: 'secret', note: 'It could not be read.' }]);
    setForgotten(database, id, true);
    purgeForgotten(database);
    expect(storedUnreadFolders(database, id)).toEqual([]);
  });

  test('deletes what was added by hand altogether', () => {
    const { database, ids } = indexed('folder', 'folder');
    const [gone, kept] = ids;
    setForgotten(database, gone, true);
    purgeForgotten(database);
    expect(storedInstallations(database).map(({ id }) => id)).toEqual([kept]);
  });

  test('deletes zips that were added by hand as it does folders', () => {
    const { database, ids } = indexed('zip', 'zip');
    const [gone, kept] = ids;
    setForgotten(database, gone, true);
    purgeForgotten(database);
    expect(storedInstallations(database).map(({ id }) => id)).toEqual([kept]);
  });
});
