import { readPyvenvCfg } from '../../core/python/pyvenv-cfg.ts';
import type { Host } from './host.ts';
import { isFile, namesIn, readText, realPath } from './look.ts';
import { pathsOf } from './places.ts';

const libraryName = /^(python|pypy|graalpy)\d+\.\d+t?$/;
const executableName = /^(python|pypy|graalpy|graalpython|jython)[\d.]*[a-z]?(\.exe)?$/i;

/**
 * The real paths of the standard libraries under a prefix: the folders where Pythons keep one, and where
 * `os.py` truly is. (Virtual environments of old have a link to it in a folder of their own.)
 */
export function* librariesUnder(host: Host, prefix: string): Generator<string> {
  for (const folder of libraryFolders(host, prefix)) {
    const library = libraryIn(host, folder);
    if (library !== null) yield library;
  }
}

/** The real path of the library that a folder is, or null if it is none. */
export function libraryIn(host: Host, folder: string): string | null {
  const { dirname, join } = pathsOf(host);
  const landmark = join(folder, 'os.py');
  const real = isFile(host.files, landmark) ? realPath(host.files, landmark) : null;
  return real === null ? null : dirname(real);
}

function* libraryFolders(host: Host, prefix: string): Generator<string> {
  const { join } = pathsOf(host);
  for (const lib of ['lib', 'lib64']) {
    const names = namesIn(host.files, join(prefix, lib)).filter((name) => libraryName.test(name));
    yield* names.map((name) => join(prefix, lib, name));
  }
  // PyPy up to 7.3.7 and GraalPy up to 22 name the folder for the language's version.
  const versions = join(prefix, 'lib-python');
  yield* namesIn(host.files, versions).map((name) => join(versions, name));
  yield join(prefix, 'Lib'); // Windows and Jython
}

/** The libraries of each prefix in a folder, by its name; all of them where no pattern is given. */
export function* librariesUnderEach(host: Host, folder: string, name = /./): Generator<string> {
  for (const prefix of namesIn(host.files, folder).filter((each) => name.test(each))) {
    yield* librariesUnder(host, pathsOf(host).join(folder, prefix));
  }
}

/** The libraries that the Python executables in a folder use, told from where the executables lie. */
export function* librariesOfExecutables(host: Host, folder: string): Generator<string> {
  const { dirname, join } = pathsOf(host);
  const places = new Set<string>();
  for (const name of namesIn(host.files, folder).filter((each) => executableName.test(each))) {
    const executable = realPath(host.files, join(folder, name));
    if (executable !== null) places.add(dirname(executable));
  }
  for (const place of places) {
    const base = baseOfEnvironment(host, place) ?? place;
    yield* librariesUnder(host, dirname(base)); // prefix/bin/python
    yield* librariesUnder(host, base); // prefix\python.exe
  }
}

/** Where the executables lie that a virtual environment was made from, or null if `place` is in none. */
function baseOfEnvironment(host: Host, place: string): string | null {
  const { dirname, join } = pathsOf(host);
  for (const folder of [dirname(place), place]) {
    const configuration = readText(host.files, join(folder, 'pyvenv.cfg'));
    const home = configuration === null ? null : readPyvenvCfg(configuration).home;
    if (home !== null) return realPath(host.files, home);
  }
  return null;
}
