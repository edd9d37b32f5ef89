import { describe, expect, test } from 'vitest';
import type { Origin } from '../../../core/python/installation.ts';
import { saveFile, storedModules } from '../../../db/files/files.ts';
import {
  beginIndex,
  finishIndex,
  saveInstallation,
  setForgotten,
  storedInstallation,
} from '../../../db/installations/installations.ts';
import { purgeForgotten } from '../../../electron/engine/store/purge-forgotten.ts';
import { newDatabase } from '../../support/database.ts';

/** A database with indexed installations of these origins, their numbers in the same order. */
function indexed(...origins: readonly Origin[]) {
  const database = newDatabase();
  const ids = origins.map((origin, at) => {
    const common = { implementation: 'CPython', version: '3.13.0', environments: [] } as const;
    const id = saveInstallation(database, { ...common, origin, library: `/lib/${at}` });
    beginIndex(database, id);
    const file = { size: 1, modified: 1, encoding: 'utf-8', note: null, symbols: 1 };
    for (let n = 0; n < 200; n++) {
      saveFile(database, id, { ...file, path: `m${n}.py`, docstrings: { triple: 0, single: 0 } });
    }
    finishIndex(database, id, { hasSitePackages: true, at: 1 });
    return id;
  });
  return { database, ids: ids as [number, number] };
}
const never = new AbortController().signal;

describe('purging what was forgotten', () => {
  test('deletes its files, and keeps all else', async () => {
    const { database, ids } = indexed('pyenv', 'pyenv');
    const [forgotten, kept] = ids;
    setForgotten(database, forgotten, true);
    const purged = purgeForgotten(database, never);
    setForgotten(database, forgotten, false); // too late to restore it
    await purged;
    expect(storedInstallation(database, forgotten)?.index).toEqual({ kind: 'none' });
    expect(storedModules(database, forgotten)).toEqual([]);
    expect(storedModules(database, kept)).toHaveLength(200);
  });

  test('deletes what was added by hand altogether, unless it was added again meanwhile', async () => {
    const { database, ids } = indexed('folder', 'folder');
    const [gone, again] = ids;
    for (const id of ids) setForgotten(database, id, true);
    const purged = purgeForgotten(database, never);
    setForgotten(database, again, false);
    await purged;
    expect(storedInstallation(database, gone)).toBeNull();
    expect(storedInstallation(database, again)?.index).toEqual({ kind: 'none' });
  });

  test('goes on the next time with what it left', async () => {
    const { database, ids } = indexed('folder', 'pyenv');
    for (const id of ids) setForgotten(database, id, true);
    const over = new AbortController();
    const cut = purgeForgotten(database, over.signal);
    over.abort();
    await cut.catch(() => 'it may have been done before'); // nothing is asserted of how far it came
    await purgeForgotten(database, never);
    expect(ids.flatMap((id) => storedModules(database, id))).toEqual([]);
    expect(storedInstallation(database, ids[0])).toBeNull();
  });
});
