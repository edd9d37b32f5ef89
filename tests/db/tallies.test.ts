import { describe, expect, test } from 'vitest';
import { areas } from '../../core/count/area.ts';
import { FIRST_LANDMARK } from '../../core/count/symbol.ts';
import { removeFile, saveFile } from '../../db/files/files.ts';
import { saveInstallation } from '../../db/installations/installations.ts';
import { saveTallies, sumTallies } from '../../db/tallies/tallies.ts';
import { newDatabase } from '../support/database.ts';

const python = { implementation: 'CPython', version: '3.13.0', origin: 'path', environments: [] } as const;
const docstrings = { triple: 0, single: 0 };
const E = 0x65;
const BELL = 0x1f514;
const NUL = 0;

function newTally() {
  const database = newDatabase();
  const idOf = (library: string) => saveInstallation(database, { ...python, library });
  const save = (installation: number, path: string, counts: Readonly<Record<number, number>>) => {
    const record = { path, size: 1, modified: 1, encoding: 'utf-8', note: null, symbols: 1, docstrings };
    const codes = Object.keys(counts).map(Number);
    saveTallies(database, saveFile(database, installation, record), {
      codes: Uint32Array.from(codes),
      counts: Uint32Array.from(Object.values(counts)),
    });
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
    const sums = [...sumTallies(database, one, areas)].toSorted(([a], [b]) => a - b);
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
    expect([...sumTallies(database, id, ['library', 'tools'])]).toEqual([[E, 402]]);
    expect([...sumTallies(database, id, ['tests'])]).toEqual([[E, 30]]);
  });

  test('of a file take the place of those it had', () => {
    const { database, idOf, save } = newTally();
    const id = idOf('/one');
    save(id, 'a.py', { [E]: 2, [BELL]: 1 });
    save(id, 'a.py', { [E]: 3 });
    expect([...sumTallies(database, id, areas)]).toEqual([[E, 3]]);
  });

  test('go with their file', () => {
    const { database, idOf, save } = newTally();
    const id = idOf('/one');
    save(id, 'a.py', { [E]: 2 });
    removeFile(database, id, 'a.py');
    expect(database.prepare('SELECT count(*) FROM tallies').pluck().get()).toBe(0);
  });
});
