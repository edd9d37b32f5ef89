import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FileRecord,
  removeFile,
  saveFile,
  storedModule,
  storedModules,
  storedNotes,
  storedStamps,
  storedTotals,
} from '../../db/files/files.ts';
import { saveInstallation } from '../../db/installations/installations.ts';
import { newDatabase } from '../support/database.ts';

const file = (path: string, change: Partial<FileRecord> = {}): FileRecord => ({
  path,
  size: 10,
  modified: 1_700_000_000_123_456,
  encoding: 'utf-8',
  note: null,
  symbols: 9,
  docstrings: { triple: 2, single: 1 },
  ...change,
});

function newLibrary() {
  const database = newDatabase();
  const found = { implementation: 'CPython', version: '3.13.0', origin: 'path', library: '/lib' } as const;
  return { database, id: saveInstallation(database, { ...found, environments: [] }) };
}

describe('files', () => {
  test('come back as modules, by path', () => {
    const { database, id } = newLibrary();
    saveFile(database, id, file('os.py'));
    saveFile(database, id, file('json/decoder.py', { note: 'odd' }));
    const common = { installation: id, bytes: 10, encoding: 'utf-8' };
    expect(storedModules(database, id)).toEqual([
      { id: 2, path: 'json/decoder.py', note: 'odd', ...common },
      { id: 1, path: 'os.py', note: null, ...common },
    ]);
  });

  test('keep their stamps to the microsecond, and any bytes in their paths', () => {
    const { database, id } = newLibrary();
    const stamp = fc.record({ size: fc.maxSafeNat(), modified: fc.maxSafeInteger() });
    const path = fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1'));
    fc.assert(
      fc.property(path, stamp, (path, stamp) => {
        saveFile(database, id, file(path, stamp));
        expect(storedStamps(database, id).get(path)).toEqual(stamp);
      }),
    );
  });

  test('that were not read have no stamp', () => {
    const { database, id } = newLibrary();
    saveFile(database, id, file('os.py', { modified: null }));
    expect(storedStamps(database, id).get('os.py')).toBeNull();
  });

  test('keep their number when they are saved again', () => {
    const { database, id } = newLibrary();
    const number = saveFile(database, id, file('os.py'));
    expect(saveFile(database, id, file('os.py', { size: 11 }))).toBe(number);
    expect(storedModules(database, id).map(({ bytes }) => bytes)).toEqual([11]);
  });

  test('are found with their library by their number', () => {
    const { database, id } = newLibrary();
    const number = saveFile(database, id, file('t\xff.py'));
    expect(storedModule(database, number)).toMatchObject({
      module: { path: 't\\xFF.py' },
      library: '/lib',
      path: 't\xff.py',
    });
    expect(storedModule(database, number + 1)).toBeNull();
  });

  test('are gone when they are removed, and removing one twice is nothing', () => {
    const { database, id } = newLibrary();
    saveFile(database, id, file('os.py'));
    removeFile(database, id, 'os.py');
    removeFile(database, id, 'os.py');
    expect(storedModules(database, id)).toEqual([]);
  });

  test('add up by area, without what could not be read', () => {
    const { database, id } = newLibrary();
    saveFile(database, id, file('os.py'));
    saveFile(database, id, file('idlelib/help.py', { size: 5 }));
    saveFile(database, id, file('test/test_os.py', { size: 100 }));
    saveFile(database, id, file('odd.py', { size: 7, encoding: 'unknown', modified: null }));
    expect(storedTotals(database, id, ['library', 'tools'])).toEqual({
      files: 2,
      bytes: 15,
      docstrings: { triple: 4, single: 2 },
    });
    expect(storedTotals(database, id, [])).toMatchObject({ files: 0, bytes: 0 });
  });

  test('with something to say of them are listed by area', () => {
    const { database, id } = newLibrary();
    saveFile(database, id, file('t\xff.py', { note: 'odd' }));
    saveFile(database, id, file('os.py'));
    saveFile(database, id, file('test/bad.py', { note: 'worse' }));
    expect(storedNotes(database, id, ['library'])).toEqual([{ path: 't\xff.py', note: 'odd' }]);
    expect(storedNotes(database, id, ['tests'])).toEqual([{ path: 'test/bad.py', note: 'worse' }]);
  });
});
