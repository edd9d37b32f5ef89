import { readBuildDetails } from '../../core/python/build-details.ts';
import {
  type FoundInstallation,
  type Implementation,
  type Origin,
  UNKNOWN,
} from '../../core/python/installation.ts';
import { versionInPyodideLock } from '../../core/python/pyodide-lock.ts';
import {
  fullerVersion,
  versionInHeader,
  versionInName,
  versionInSysconfig,
} from '../../core/python/version.ts';
import { bytePath, textOfPath } from '../../db/files/byte-path.ts';
import { openZip, type Zip } from '../zip/zip.ts';
import { implementationNamed, isSysconfigData } from './describe.ts';
import type { Host } from './host.ts';
import { isInner } from './inner-path.ts';
import { readText } from './look.ts';
import { pathsOf } from './places.ts';
import { zipRoot } from './zip-root.ts';

/**
 * What files tell of the Python whose library is in a zip: those in it first, then those beside it, last the
 * names of its folders and its own. Throws as `openZip` does.
 */
export async function describeZip(host: Host, library: string, origin: Origin): Promise<FoundInstallation> {
  const isWanted = (name: string) => isTelling.test(name) && isInner(name);
  const zip = await openZip(bytePath(library), isWanted);
  try {
    return { ...describe(host, library, zip), origin, library, environments: [] };
  } finally {
    zip.close();
  }
}

function describe(
  host: Host,
  library: string,
  zip: Zip,
): Pick<FoundInstallation, 'implementation' | 'version'> {
  const { basename, dirname, join } = pathsOf(host);
  const root = zipRoot(zip.members.keys()); // `cpython-3.12.4/Lib/`
  const prefix = root.replace(/[^/]*\/$/, '');
  const inside = [...zip.members.keys()].filter((name) => name.startsWith(prefix));
  const beside = (name: string) => readText(host.files, join(dirname(library), name));
  const texts = (end: string) => inside.filter((name) => name.endsWith(end)).map((name) => textIn(zip, name));
  const names = [...textOfPath(root).split('/'), basename(library).replace(/\.zip$/i, '')];

  const details = firstOf([...texts('build-details.json'), beside('build-details.json')], readBuildDetails);
  const headers = [...texts('patchlevel.h'), ...headersBeside.map(beside)];
  const sysconfigs = [...zip.members.keys()]
    .filter((name) => name.startsWith(root) && isSysconfigData(name.slice(root.length)))
    .map((name) => textIn(zip, name));
  const version =
    details?.version ??
    firstOf(headers, versionInHeader) ??
    fullerVersion(
      firstOf(sysconfigs, versionInSysconfig),
      firstOf([beside('pyodide-lock.json')], versionInPyodideLock) ?? firstOf(names, pythonInName),
    );
  const implementation = implementationNamed(details?.implementation) ?? firstOf(names, implementationInName);
  return { implementation: implementation ?? 'CPython', version: version ?? UNKNOWN };
}

const isTelling = /(^|\/)(os\.py|build-details\.json|patchlevel\.h|_sysconfigdata[^/]*\.py)$/;
/** What tells a version is short: 100 kB and less. */
const LONGEST_TEXT = 1e6;
const headersBeside = ['patchlevel.h', 'include/patchlevel.h', 'Include/patchlevel.h'];

function firstOf<From, To>(all: readonly (From | null)[], read: (from: From) => To | null): To | null {
  for (const one of all) {
    const found = one === null ? null : read(one);
    if (found !== null) return found;
  }
  return null;
}

/** A member that cannot be read tells nothing; an index will say what is wrong with it. */
function textIn(zip: Zip, name: string): string | null {
  try {
    const { bytes, length } = zip.read(name, LONGEST_TEXT);
    return Buffer.from(bytes.subarray(0, length)).toString();
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return null;
    throw thrown;
  }
}

/** The version in a zip's or a folder's name, if it can be a Python's: `pyodide-0.26.4` has a number of its own. */
function pythonInName(name: string): string | null {
  const version = versionInName(name);
  return version !== null && /^[23]\./.test(version) ? version : null;
}

function implementationInName(name: string): Implementation | null {
  return name.startsWith('lib-python') ? 'PyPy' : implementationNamed(/^[a-z]+/i.exec(name)?.[0]);
}
