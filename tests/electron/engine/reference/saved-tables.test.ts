import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SavedTable } from '../../../../core/compare/saved-table.ts';
import { SavedTables } from '../../../../electron/engine/reference/saved-tables.ts';
import { tempFolder, writeTree } from '../../../support/temp-folder.ts';

const table = (python: string, version = 1) =>
  JSON.stringify({
    ...{ format: 'sounder-table', version, implementation: 'CPython', python, source: 'mine' },
    areas: { library: { files: 1, bytes: 3, counts: { 'CHAR:a': 1, 'KW:def': 2 } } },
  });

/** Saved tables in a new data folder, beside these files of the person's. */
function opened(files: Readonly<Record<string, string>>) {
  const [mine, data] = [tempFolder(), tempFolder()];
  writeTree(mine, files);
  return { tables: new SavedTables(data), data, file: (name: string) => join(mine, name) };
}
const namesOf = async (tables: SavedTables) => (await tables.list()).map(({ name }) => name);

describe('a saved table', () => {
  test('is there when the file it was opened from is not, and the next time too', async () => {
    const { tables, data, file } = opened({ 'mine.json': table('3.12.1') });
    const kept = await tables.keep(file('mine.json'));
    expect(kept).toMatchObject({ kind: 'table', name: 'mine.json', python: '3.12.1', source: 'mine' });
    rmSync(file('mine.json'));
    expect(await new SavedTables(data).list()).toEqual([kept]);
    expect((await tables.table('mine.json')).areas.library?.bytes).toBe(3);
  });

  test('is the same one when it is opened once more', async () => {
    const { tables, file } = opened({ 'mine.json': table('3.12.1') });
    await tables.keep(file('mine.json'));
    await tables.keep(file('mine.json'));
    expect(await namesOf(tables)).toEqual(['mine.json']);
  });

  test('takes no other’s name, whatever the capitals', async () => {
    const { tables, file } = opened({
      'a/mine.json': table('3.11'),
      'b/Mine.JSON': table('3.12'),
      'c/mine.txt': table('3.13'),
    });
    for (const name of ['a/mine.json', 'b/Mine.JSON', 'c/mine.txt']) await tables.keep(file(name));
    expect(await namesOf(tables)).toEqual(['Mine 2.json', 'mine 3.json', 'mine.json']);
  });

  test('is called by as much of a long name as every disk takes', async () => {
    const { tables, file } = opened({ [`${'ж'.repeat(120)}.json`]: table('3.12') });
    expect((await tables.keep(file(`${'ж'.repeat(120)}.json`))).name).toBe(`${'ж'.repeat(60)}.json`);
  });

  test('that is closed is gone, and closing it again does nothing', async () => {
    const { tables, file } = opened({ 'mine.json': table('3.12.1') });
    await tables.keep(file('mine.json'));
    for (let time = 0; time < 2; time++) await tables.close('mine.json');
    expect(await tables.list()).toEqual([]);
    await expect(tables.table('mine.json')).rejects.toMatchObject({ code: 'table-unknown' });
    expect(existsSync(file('mine.json'))).toBe(true);
  });

  test('that is closed can be brought back, until it is deleted for good', async () => {
    const { tables, data, file } = opened({ 'mine.json': table('3.12.1') });
    const kept = await tables.keep(file('mine.json'));
    await tables.close('mine.json');
    expect(await tables.restore('mine.json')).toEqual(kept);
    expect(await tables.list()).toEqual([kept]);
    await tables.close('mine.json');
    await tables.purge();
    expect(readdirSync(join(data, 'saved-tables'))).toEqual([]);
    await expect(tables.restore('mine.json')).rejects.toMatchObject({ code: 'table-unknown' });
  });

  test('that is brought back takes no name that was given away meanwhile', async () => {
    const { tables, file } = opened({ 'a/mine.json': table('3.11'), 'b/mine.json': table('3.12') });
    await tables.keep(file('a/mine.json'));
    await tables.close('mine.json');
    await tables.keep(file('b/mine.json'));
    expect(await tables.restore('mine.json')).toMatchObject({ name: 'mine 2.json', python: '3.11' });
    expect(await namesOf(tables)).toEqual(['mine 2.json', 'mine.json']);
  });

  test('that is brought back is one with itself where it was opened again', async () => {
    const { tables, file } = opened({ 'mine.json': table('3.12') });
    await tables.keep(file('mine.json'));
    await tables.close('mine.json');
    await tables.keep(file('mine.json'));
    await tables.restore('mine.json');
    expect(await namesOf(tables)).toEqual(['mine.json']);
  });

  test('that was spoilt says so, and the others are there', async () => {
    const { tables, data, file } = opened({ 'a.json': table('3.11'), 'b.json': table('3.12') });
    for (const name of ['a.json', 'b.json']) await tables.keep(file(name));
    writeFileSync(join(data, 'saved-tables/a.json'), table('3.11', 2));
    const [a, b]: readonly SavedTable[] = await tables.list();
    expect(a).toMatchObject({
      kind: 'damaged',
      message: expect.stringContaining('its version is 2') as string,
    });
    expect(b?.kind).toBe('table');
  });
});

test.each([
  ['of another schema version', table('3.12', 2), 'its version is 2, and this Sounder reads version 1'],
  ['of a codebook', '{"format":"sounder-codebook"}', 'it does not say that its format is sounder-table'],
  ['of nothing', '', 'it is no JSON'],
  ['of no areas', table('3.12').replace(/"areas".*/, '"areas":{}}'), 'there is something wrong in it: areas'],
])('a file %s is refused by its name, and nothing is kept', async (_, text, complaint) => {
  const { tables, file } = opened({ 'mine.json': text });
  await expect(tables.keep(file('mine.json'))).rejects.toMatchObject({
    code: 'table-refused',
    message: expect.stringContaining(
      `mine.json is no table of counts that Sounder can compare: ${complaint}`,
    ) as string,
  });
  expect(await tables.list()).toEqual([]);
});

test('a file that is not there is unreadable', async () => {
  const { tables, file } = opened({});
  await expect(tables.keep(file('no.json'))).rejects.toMatchObject({ code: 'file-unreadable' });
});
