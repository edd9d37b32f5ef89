import type { Host } from '../host.ts';
import { librariesUnderEach } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { localAppData, pathsOf, systemDrive, variable } from '../places.ts';

/** Where python.org's installers, and its install manager, put a Python: told by its folder's name. */
export const windowsPrograms: Locator = {
  origin: 'programs',
  *libraries(host) {
    if (host.platform !== 'win32') return;
    for (const folder of programFolders(host)) {
      yield* librariesUnderEach(host, folder, /^python(core-)?[23]/i);
    }
  },
};

function programFolders(host: Host): readonly string[] {
  const { join } = pathsOf(host);
  const local = localAppData(host);
  return [
    join(local, 'Programs', 'Python'), // for one person
    join(local, 'Python'), // the install manager's
    variable(host, 'ProgramFiles') ?? join(systemDrive(host), 'Program Files'), // for everyone
    variable(host, 'ProgramFiles(x86)') ?? join(systemDrive(host), 'Program Files (x86)'),
    systemDrive(host), // for everyone up to 3.4
  ];
}
