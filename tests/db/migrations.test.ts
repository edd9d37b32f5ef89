import { describe, expect, test } from 'vitest';
import { FIRST_LANDMARK } from '../../core/count/symbol.ts';
import { RECENT } from '../../core/practice/statistics.ts';
import { saveAttempts, storedSymbols } from '../../db/attempts/attempts.ts';
import symbolsSql from '../../db/attempts/symbols.sql?raw';
import { saveCodebook, storedCodebooks } from '../../db/codebooks/codebooks.ts';
import { storedInstallation, storedInstallations } from '../../db/installations/installations.ts';
import { migrate } from '../../db/migrate.ts';
import { beginSession } from '../../db/practice-sessions/practice-sessions.ts';
import { sumTallies } from '../../db/tallies/tallies.ts';
import { storedUnreadFolders } from '../../db/unread-folders/unread-folders.ts';
import { saveText, storedText } from '../../db/texts/texts.ts';
import { right, sendStart } from '../electron/engine/practice/attempts.ts';
import { unpacked } from '../support/unpacked.ts';
import { databaseOfVersion } from './support/database-of-version.ts';

describe('migrating a file of before', () => {
  test('keeps what a file of the first version holds', () => {
    const database = databaseOfVersion(1);
    database.exec(`
      INSERT INTO installations (id, implementation, version, origin, library) VALUES (1, 'CPython', '3.13.0', 'pyenv', '/lib');
      INSERT INTO files (id, installation, path, size, modified, encoding, symbols) VALUES (1, 1, x'6f732e7079', 2, 3, 'utf-8', 2);
      INSERT INTO symbols VALUES (101, 'character', 'e');
      INSERT INTO tallies VALUES (1, 101, 2);
    `);
    migrate(database);
    const held = database.prepare('SELECT version, symbol, count FROM installations, tallies').all();
    expect(held).toEqual([{ version: '3.13.0', symbol: 101, count: 2 }]);
    // Its docstrings were not counted: it is to be read again.
    const file = database.prepare('SELECT modified, triple_docstrings AS triple FROM files').get();
    expect(file).toEqual({ modified: null, triple: 0 });
  });

  test('sorts the files of a file of the second version into areas', () => {
    const database = databaseOfVersion(2);
    const add = database.prepare(
      `INSERT INTO files (installation, path, size, modified, encoding, symbols) VALUES (1, ?, 2, 3, 'utf-8', 2)`,
    );
    database.exec(
      `INSERT INTO installations (id, implementation, version, origin, library, state, indexed_at)
       VALUES (1, 'CPython', '3.13.0', 'pyenv', '/lib', 'done', 7)`,
    );
    for (const path of ['os.py', 'test/t\xff.py', 'idlelib/x.py']) add.run(Buffer.from(path, 'latin1'));
    migrate(database);
    const files = database.prepare('SELECT area, modified FROM files ORDER BY id').raw();
    expect(files.all()).toEqual([
      ['library', 3],
      ['tests', 3],
      ['tools', 3],
    ]);
    expect(storedInstallation(database, 1)).toMatchObject({
      environments: [],
      index: { kind: 'done', hasSitePackages: false, at: 7 },
    });
  });

  test('makes an index partial that had folders unread, which are not known by name', () => {
    const database = databaseOfVersion(2);
    database.exec(
      `INSERT INTO installations (id, implementation, version, origin, library, state, folders_unread)
       VALUES (1, 'CPython', '3.13.0', 'pyenv', '/lib', 'done', 2)`,
    );
    migrate(database);
    expect(storedInstallation(database, 1)?.index).toEqual({ kind: 'partial', files: 0 });
  });

  test('sums the tallies of a file of the third version, and packs what each file has', () => {
    const database = databaseOfVersion(3);
    database.exec(`
      INSERT INTO installations (id, implementation, version, origin, library) VALUES (1, 'CPython', '3.13.0', 'pyenv', '/lib');
      INSERT INTO files (id, installation, path, area, size, modified, encoding, symbols)
        VALUES (7, 1, x'6f732e7079', 'library', 2, 3, 'utf-8', 204), (8, 1, x'696f2e7079', 'library', 2, 3, 'utf-8', 1);
      INSERT INTO symbols VALUES (101, 'character', 'e'), (${FIRST_LANDMARK}, 'docstring', '"""');
      INSERT INTO tallies VALUES (7, ${FIRST_LANDMARK}, 4), (7, 101, 200), (8, 101, 1);
    `);
    migrate(database);
    expect(sumTallies(database, 1, ['library'])).toEqual([
      [101, 201],
      [FIRST_LANDMARK, 4],
    ]);
    const packed = database.prepare<[], Buffer>('SELECT counts FROM file_counts WHERE file = 7').pluck();
    expect(unpacked(packed.get() ?? Buffer.of())).toEqual([
      [101, 200],
      [FIRST_LANDMARK, 4],
    ]);
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });

  test('keeps what a file of the fourth version holds, and has room for codebooks', () => {
    const database = databaseOfVersion(4);
    database.exec(`
      INSERT INTO installations (id, implementation, version, origin, library) VALUES (1, 'CPython', '3.13.0', 'pyenv', '/lib');
      INSERT INTO symbols VALUES (101, 'character', 'e');
      INSERT INTO tallies VALUES (1, 'library', 101, 7);
    `);
    migrate(database);
    expect(sumTallies(database, 1, ['library'])).toEqual([[101, 7]]);
    const kept = { name: 'Mine', madeFrom: '', savedAt: 1 };
    const entries = [{ symbol: 'CHAR:e', count: 7, code: '.' }] as const;
    saveCodebook(database, kept, { method: 'huffman', entries, folded: [] });
    expect(storedCodebooks(database)).toMatchObject([kept]);
  });

  test('keeps in a file of the fifth version what was read to its end, though it was begun anew', () => {
    const database = databaseOfVersion(5);
    const add = database.prepare(
      `INSERT INTO installations (id, implementation, version, origin, library, state, indexed_at)
       VALUES (?, 'CPython', '3.13.0', 'pyenv', ?, ?, ?)`,
    );
    add.run(1, '/none', 'none', null);
    add.run(2, '/first', 'unfinished', null);
    add.run(3, '/again', 'unfinished', 7);
    add.run(4, '/done', 'done', 8);
    migrate(database);
    expect([1, 2, 3, 4].map((id) => storedInstallation(database, id)?.index)).toMatchObject([
      { kind: 'none' },
      { kind: 'partial' },
      { kind: 'done', at: 7, isInterrupted: true },
      { kind: 'done', at: 8, isInterrupted: false },
    ]);
  });

  test('sorts the unread folders of a file of the sixth version into areas', () => {
    const database = databaseOfVersion(6);
    database.exec(
      `INSERT INTO installations (id, implementation, version, origin, library, indexed_at)
       VALUES (1, 'CPython', '3.13.0', 'pyenv', '/lib', 7)`,
    );
    const add = database.prepare(
      "INSERT INTO unread_folders (installation, path, note) VALUES (1, ?, 'refused')",
    );
    for (const path of ['s\xff', 'test', 'idlelib']) add.run(Buffer.from(path, 'latin1'));
    migrate(database);
    const one = { notes: 1 };
    const index = { totals: { library: one, tests: one, tools: one } };
    expect(storedInstallation(database, 1)?.index).toMatchObject(index);
    expect(storedUnreadFolders(database, 1).map(({ path }) => path)).toEqual(['idlelib', 's\xff', 'test']);
  });

  test('tells in a file of the seventh version zips from folders', () => {
    const database = databaseOfVersion(7);
    const add = database.prepare(
      `INSERT INTO installations (implementation, version, origin, library) VALUES ('CPython', '3.13.0', ?, ?)`,
    );
    for (const library of ['/lib', '/python313.ZIP']) add.run('folder', library);
    add.run('pyenv', '/odd.zip');
    migrate(database);
    const origins = storedInstallations(database).map(({ origin }) => origin);
    expect(origins).toEqual(['folder', 'zip', 'pyenv']);
  });

  test('has room for texts in a file of the eighth version, and keeps what it holds', () => {
    const database = databaseOfVersion(8);
    const kept = { name: 'Mine', madeFrom: '', savedAt: 1 };
    saveCodebook(database, kept, {
      method: 'huffman',
      entries: [{ symbol: 'CHAR:e', count: 7, code: '.' }],
      folded: [],
    });
    migrate(database);
    expect(storedCodebooks(database)).toMatchObject([kept]);
    const text = { name: 'poem.txt', text: 'if', bytes: 2, encoding: 'utf-8', note: null };
    expect(storedText(database, saveText(database, text))).toMatchObject(text);
  });

  test('has room for practice in a file of the ninth version, and keeps what it holds', () => {
    const database = databaseOfVersion(9);
    const text = saveText(database, {
      name: 'poem.txt',
      text: 'if',
      bytes: 2,
      encoding: 'utf-8',
      note: null,
    });
    migrate(database);
    expect(storedText(database, text)?.text).toBe('if');
    const session = beginSession(database, sendStart, { startedAt: 1, day: '2026-11-22' });
    saveAttempts(database, session, [right(0, 'KW:def')]);
    expect(storedSymbols(database, null)).toMatchObject([{ symbol: 'KW:def', attempts: 1, right: 1 }]);
  });

  test('finds in a file of the tenth version what was practised by its symbol', () => {
    const database = databaseOfVersion(10);
    const session = beginSession(database, sendStart, { startedAt: 1, day: '2026-11-22' });
    saveAttempts(database, session, [right(0, 'KW:def')]);
    migrate(database);
    expect(storedSymbols(database, null)).toMatchObject([{ symbol: 'KW:def', attempts: 1, right: 1 }]);
    const plan = database.prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${symbolsSql}`);
    const steps = plan.all({ exercise: null, recent: RECENT }).map(({ detail }) => detail);
    expect(steps.filter((step) => step.includes('attempts_by_symbol'))).toHaveLength(2);
    expect(steps.filter((step) => step.includes('B-TREE'))).toEqual([]); // nothing is sorted
  });
});
