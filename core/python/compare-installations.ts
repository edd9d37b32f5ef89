import { BUILT_IN, type FoundInstallation, type Installation } from './installation.ts';
import { compareVersions } from './version.ts';

/** The order of installations wherever they are listed: newest version first, the built-in one last. */
export function compareInstallations(a: Installation, b: Installation): number {
  if (a.id === BUILT_IN || b.id === BUILT_IN) return Number(a.id === BUILT_IN) - Number(b.id === BUILT_IN);
  return compareFound(a, b);
}

/** The same order of installations as they stand on the disk: newest version first, then by their libraries. */
export function compareFound(a: FoundInstallation, b: FoundInstallation): number {
  return (
    compareVersions(b.version, a.version) || (a.library < b.library ? -1 : Number(a.library > b.library))
  );
}
