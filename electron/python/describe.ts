import { type BuildDetails, readBuildDetails } from '../../core/python/build-details.ts';
import {
  type FoundInstallation,
  type Implementation,
  type Origin,
  UNKNOWN,
} from '../../core/python/installation.ts';
import {
  compareVersions,
  fullerVersion,
  versionInHeader,
  versionInName,
  versionInSysconfig,
} from '../../core/python/version.ts';
import type { Base } from './environments.ts';
import type { Host } from './host.ts';
import { isFile, namesIn, readText } from './look.ts';
import { pathsOf } from './places.ts';

/**
 * What files tell of a library's Python; nothing is executed. The file that was made with it is trusted most,
 * then what virtual environments of it tell, then its header, then what it was built with, last the names of folders.
 */
export function describeLibrary(
  host: Host,
  library: string,
  origin: Origin,
  base: Base | null = null,
): FoundInstallation {
  const { basename, dirname } = pathsOf(host);
  const told = base?.told ?? null;
  const environments = (base?.environments ?? []).toSorted();
  const prefix = basename(library) === 'Lib' ? dirname(library) : dirname(dirname(library));
  const details = buildDetails(host, prefix, library);
  const version =
    details?.version ??
    versionNotOutdated(told?.version ?? null, headerVersion(host, prefix, basename(library))) ??
    fullerVersion(sysconfigVersion(host, library), namedVersion(host, prefix, library)) ??
    programVersion(host, prefix) ??
    UNKNOWN;
  const implementation =
    implementationNamed(details?.implementation) ??
    implementationNamed(told?.implementation) ??
    namedImplementation(host, prefix, library);
  return { implementation, version, origin, library, environments };
}

/** PEP 739 puts the file into the library; where library and compiled modules are apart, it is with either. */
function buildDetails(host: Host, prefix: string, library: string): BuildDetails | null {
  const { join } = pathsOf(host);
  for (const folder of [library, prefix]) {
    const text = readText(host.files, join(folder, 'build-details.json'));
    const details = text === null ? null : readBuildDetails(text);
    if (details !== null) return details;
  }
  return null;
}

/** An environment tells what it was made from: if the header is newer, the Python was brought up to date since. */
function versionNotOutdated(told: string | null, header: string | null): string | null {
  if (told === null || header === null) return told ?? header;
  return compareVersions(header, told) > 0 ? header : told;
}

/** From `patchlevel.h`, which says it to the last part; it is there where C extensions can be built. */
function headerVersion(host: Host, prefix: string, libraryName: string): string | null {
  const { join } = pathsOf(host);
  const include = join(prefix, 'include');
  // Up to 3.7 the folder has a letter more than the library: `python3.7m`.
  const folders = namesIn(host.files, include).filter((name) => name.replace(/[dmu]+$/, '') === libraryName);
  const checkout = join(prefix, 'Include'); // a checkout of the source
  for (const folder of [...folders.map((name) => join(include, name)), include, checkout]) {
    const header = readText(host.files, join(folder, 'patchlevel.h'));
    const version = header === null ? null : versionInHeader(header);
    if (version !== null) return version;
  }
  return null;
}

/** From what was built with the library: to the middle part, in the Pythons of today. */
function sysconfigVersion(host: Host, library: string): string | null {
  const { join } = pathsOf(host);
  const name = namesIn(host.files, library).find(isSysconfigData);
  const source = name === undefined ? null : readText(host.files, join(library, name));
  return source === null ? null : versionInSysconfig(source);
}

/** Whether this is the file with what a Python was built with: `_sysconfigdata__linux_x86_64-linux-gnu.py`. */
export function isSysconfigData(name: string): boolean {
  return /^_sysconfigdata\w*(-[\w-]+)?\.py$/.test(name);
}

/** From the names of the folders. The prefix's is heeded where the library's does not contradict it. */
function namedVersion(host: Host, prefix: string, library: string): string | null {
  const { basename } = pathsOf(host);
  const ofPrefix = versionInName(basename(prefix));
  const ofLibrary = versionInName(basename(library));
  const isAgreed = ofLibrary === null || `${ofPrefix ?? ''}.`.startsWith(`${ofLibrary}.`);
  return isAgreed ? ofPrefix : ofLibrary;
}

/** From the name of the library that Windows' executable loads: `python312.dll`. */
function programVersion(host: Host, prefix: string): string | null {
  const dll = namesIn(host.files, prefix).find((name) => /^python[23]\d+t?\.dll$/i.test(name));
  return dll === undefined ? null : versionInName(dll.replace(/\.dll$/i, ''));
}

const implementations: ReadonlyMap<string, Implementation> = new Map([
  ['cpython', 'CPython'],
  ['pypy', 'PyPy'],
  ['graalpy', 'GraalPy'],
  ['jython', 'Jython'],
]);

/** The implementation of this name, as `sys.implementation.name` has it, or null if it is none that is known. */
export function implementationNamed(name: string | null | undefined): Implementation | null {
  return implementations.get((name ?? '').toLowerCase()) ?? null;
}

function namedImplementation(host: Host, prefix: string, library: string): Implementation {
  const { basename, dirname, join } = pathsOf(host);
  const names = [basename(library), basename(dirname(library)), basename(prefix)];
  const isNamed = (start: string) => names.some((name) => name.toLowerCase().startsWith(start));
  const has = (...path: readonly string[]) => isFile(host.files, join(prefix, ...path));
  // Before PyPy: GraalPy up to 22 had a `lib-python` too.
  if (isNamed('graalpy') || ['graalpy', 'graalpython'].some((name) => has('bin', name))) return 'GraalPy';
  if (isNamed('pypy') || isNamed('lib-python')) return 'PyPy';
  if (isNamed('jython') || has('jython.jar')) return 'Jython';
  return 'CPython';
}
