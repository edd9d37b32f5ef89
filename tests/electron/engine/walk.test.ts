import { describe, expect, test } from 'vitest';
import { bytePath } from '../../../db/files/byte-path.ts';
import { batchesOf } from '../../../electron/engine/index/batches.ts';
import { changesBetween } from '../../../electron/engine/index/changes.ts';
import { walkFolder } from '../../../electron/engine/index/walk.ts';
import { nodeFiles } from '../../../electron/python/node-host.ts';
import { newLibrary } from './support/library.ts';

const file = (path: string, size = 1, modified = 1) => ({ path, size, modified });

describe('a walk', () => {
  test('ends when it is no longer wanted', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`d${n}/m.py`, '']));
    const { folder } = newLibrary(many);
    const slow = {
      ...nodeFiles,
      readDirectory: (place: string) => {
        for (const since = performance.now(); performance.now() - since < 2;); // a disk far away
        return nodeFiles.readDirectory(place);
      },
    };
    const walk = walkFolder(slow, bytePath(folder), { hasSitePackages: true }, AbortSignal.abort());
    await expect(walk).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('changes', () => {
  test('are files that are new, of another size or time, or were not read', () => {
    const stored = new Map([
      ['same', { size: 1, modified: 1 }],
      ['larger', { size: 1, modified: 1 }],
      ['later', { size: 1, modified: 1 }],
      ['unread', null],
    ]);
    const files = [file('same'), file('larger', 2), file('later', 1, 2), file('unread'), file('new')];
    const { changed } = changesBetween({ files, unread: [], hasSitePackages: true }, stored);
    expect(changed.map(({ path }) => path)).toEqual(['larger', 'later', 'unread', 'new']);
  });

  test('are files that are gone, but none below a folder that was not read', () => {
    const stamp = { size: 1, modified: 1 };
    const stored = new Map([
      ['a.py', stamp],
      ['secret/b.py', stamp],
      ['secrets/c.py', stamp],
    ]);
    const walked = { files: [], unread: [{ path: 'secret', note: '' }], hasSitePackages: true };
    expect(changesBetween(walked, stored).gone).toEqual(['a.py', 'secrets/c.py']);
  });
});

describe('batches', () => {
  const sizes = (files: Parameters<typeof batchesOf>[0]) =>
    [...batchesOf(files)].map((batch) => batch.length);

  test('hold every file once, in order', () => {
    const files = Array.from({ length: 1000 }, (_, n) => file(`${n}`, n * 100));
    expect([...batchesOf(files)].flat()).toEqual(files);
  });

  test('hold 64 files or a mebibyte at most, but a larger file nevertheless', () => {
    expect(sizes(Array.from({ length: 130 }, (_, n) => file(`${n}`)))).toEqual([64, 64, 2]);
    expect(sizes([file('a', 600_000), file('b', 600_000), file('c', 5_000_000), file('d')])).toEqual([
      1, 1, 1, 1,
    ]);
  });

  test('of nothing are none', () => {
    expect(sizes([])).toEqual([]);
  });
});
