import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkSpare } from '../../../../core/python/source-bytes.ts';
import { bytePath } from '../../../../db/files/byte-path.ts';
import { SourceReader } from '../../../../electron/engine/index/source-reader.ts';
import type { Library } from '../../../../electron/engine/library/library.ts';
import { openLibrary } from '../../../../electron/engine/library/open-library.ts';
import { walkLibrary } from '../../../../electron/engine/library/walk-library.ts';
import { nodeFiles } from '../../../../electron/python/node-host.ts';
import { tempFolder, writeTree } from '../../../support/temp-folder.ts';
import { zipOf, zipOfTree } from '../../../support/zip.ts';

type Tree = Readonly<Record<string, string | Uint8Array>>;

const { signal } = new AbortController();
const all = { hasSitePackages: true };

/** Everything that a library can come from, and how a test makes one. */
const kinds: readonly (readonly [string, (tree: Tree) => string])[] = [
  [
    'a folder',
    (tree) => {
      const folder = tempFolder();
      writeTree(folder, tree);
      return folder;
    },
  ],
  ['a zip', (tree) => zipAt(zipOfTree(tree))],
  ['a zip with the library in a folder', (tree) => zipAt(zipOfTree(tree, 'cpython-3.13.2/Lib/'))],
];

function zipAt(bytes: Uint8Array): string {
  const path = join(tempFolder(), 'library.zip');
  writeFileSync(path, bytes);
  return path;
}

async function opened(path: string): Promise<Library> {
  const library = await openLibrary(nodeFiles, bytePath(path), new SourceReader(), signal);
  onTestFinished(() => {
    library.close();
  });
  return library;
}

const tree = {
  'os.py': 'import sys\n',
  'json/decoder.py': '"""Née."""\n',
  'test/test_os.py': 'pass\n',
  'empty.py': '',
  'long.py': 'x'.repeat(3 << 20),
  '__pycache__/os.py': 'no\n',
  'README.txt': 'no\n',
};
const paths = ['empty.py', 'json/decoder.py', 'long.py', 'os.py', 'test/test_os.py'];

describe.each(kinds)('the library in %s', (_kind, make) => {
  test('has the files that count, by their paths below it', async () => {
    const { files, unread } = await (await opened(make(tree))).walk(all, signal);
    expect(files.map(({ path }) => path).toSorted()).toEqual(paths);
    expect(files.find(({ path }) => path === 'json/decoder.py')?.size).toBe(12);
    expect(unread).toEqual([]);
  });

  test('gives each file whole, with room behind it', async () => {
    const library = await opened(make(tree));
    for (const path of [...paths, ...paths.toReversed()]) {
      const source = library.read(path, 3 << 20);
      checkSpare(source);
      const content = Buffer.from(source.bytes.subarray(0, source.length)).toString();
      expect(content === tree[path as keyof typeof tree]).toBe(true);
    }
  });

  test('has no file that is not in it', async () => {
    const library = await opened(make(tree));
    expect(() => library.read('none.py', 5)).toThrow(expect.objectContaining({ code: 'ENOENT' }) as Error);
  });

  test('gives nothing that lies beside it', async () => {
    const path = make({ 'a/os.py': '', 'b/c.py': 'pass\n' });
    writeTree(dirname(path), { 'secret.py': 'secret = 1\n' });
    const library = await opened(path);
    for (const outer of [
      '../secret.py',
      'b/../../secret.py',
      `/${path}/b/c.py`,
      './b/c.py',
      'b//c.py',
      'b/c.py\0',
    ]) {
      expect(() => library.read(outer, 100)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    }
  });

  test('does not read a file that is longer than is wanted', async () => {
    const library = await opened(make(tree));
    expect(library.read('os.py', 11).length).toBe(11);
    const tooLong: unknown = expect.objectContaining({ code: 'ETOOLONG' });
    expect(() => library.read('os.py', 10)).toThrow(tooLong);
    const before = process.memoryUsage().arrayBuffers;
    expect(() => library.read('long.py', 10)).toThrow(tooLong);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000);
  });

  test('marks a file with the same stamp until it is another', async () => {
    const path = make({ 'os.py': 'one\n', 'same.py': 'same\n' });
    const first = await walkLibrary(nodeFiles, bytePath(path), all, signal);
    expect(await walkLibrary(nodeFiles, bytePath(path), all, signal)).toMatchObject({ files: first.files });
    const other = await walkLibrary(nodeFiles, bytePath(make({ 'os.py': 'two!\n' })), all, signal);
    expect(other.files).not.toContainEqual(first.files.find((file) => file.path === 'os.py'));
  });

  test('is current until something else lies in its place', async () => {
    const path = make(tree);
    const library = await opened(path);
    expect(library.isCurrent()).toBe(true);
    rmSync(path, { recursive: true });
    writeFileSync(path, zipOfTree({ 'os.py': '' }));
    expect(library.isCurrent()).toBe(false);
  });

  test('is empty if nothing in it is source', async () => {
    const walk = walkLibrary(nodeFiles, bytePath(make({ 'README.txt': '' })), all, signal);
    await expect(walk).rejects.toMatchObject({ code: 'library-empty' });
  });

  test('is missing once it is gone', async () => {
    const path = make(tree);
    rmSync(path, { recursive: true });
    const walk = walkLibrary(nodeFiles, bytePath(path), all, signal);
    await expect(walk).rejects.toMatchObject({ code: 'library-missing' });
  });
});

