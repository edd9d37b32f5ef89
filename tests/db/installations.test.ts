import { describe, expect, test } from 'vitest';
import { totalsByArea } from '../../core/count/area-totals.ts';
import type { FoundInstallation } from '../../core/python/installation.ts';
import {
  beginIndex,
  finishIndex,
  installationWithLibrary,
  keepPresent,
  saveInstallation,
  storedInstallation,
  storedInstallations,
} from '../../db/installations/installations.ts';
import { newDatabase } from '../support/database.ts';

const python = (library: string, version = '3.13.0'): FoundInstallation => ({
  environments: ['/home/morse/.venv', '/srv/web'],
  implementation: 'CPython',
  version,
  origin: 'pyenv',
  library,
});

describe('installations', () => {
  test('come back as they went in', () => {
    const database = newDatabase();
    const id = saveInstallation(database, python('/usr/lib/pythön'));
    const stored = { ...python('/usr/lib/pythön'), id, present: true, index: { kind: 'none' } };
    expect(storedInstallation(database, id)).toEqual(stored);
    expect(storedInstallations(database)).toEqual([stored]);
  });

  test('keep their number when their library is found again', () => {
    const database = newDatabase();
    const id = saveInstallation(database, python('/a', '3.13.0'));
    expect(saveInstallation(database, python('/a', '3.13.1'))).toBe(id);
    expect(storedInstallation(database, id)?.version).toBe('3.13.1');
  });

  test('are unknown by any other number', () => {
    expect(storedInstallation(newDatabase(), 7)).toBeNull();
  });

  test('that are gone are marked if they were indexed, else forgotten', () => {
    const database = newDatabase();
    const ids = ['/a', '/b', '/c'].map((library) => saveInstallation(database, python(library)));
    beginIndex(database, ids[1] ?? 0);
    keepPresent(database, ids.slice(0, 1));
    expect(storedInstallations(database).map(({ library, present }) => [library, present])).toEqual([
      ['/a', true],
      ['/b', false],
    ]);
  });

  test('that a person named stay, whatever a search finds', () => {
    const database = newDatabase();
    const id = saveInstallation(database, { ...python('/mine'), origin: 'folder' });
    keepPresent(database, []);
    expect(installationWithLibrary(database, '/mine')).toMatchObject({ id, present: true });
    expect(installationWithLibrary(database, '/other')).toBeNull();
  });

  test('are partly indexed from the beginning of an index to its end', () => {
    const database = newDatabase();
    const id = saveInstallation(database, python('/a'));
    const index = () => storedInstallation(database, id)?.index;
    beginIndex(database, id);
    expect(index()).toEqual({ kind: 'partial', files: 0 });
    finishIndex(database, id, { hasSitePackages: true, at: 1_700_000_000_000 });
    expect(index()).toEqual({
      kind: 'done',
      totals: totalsByArea({}),
      hasSitePackages: true,
      notes: 0,
      at: 1_700_000_000_000,
    });
  });
});
