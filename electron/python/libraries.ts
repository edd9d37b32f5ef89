import { dirname, join } from 'node:path';
import { homeInPyvenvCfg } from '../../core/python/pyvenv-cfg.ts';
import type { FileSystem } from './host.ts';
import { isFile, namesIn, readText, realPath } from './look.ts';

const libraryName = /^(python|pypy|graalpy)\d+\.\d+t?$/;
const executableName = /^(python|pypy|graalpy|jython)[\d.]*[a-z]?(\.exe)?$/;

/**
 * The real paths of the standard libraries under a prefix: the folders where Pythons keep one, and where
 * `os.py` truly is. (Virtual environments of old have a link to it in a folder of their own.)
 */
export function* librariesUnder(files: FileSystem, prefix: string): Generator<string> {
  for (const folder of libraryFolders(files, prefix)) {
    const landmark = join(folder, 'os.py');
    const real = isFile(files, landmark) ? realPath(files, landmark) : null;
    if (real !== null) yield dirname(real);
  }
}

function* libraryFolders(files: FileSystem, prefix: string): Generator<string> {
  for (const lib of ['lib', 'lib64']) {
    const names = namesIn(files, join(prefix, lib)).filter((name) => libraryName.test(name));
    yield* names.map((name) => join(prefix, lib, name));
  }
  // PyPy up to 7.3.7 names the folder for the language's version
  yield* namesIn(files, join(prefix, 'lib-python')).map((name) => join(prefix, 'lib-python', name));
  yield join(prefix, 'Lib'); // Windows and Jython
}

/** The libraries that the Python executables in a folder use, told from where the executables lie. */
export function* librariesOfExecutables(files: FileSystem, folder: string): Generator<string> {
  const places = new Set<string>();
  for (const name of namesIn(files, folder).filter((name) => executableName.test(name))) {
    const executable = realPath(files, join(folder, name));
    if (executable !== null) places.add(dirname(executable));
  }
  for (const place of places) {
    const base = baseOfEnvironment(files, place) ?? place;
    yield* librariesUnder(files, dirname(base)); // prefix/bin/python
    yield* librariesUnder(files, base); // prefix\python.exe
  }
}

/** Where the executables lie that a virtual environment was made from, or null if `place` is in none. */
function baseOfEnvironment(files: FileSystem, place: string): string | null {
  for (const folder of [dirname(place), place]) {
    const configuration = readText(files, join(folder, 'pyvenv.cfg'));
    const home = configuration === null ? null : homeInPyvenvCfg(configuration);
    if (home !== null) return realPath(files, home);
  }
  return null;
}
