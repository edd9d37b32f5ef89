import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaOf, areas } from '../../core/count/area.ts';
import { FIRST_LANDMARK } from '../../core/count/symbol.ts';
import { readModuleCounts } from '../../db/file-counts/file-counts.ts';
import { readModuleIds, saveFile } from '../../db/files/files.ts';
import { saveInstallation } from '../../db/installations/installations.ts';
import { sumTallies, TallyChanges } from '../../db/tallies/tallies.ts';
import { removeFiles } from '../../electron/engine/store/store-batch.ts';
import { newDatabase } from '../support/database.ts';
import { saveCounted } from '../support/save-counted.ts';

const python = { implementation: 'CPython', version: '3.13.0', origin: 'path', environments: [] } as const;
const docstrings = { triple: 0, single: 0 };
const E = 0x65;
const BELL = 0x1f514;
const NUL = 0;

function newTally() {
  const database = newDatabase();
  const idOf = (library: string) => saveInstallation(database, { ...python, library });
  const save = (installation: number, path: string, counts: Readonly<Record<number, number>>) => {
    saveCounted(database, installation, path, counts);
  };
  return { database, idOf, save };
}

describe('tallies', () => {
  test('add up over the files of one installation', () => {
    const { database, idOf, save } = newTally();
    const [one, other] = [idOf('/one'), idOf('/other')];
    save(one, 'a.py', { [E]: 2, [FIRST_LANDMARK]: 4 });
    save(one, 'b.py', { [E]: 3, [BELL]: 1, [NUL]: 7 });
    save(other, 'a.py', { [E]: 100 });
    const sums = sumTallies(database, one, areas).toSorted(([a], [b]) => a - b);
    expect(sums).toEqual([
      [NUL, 7],
      [E, 5],
      [BELL, 1],
      [FIRST_LANDMARK, 4],
    ]);
  });

  test('add up over some areas only', () => {
    const { database, idOf, save } = newTally();
    const id = idOf('/one');
    save(id, 'a.py', { [E]: 2 });
    save(id, 'test/b.py', { [E]: 30 });
    save(id, 'idlelib/c.py', { [E]: 400 });
    expect(sumTallies(database, id, ['library', 'tools'])).toEqual([[E, 402]]);
    expect(sumTallies(database, id, ['tests'])).toEqual([[E, 30]]);
  });

  test('of a file take the place of those it had', () => {
    const { database, idOf, save } = newTally();
    const id = idOf('/one');
    save(id, 'a.py', { [E]: 2, [BELL]: 1 });
    save(id, 'a.py', { [E]: 3 });
    expect(sumTallies(database, id, areas)).toEqual([[E, 3]]);
  });

  test('of a file that was stored under other rules leave the area they were stored in', () => {
    const { database, idOf, save } = newTally();
    const id = idOf('/one');
    for (const path of ['a.py', 'b.py']) {
      save(id, path, { [E]: 2 });
    }
    database.exec("UPDATE files SET area = 'tests'; UPDATE tallies SET area = 'tests'");
    save(id, 'a.py', { [E]: 3 });
    expect(sumTallies(database, id, ['library'])).toEqual([[E, 3]]);
    expect(sumTallies(database, id, ['tests'])).toEqual([[E, 2]]);
    removeFiles(database, id, ['b.py']);
    expect(sumTallies(database, id, areas)).toEqual([[E, 3]]);
  });

  test('go with their file', () => {
    const { database, idOf, save } = newTally();
    const id = idOf('/one');
    save(id, 'a.py', { [E]: 2 });
    save(id, 'b.py', { [E]: 3 });
    removeFiles(database, id, ['a.py', 'never.py']);
    expect(sumTallies(database, id, areas)).toEqual([[E, 3]]);
    removeFiles(database, id, ['b.py']);
    expect(database.prepare('SELECT count(*) FROM tallies').pluck().get()).toBe(0);
  });

  test('name their symbols', () => {
    const { database, idOf, save } = newTally();
    save(idOf('/one'), 'a.py', { [NUL]: 1, [BELL]: 1, [FIRST_LANDMARK]: 1, [FIRST_LANDMARK + 2]: 1 });
    expect(database.prepare('SELECT kind, text FROM symbols ORDER BY id').raw().all()).toEqual([
      ['character', '\0'],
      ['character', '🔔'],
      ['docstring', '"""'],
      ['keyword', 'False'],
    ]);
  });

  test('of some modules are listed module by module', () => {
    const { database, idOf, save } = newTally();
    const id = idOf('/one');
    for (const path of ['b.py', 'a.py', 'c.py']) save(id, path, { [E]: 2, [BELL]: 3 });
    const [first = 0] = readModuleIds(database, id);
    const told: unknown[] = [];
    readModuleCounts(database, [first], (...counts) => told.push(counts));
    expect(told).toEqual([
      [first, E, 2],
      [first, BELL, 3],
    ]);
  });
});

describe('changes of tallies', () => {
  const anyStep = fc.record({
    path: fc.constantFrom('a.py', 'b.py', 'test/c.py', 'idlelib/d.py'),
    /** Null for a file that is removed. */
    counts: fc.option(fc.dictionary(fc.constantFrom('0', '101', '128276'), fc.integer({ min: 1, max: 99 }))),
  });

  test('leave the sums of what the files have, whatever came and went', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const { database, idOf, save } = newTally();
        const id = idOf('/one');
        const files = new Map<string, Readonly<Record<string, number>>>();
        for (const { path, counts } of steps) {
          if (counts === null) {
            files.delete(path);
            removeFiles(database, id, [path]);
          } else {
            files.set(path, counts);
            save(id, path, counts);
          }
        }
        for (const area of areas) {
          const sums = new Map<number, number>();
          for (const [path, counts] of files) {
            if (areaOf(path) !== area) continue;
            for (const [code, n] of Object.entries(counts))
              sums.set(Number(code), (sums.get(Number(code)) ?? 0) + n);
          }
          expect(new Map(sumTallies(database, id, [area]))).toEqual(sums);
        }
        database.close();
      }),
      { numRuns: 40 },
    );
  });

  test('are of one batch: nothing changes before they are written', () => {
    const { database, idOf, save } = newTally();
    const id = idOf('/one');
    save(id, 'a.py', { [E]: 2 });
    const changes = new TallyChanges(database, id);
    changes.remove('a.py');
    expect(sumTallies(database, id, areas)).toEqual([[E, 2]]);
    changes.write();
    expect(sumTallies(database, id, areas)).toEqual([]);
  });
});

describe('the modules that were read', () => {
  test('are those of one installation, by path, without what could not be read', () => {
    const { database, idOf, save } = newTally();
    const [id, other] = [idOf('/one'), idOf('/other')];
    for (const path of ['b.py', 'a.py']) save(id, path, { [E]: 2 });
    save(other, 'a.py', { [E]: 2 });
    const record = { path: 'c.py', size: 1, modified: null, encoding: 'unknown', note: 'odd', symbols: 0 };
    saveFile(database, id, { ...record, docstrings });
    expect(readModuleIds(database, id)).toEqual([2, 1]);
  });
});
