import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Python made for a test, and the environment in which Sounder finds it. */
export interface PythonTree {
  /** Where its library lies. */
  readonly library: string;
  readonly version: string;
  readonly env: Readonly<Record<string, string>>;
}

const SOURCE = `"""A module made for a test."""


def double(number):
    if number is None:
        return None
    return number * 2  # twice
`;

/**
 * Makes a CPython below `folder` as pyenv would, with `modules` modules of `kilobytes` KB each. Nothing of it
 * can be run; Sounder runs no Python.
 */
export function makePython(folder: string, modules: number, kilobytes = 1, version = '3.13.99'): PythonTree {
  const name = `python${version.split('.', 2).join('.')}`;
  const prefix = join(folder, 'versions', version);
  const library = join(prefix, 'lib', name);
  mkdirSync(join(prefix, 'bin'), { recursive: true });
  mkdirSync(library, { recursive: true });
  const text = SOURCE.repeat(Math.ceil((kilobytes * 1024) / SOURCE.length));
  writeFileSync(join(prefix, 'bin', name), '', { mode: 0o755 });
  writeFileSync(join(library, 'os.py'), SOURCE);
  for (let module = 1; module < modules; module++) {
    writeFileSync(join(library, `module_${module}.py`), text);
  }
  return { library, version, env: { PYENV_ROOT: folder } };
}
