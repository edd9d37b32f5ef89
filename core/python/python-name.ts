import { onOneLine } from '../count/visible.ts';
import { type FoundInstallation, isAdded, UNKNOWN } from './installation.ts';

/**
 * What a Python is called: `CPython 3.13.0`. Source that a person added and that tells no version is called as its
 * folder or zip is.
 */
export function pythonName({ implementation, version, origin, library }: FoundInstallation): string {
  const own = version === UNKNOWN && isAdded(origin) ? /[^/\\]+(?=[/\\]*$)/.exec(library)?.[0] : undefined;
  return own === undefined ? `${implementation} ${version}` : onOneLine(own);
}
