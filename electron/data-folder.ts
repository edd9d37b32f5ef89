import { posix, win32 } from 'node:path';

/** The variables that say where data lies. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where Sounder keeps its database and settings: SOUNDER_DATA, else the platform's folder for data of
 * applications. A relative path in a variable is no place to keep anything and is passed over, as the XDG
 * Base Directory Specification asks.
 */
export function dataFolder(environment: Environment, platform: NodeJS.Platform, home: string): string {
  const path = platform === 'win32' ? win32 : posix;
  const named = (name: string): string | null => {
    const folder = environment[name];
    return folder !== undefined && path.isAbsolute(folder) ? folder : null;
  };
  const chosen = named('SOUNDER_DATA');
  if (chosen !== null) return chosen;
  if (platform === 'win32') {
    return path.join(named('APPDATA') ?? path.join(home, 'AppData', 'Roaming'), 'Sounder');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Sounder');
  return path.join(named('XDG_DATA_HOME') ?? path.join(home, '.local', 'share'), 'sounder');
}
