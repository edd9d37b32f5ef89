import { describe, expect, test } from 'vitest';
import { type Codebook, codebookOf, type Method, methods } from '../../../core/codebook/codebook.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { tallied } from '../../core/arbitraries.ts';
import { canMount, smallDisk } from '../../support/small-disk.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { startEngine } from './support/engines.ts';
import { hostWith } from './support/host-with.ts';

const bookBy = (method: Method) => codebookBy(method, tallied({ a: 9, b: 4, '\0': 2, '🔔': 1, '"': 1 }));
const book = bookBy('huffman');
const namesIn = async (engine: Engine) => (await engine.listCodebooks()).map(({ name }) => name);
const refusing = (change: Partial<Codebook>) => ({ ...book, ...change });

describe('a kept codebook', () => {
  test.each(methods)('by %s is read as it was', async (method) => {
    const { engine } = startEngine();
    const { id } = await engine.keepCodebook('Mine', 'CPython', bookBy(method));
    expect(await engine.readCodebook(id)).toEqual(bookBy(method));
  });

  test('keeps and counts what its escape stands for', async () => {
    const { engine } = startEngine();
    const folding = codebookOf('fastest-prefix', bookBy('fastest-prefix').entries, tallied({ x: 2, y: 1 }));
    const { id, symbols } = await engine.keepCodebook('Mine', '', folding);
    expect(symbols).toBe(7);
    expect(await engine.readCodebook(id)).toEqual(folding);
    expect(await engine.readCodebook((await engine.duplicateCodebook(id)).id)).toEqual(folding);
  });

  test('is in the list with its figures', async () => {
    const { engine } = startEngine();
    const kept = await engine.keepCodebook('Mine', 'CPython 3.11.7', book);
    expect(kept).toEqual({
      id: kept.id,
      name: 'Mine',
      method: 'huffman',
      symbols: 5,
      longest: 4,
      madeFrom: 'CPython 3.11.7',
      savedAt: hostWith(tempFolder()).now(),
    });
    expect(await engine.listCodebooks()).toEqual([kept]);
  });

  test('has a name that no other has, whatever the capitals', async () => {
    const { engine } = startEngine();
    await engine.keepCodebook('Été', '', book);
    const other = await engine.keepCodebook('Hiver', '', book);
    const taken = { code: 'name-taken', message: expect.stringContaining('called Été already') as string };
    await expect(engine.keepCodebook('ÉTÉ', '', book)).rejects.toMatchObject(taken);
    await expect(engine.renameCodebook(other.id, 'été')).rejects.toMatchObject(taken);
    expect(await namesIn(engine)).toEqual(['Été', 'Hiver']);
  });

  test('can be renamed, if only in its capitals', async () => {
    const { engine } = startEngine();
    const { id } = await engine.keepCodebook('mine', '', book);
    expect(await engine.renameCodebook(id, 'Mine')).toMatchObject({ id, name: 'Mine' });
    expect(await namesIn(engine)).toEqual(['Mine']);
  });

  test('is duplicated under the next free name', async () => {
    const { engine } = startEngine();
    const { id } = await engine.keepCodebook('Mine', 'CPython', book);
    const copy = await engine.duplicateCodebook(id);
    await engine.duplicateCodebook(id);
    expect(await namesIn(engine)).toEqual(['Mine', 'Mine 2', 'Mine 3']);
    expect(copy).toMatchObject({ madeFrom: 'CPython', symbols: 5 });
    expect(await engine.readCodebook(copy.id)).toEqual(book);
  });

  test('is out of sight when deleted, and restored as it was', async () => {
    const { engine } = startEngine();
    const kept = await engine.keepCodebook('Mine', '', book);
    await engine.deleteCodebook(kept.id);
    expect(await engine.listCodebooks()).toEqual([]);
    await expect(engine.readCodebook(kept.id)).rejects.toMatchObject({ code: 'codebook-unknown' });
    expect(await engine.restoreCodebook(kept.id)).toEqual(kept);
    expect(await engine.restoreCodebook(kept.id)).toEqual(kept);
    expect(await engine.readCodebook(kept.id)).toEqual(book);
  });

  test('is restored under the next free name when its own was given away', async () => {
    const { engine } = startEngine();
    const { id } = await engine.keepCodebook('Mine', '', book);
    await engine.deleteCodebook(id);
    await engine.keepCodebook('mine', '', book);
    expect(await engine.restoreCodebook(id)).toMatchObject({ id, name: 'Mine 2' });
  });

  test('is still there at the next start, a deleted one gone for good and its number not given again', async () => {
    const first = startEngine();
    const kept = await first.engine.keepCodebook('Mine', '', book);
    const gone = await first.engine.keepCodebook('Gone', '', book);
    await first.engine.deleteCodebook(gone.id);
    await first.engine.close();
    const { engine } = startEngine({ dataFolder: first.dataFolder });
    expect(await engine.listCodebooks()).toEqual([kept]);
    await expect(engine.restoreCodebook(gone.id)).rejects.toMatchObject({ code: 'codebook-unknown' });
    expect((await engine.keepCodebook('New', '', book)).id).not.toBe(gone.id);
  });

  test.each([
    'renameCodebook',
    'duplicateCodebook',
    'deleteCodebook',
    'restoreCodebook',
    'readCodebook',
  ] as const)('that there is not is told by %s', async (call) => {
    const { engine } = startEngine();
    await expect(engine[call](7, 'Mine')).rejects.toMatchObject({ code: 'codebook-unknown' });
  });
});

describe('what is no codebook', () => {
  test.each([
    ['two codewords of which one begins the other', { entries: [entry('a', '.'), entry('b', '..')] }],
    ['a symbol twice', { entries: [entry('a', '.'), entry('a', '-')] }],
    ['nothing', { entries: [] }],
  ])('is not kept: %s', async (_what, change) => {
    const { engine } = startEngine();
    const kept = engine.keepCodebook('Mine', '', refusing(change));
    await expect(kept).rejects.toMatchObject({ code: 'codebook-unusable' });
    expect(await engine.listCodebooks()).toEqual([]);
  });

  test('cannot claim to be a prefix code, nor have another escape than its entries say', async () => {
    const { engine } = startEngine();
    const { id } = await engine.keepCodebook('Mine', '', refusing({ escape: '.' }));
    expect(await engine.readCodebook(id)).toEqual(book);
  });
});

describe.skipIf(!canMount)('a full disk (one in memory, as root on Linux)', () => {
  test('keeps the codebooks that fitted, none by half, and the next one when there is room', async () => {
    const disk = smallDisk();
    const { engine } = startEngine({ dataFolder: disk.folder });
    const kept = await engine.keepCodebook('Mine', '', book);
    const many = Array.from({ length: 9000 }, (_, at) => [String.fromCodePoint(0x4e00 + at), at + 1]);
    const large = codebookBy('huffman', tallied(Object.fromEntries(many) as Record<string, number>));
    disk.leave(40);
    const failed = { code: 'database-failed', message: expect.stringContaining('Make room') as string };
    await expect(engine.keepCodebook('Large', '', large)).rejects.toMatchObject(failed);
    expect(await engine.listCodebooks()).toEqual([kept]);
    disk.makeRoom();
    const { id } = await engine.keepCodebook('Large', '', large);
    expect(await engine.readCodebook(id)).toEqual(large);
  });
});

function entry(character: string, code: string) {
  return { symbol: `CHAR:${character}` as const, count: 1, code };
}
