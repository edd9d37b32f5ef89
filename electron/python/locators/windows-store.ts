import { librariesUnder } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { namesIn } from '../look.ts';
import { localAppData, pathsOf } from '../places.ts';
import { valueIn } from '../registry-export.ts';

const family = /^PythonSoftwareFoundation\.Python\.[\d.]+_/i;
const models = String.raw`HKEY_CURRENT_USER\Software\Classes\Local Settings\Software\Microsoft\Windows\CurrentVersion\AppModel`;

/**
 * Pythons from the Microsoft Store. The folder they lie in cannot be listed, and the executables a person has
 * are no files that lead there: they only tell which there are, and the registry tells where each is.
 */
export const windowsStore: Locator = {
  origin: 'store',
  *libraries(host) {
    if (host.platform !== 'win32') return;
    const { join } = pathsOf(host);
    const aliases = join(localAppData(host), 'Microsoft', 'WindowsApps');
    for (const name of namesIn(host.files, aliases).filter((each) => family.test(each))) {
      const schemas = `${models}\\SystemAppData\\${name}\\Schemas`;
      const packageName = valueIn(host.registry.keysUnder(schemas), schemas, 'PackageFullName');
      if (packageName === null) continue;
      const stored = `${models}\\Repository\\Packages\\${packageName}`;
      const folder = valueIn(host.registry.keysUnder(stored), stored, 'PackageRootFolder');
      if (folder !== null) yield* librariesUnder(host, folder);
    }
  },
};
