import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeZip } from '../../../electron/python/describe-zip.ts';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { zipOfTree } from '../../support/zip.ts';
import { hostWith } from '../engine/support/host-with.ts';
import { header } from './support/computers.ts';

type Tree = Readonly<Record<string, string>>;

/** Implementation and version of a library in a zip of this name, with these files in it and beside it. */
async function described(name: string, inside: Tree = {}, beside: Tree = {}): Promise<string> {
  const folder = tempFolder();
  writeTree(folder, beside);
  writeFileSync(join(folder, name), zipOfTree(inside));
  const found = await describeZip(hostWith(folder), join(folder, name), 'zip');
  expect(found).toMatchObject({ origin: 'zip', library: join(folder, name), environments: [] });
  return `${found.implementation} ${found.version}`;
}

const details = (version: string) =>
  JSON.stringify({ language: { version }, implementation: { name: 'graalpy' } });

describe('what is said of a zipped library', () => {
  test.each([
    ['python312.zip', 'CPython 3.12'],
    ['python_stdlib.zip', 'CPython unknown'],
    ['v3.13.2.zip', 'CPython 3.13.2'],
    ['pypy3.10-v7.3.12-src.zip', 'PyPy 3.10'],
    ['pyodide-0.26.4.zip', 'CPython unknown'],
    ['Lib.ZIP', 'CPython unknown'],
  ])('comes from its name last: %s', async (name, expected) => {
    expect(await described(name)).toBe(expected);
  });

  test('comes from the folders in it before its own name', async () => {
    expect(await described('3.9.zip', { 'cpython-3.13.2/Lib/os.py': '' })).toBe('CPython 3.13.2');
  });

  test("comes from Pyodide's lock beside it before names", async () => {
    const lock = { 'pyodide-lock.json': '{"info":{"python":"3.12.1","version":"0.26.4"}}' };
    expect(await described('python_stdlib.zip', {}, lock)).toBe('CPython 3.12.1');
  });

  test('comes from what it was built with before names and a lock, which may tell more of the same', async () => {
    const built = { '_sysconfigdata__emscripten_wasm32-emscripten.py': "{'VERSION': '3.12'}" };
    const lock = (python: string) => ({ 'pyodide-lock.json': `{"info":{"python":"${python}"}}` });
    expect(await described('python_stdlib.zip', built)).toBe('CPython 3.12');
    expect(await described('python_stdlib.zip', built, lock('3.12.1'))).toBe('CPython 3.12.1');
    expect(await described('python313.zip', built, lock('3.13.2'))).toBe('CPython 3.12');
  });

  test('comes from a header in it or beside it next', async () => {
    const checkout = { 'x-3.13/Lib/os.py': '', 'x-3.13/Include/patchlevel.h': header('3.14.0a1+') };
    expect(await described('python312.zip', checkout)).toBe('CPython 3.14.0a1+');
    expect(await described('python312.zip', {}, { 'include/patchlevel.h': header('3.12.4') })).toBe(
      'CPython 3.12.4',
    );
  });

  test('comes from build-details.json first', async () => {
    const files = { 'build-details.json': details('3.15'), 'patchlevel.h': header('3.14.0') };
    expect(await described('python312.zip', files)).toBe('GraalPy 3.15');
    expect(await described('python312.zip', {}, files)).toBe('GraalPy 3.15');
  });

  test('does not come from files that are broken', async () => {
    const broken = { 'build-details.json': '{', 'patchlevel.h': '', 'pyodide-lock.json': '[]' };
    expect(await described('python312.zip', broken, broken)).toBe('CPython 3.12');
  });
});
