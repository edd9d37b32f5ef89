import { linkSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
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

/** A Python whose index does not end before a test lets it. */
export interface LongPython extends PythonTree {
  /** Lets an index of it, under way or not, end soon. */
  readonly shorten: () => void;
  /** Makes of it again what takes minutes. */
  readonly lengthen: () => void;
}

/**
 * Makes a CPython of 3,000 files that are gigabytes to read and nearly nothing on the disk: a thousand names each
 * are one file, as many as every file system allows.
 */
export function makeLongPython(folder: string, version = '3.13.99'): LongPython {
  const python = makePython(folder, 1, 1, version);
  const text = SOURCE.repeat(Math.ceil((4 << 20) / SOURCE.length));
  const originals: string[] = [];
  for (let module = 1; module < 3000; module++) {
    const path = join(python.library, `module_${module}.py`);
    const original = originals[Math.floor(module / 1000)];
    if (original === undefined) {
      writeFileSync(path, text);
      originals.push(path);
    } else {
      linkSync(original, path);
    }
  }
  const lengthen = () => {
    for (const original of originals) writeFileSync(original, text);
  };
  const shorten = () => {
    for (const original of originals) truncateSync(original, SOURCE.length);
  };
  return { ...python, lengthen, shorten };
}
