import { basename, dirname, join } from 'node:path';
import type { FoundInstallation, Implementation, Origin } from '../../core/python/installation.ts';
import { versionInHeader, versionInName } from '../../core/python/version.ts';
import type { FileSystem } from './host.ts';
import { isFile, namesIn, readText } from './look.ts';

/** What the files around a library tell of its Python. Nothing is executed. */
export function describeLibrary(files: FileSystem, library: string, origin: Origin): FoundInstallation {
  const prefix = basename(library) === 'Lib' ? dirname(library) : dirname(dirname(library));
  const version =
    headerVersion(files, prefix, basename(library)) ?? namedVersion(prefix, library) ?? 'unknown';
  return { implementation: implementationOf(files, prefix, library), version, origin, library };
}

/** From `patchlevel.h`, which says it to the last part; it is there where C extensions can be built. */
function headerVersion(files: FileSystem, prefix: string, libraryName: string): string | null {
  const include = join(prefix, 'include');
  // Up to 3.7 the folder has a letter more than the library: `python3.7m`.
  const folders = namesIn(files, include).filter((name) => name.replace(/[dmu]+$/, '') === libraryName);
  for (const folder of [...folders.map((name) => join(include, name)), include]) {
    const header = readText(files, join(folder, 'patchlevel.h'));
    const version = header === null ? null : versionInHeader(header);
    if (version !== null) return version;
  }
  return null;
}

/** From the names of the folders. The prefix's is heeded where the library's does not contradict it. */
function namedVersion(prefix: string, library: string): string | null {
  const ofPrefix = versionInName(basename(prefix));
  const ofLibrary = versionInName(basename(library));
  const isAgreed = ofLibrary === null || `${ofPrefix ?? ''}.`.startsWith(`${ofLibrary}.`);
  return isAgreed ? ofPrefix : ofLibrary;
}

function implementationOf(files: FileSystem, prefix: string, library: string): Implementation {
  const names = [basename(library), basename(dirname(library)), basename(prefix)];
  const isNamed = (start: string) => names.some((name) => name.toLowerCase().startsWith(start));
  if (isNamed('pypy') || isNamed('lib-python')) return 'PyPy';
  if (isNamed('graalpy') || isFile(files, join(prefix, 'bin', 'graalpy'))) return 'GraalPy';
  if (isNamed('jython') || isFile(files, join(prefix, 'jython.jar'))) return 'Jython';
  return 'CPython';
}
