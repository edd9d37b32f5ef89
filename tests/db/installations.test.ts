import { describe, expect, test } from 'vitest';
import { totalsByArea } from '../../core/count/area-totals.ts';
import type { FoundInstallation } from '../../core/python/installation.ts';
import { saveFile } from '../../db/files/files.ts';
import {
  beginIndex,
  finishIndex,
  installationWithLibrary,
  keepPresent,
  saveInstallation,
  setForgotten,
  storedInstallation,
  storedInstallations,
} from '../../db/installations/installations.ts';
import { saveUnreadFolders } from '../../db/unread-folders/unread-folders.ts';
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
    beginIndex(database, ids[1] ?? 0, true);
    keepPresent(database, ids.slice(0, 1));
    expect(storedInstallations(database).map(({ library, present }) => [library, present])).toEqual([
      ['/a', true],
      ['/b', false],
    ]);
  });

  test.each(['folder', 'zip'] as const)(
    'that a person named stay, whatever a search finds (a %s)',
    (origin) => {
      const database = newDatabase();
      const id = saveInstallation(database, { ...python('/mine'), origin });
      keepPresent(database, []);
      expect(installationWithLibrary(database, '/mine')).toMatchObject({ id, present: false });
      expect(installationWithLibrary(database, '/other')).toBeNull();
    },
  );

  test('are partly indexed from the beginning of an index to its end', () => {
    const database = newDatabase();
    const id = saveInstallation(database, python('/a'));
    const index = () => storedInstallation(database, id)?.index;
    beginIndex(database, id, true);
    expect(index()).toEqual({ kind: 'partial', files: 0 });
    finishIndex(database, id, { hasSitePackages: true, at: 1_700_000_000_000 });
    expect(index()).toEqual({
      kind: 'done',
      totals: totalsByArea({}),
      hasSitePackages: true,
      at: 1_700_000_000_000,
      isInterrupted: false,
    });
  });

  test('that were once read to their end stay so while they are read again', () => {
    const database = newDatabase();
    const id = saveInstallation(database, python('/a'));
    finishIndex(database, id, { hasSitePackages: true, at: 7 });
    beginIndex(database, id, true);
    const index = { kind: 'done', hasSitePackages: true, at: 7, isInterrupted: true };
    expect(storedInstallation(database, id)?.index).toMatchObject(index);
  });

  test('keep the environments that the last search found, as long as they are there', () => {
    const database = newDatabase();
    const id = saveInstallation(database, python('/a'));
    saveInstallation(database, { ...python('/a'), environments: ['/srv/web'] });
    expect(storedInstallation(database, id)?.environments).toEqual(['/srv/web']);
    beginIndex(database, id, true);
    keepPresent(database, []);
    expect(storedInstallation(database, id)).toMatchObject({ present: false, environments: [] });
  });

  test('that are forgotten are not indexed, until they are remembered or indexed', () => {
    const database = newDatabase();
    const id = saveInstallation(database, python('/a'));
    const state = () => storedInstallation(database, id)?.index.kind;
    beginIndex(database, id, true);
    setForgotten(database, id, true);
    expect(state()).toBe('none');
    saveInstallation(database, python('/a'));
    expect(state()).toBe('none');
    setForgotten(database, id, false);
    expect(state()).toBe('partial');
    setForgotten(database, id, true);
    beginIndex(database, id, true);
    expect(state()).toBe('partial');
  });

  test('that are forgotten and that no search finds are in no list, but have their number', () => {
    const database = newDatabase();
    const id = saveInstallation(database, { ...python('/mine'), origin: 'folder' });
    setForgotten(database, id, true);
    expect(storedInstallations(database)).toEqual([]);
    expect(storedInstallation(database, id)).toMatchObject({ library: '/mine' });
    expect(saveInstallation(database, { ...python('/mine'), origin: 'folder' })).toBe(id);
  });

  test('have read site-packages once an index that read them has ended', () => {
    const database = newDatabase();
    const id = saveInstallation(database, python('/a'));
    const finished = (hasSitePackages: boolean) => {
      beginIndex(database, id, hasSitePackages);
      finishIndex(database, id, { hasSitePackages, at: 1 });
      return storedInstallation(database, id)?.index;
    };
    expect(finished(false)).toMatchObject({ hasSitePackages: false });
    expect(finished(true)).toMatchObject({ hasSitePackages: true });
    expect(finished(false)).toMatchObject({ hasSitePackages: true });
  });

  test('come to what their files come to, area by area, with their notes', () => {
    const database = newDatabase();
    const id = saveInstallation(database, python('/a'));
    const file = { modified: 1, encoding: 'utf-8', docstrings: { triple: 0, single: 0 } };
    beginIndex(database, id, true);
    saveFile(database, id, { ...file, path: 'a.py', size: 10, symbols: 9, note: null });
    saveFile(database, id, { ...file, path: 'b.py', size: 1, symbols: 1, note: 'odd' });
    saveFile(database, id, { ...file, path: 'test/c.py', size: 5, symbols: 4, note: null });
    const unread = { encoding: 'unknown', modified: null, note: 'refused' };
    saveFile(database, id, { ...file, ...unread, path: 'd.py', size: 70, symbols: 0 });
    saveUnreadFolders(
      database,
      id,
      ['secret', 'test/secret', 'idlelib'].map((path) => ({ path, note: 'refused' })),
    );
    finishIndex(database, id, { hasSitePackages: true, at: 1 });
    const totals = totalsByArea({
      library: { files: 2, bytes: 11, symbols: 10, notes: 3 },
      tests: { files: 1, bytes: 5, symbols: 4, notes: 1 },
      tools: { files: 0, bytes: 0, symbols: 0, notes: 1 },
    });
    expect(storedInstallation(database, id)?.index).toMatchObject({ kind: 'done', totals });
  });
});
