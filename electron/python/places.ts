import { posix, win32 } from 'node:path';
import type { Host } from './host.ts';

/** The functions for paths that locating needs. */
interface Paths {
  readonly delimiter: string;
  readonly join: (...parts: readonly string[]) => string;
  readonly dirname: (path: string) => string;
  readonly basename: (path: string) => string;
  readonly isAbsolute: (path: string) => boolean;
}

/** How paths are written on `host`, wherever Sounder itself runs. */
export function pathsOf({ platform }: Host): Paths {
  return platform === 'win32' ? win32 : posix;
}

/** What a variable of the environment says; null where it is not set, or empty, which means the same. */
export function variable({ environment }: Host, name: string): string | null {
  const value = environment[name];
  return value === undefined || value === '' ? null : value;
}

/** Where programs keep what is theirs: `~/.local/share` (XDG), on Windows `%LOCALAPPDATA%`. */
export function dataFolder(host: Host): string {
  if (host.platform === 'win32') return localAppData(host);
  return variable(host, 'XDG_DATA_HOME') ?? pathsOf(host).join(host.home, '.local', 'share');
}

/** Windows' folder for what belongs to a person on this computer only. */
export function localAppData(host: Host): string {
  return variable(host, 'LOCALAPPDATA') ?? pathsOf(host).join(host.home, 'AppData', 'Local');
}

/** Windows' folder for what belongs to a person on every computer. */
export function roamingAppData(host: Host): string {
  return variable(host, 'APPDATA') ?? pathsOf(host).join(host.home, 'AppData', 'Roaming');
}

/** Windows' folder for what belongs to everyone. */
export function programData(host: Host): string {
  return variable(host, 'ProgramData') ?? `${systemDrive(host)}ProgramData`;
}

/** The root of the drive that Windows is on. */
export function systemDrive(host: Host): string {
  return `${variable(host, 'SystemDrive') ?? 'C:'}\\`;
}
