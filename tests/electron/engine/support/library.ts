import { join } from 'node:path';
import { tempFolder, writeTree } from '../../../support/temp-folder.ts';

const VERSION = '3.13.0';

/** A computer with one Python under pyenv. */
export interface Library {
  readonly root: string;
  /** The library's folder. */
  readonly folder: string;
}

/** Makes a library of these files; `os.py`, without which it would be none, is added. */
export function newLibrary(files: Readonly<Record<string, string | Uint8Array>>): Library {
  const root = tempFolder();
  const folder = join(root, 'versions', VERSION, 'lib/python3.13');
  writeTree(folder, { 'os.py': 'import sys\n', ...files });
  return { root, folder };
}

/** Many small modules. */
export function manyModules(count: number): Readonly<Record<string, string>> {
  const source = (number: number) =>
    `"""Module ${number}."""\n${'def f(x): return x\n'.repeat(number % 200)}`;
  const names = Array.from({ length: count }, (_, number) => [
    `p${number % 7}/m${number}.py`,
    source(number),
  ]);
  return Object.fromEntries(names) as Record<string, string>;
}