describe('a zipped library', () => {
  const walked = (bytes: Uint8Array, wanted = signal) =>
    walkLibrary(nodeFiles, bytePath(zipAt(bytes)), all, wanted);

  test('begins at the folder of its shallowest os.py', async () => {
    const { files } = await walked(
      zipOfTree({ 'x/Lib/test/os.py': '', 'x/Lib/os.py': '', 'x/Tools/a.py': '', 'x/Lib/a/b.py': '' }),
    );
    expect(files.map(({ path }) => path)).toEqual(['test/os.py', 'os.py', 'a/b.py']);
  });

  test('is the whole zip if there is no os.py', async () => {
    const { files } = await walked(zipOfTree({ 'a.py': '', 'b/c.py': '' }));
    expect(files.map(({ path }) => path)).toEqual(['a.py', 'b/c.py']);
  });

  test('stamps a member with its size and its checksum', async () => {
    const { files } = await walked(zipOfTree({ 'os.py': 'import sys\n' }));
    expect(files).toEqual([{ path: 'os.py', size: 11, modified: crc32('import sys\n') }]);
  });

  test('has no module whose name leads out of it', async () => {
    const outer = ['../os.py', '../a.py', 'Lib/../../a.py', '/etc/a.py', './a.py', 'Lib//a.py', 'Lib/a\0.py'];
    const files = async (...names: readonly string[]) =>
      (await walked(zipOf(names.map((name) => ({ name, content: '' }))))).files.map(({ path }) => path);
    expect(await files(...outer, 'Lib/os.py', 'Lib/b.py')).toEqual(['os.py', 'b.py']);
    expect(await files(...outer, 'Lib/b.py')).toEqual(['Lib/b.py']);
  });

  test('keeps names that are no text', async () => {
    const { files } = await walked(zipOf([{ name: Buffer.from('t\xff\n.py', 'latin1'), content: '' }]));
    expect(files.map(({ path }) => path)).toEqual(['t\xff\n.py']);
  });

  test('of compiled modules only says so', async () => {
    const walk = walked(zipOfTree({ 'os.pyc': 'x', 'json/__init__.pyc': 'x' }));
    await expect(walk).rejects.toMatchObject({
      code: 'library-empty',
      message: expect.stringContaining('.pyc') as string,
    });
  });

  test('is refused if it is no whole zip', async () => {
    const walk = walked(zipOfTree(tree).subarray(0, 1000));
    await expect(walk).rejects.toMatchObject({ code: 'library-damaged' });
  });

  test('stops being read when it is no longer wanted', async () => {
    const many = Object.fromEntries(Array.from({ length: 8_000 }, (_, n) => [`m${n}.py`, '']));
    await expect(walked(zipOfTree(many), AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});
