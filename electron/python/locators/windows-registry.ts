import { librariesOfExecutables, librariesUnder } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { pathsOf } from '../places.ts';

/** PEP 514: for one person, for everyone, and for everyone by an installer of 32 bits. */
const roots = [
  String.raw`HKEY_CURRENT_USER\Software\Python`,
  String.raw`HKEY_LOCAL_MACHINE\Software\Python`,
  String.raw`HKEY_LOCAL_MACHINE\Software\WOW6432Node\Python`,
];

/** What installers tell Windows they installed: `Python\Company\Tag\InstallPath`, by whichever company. */
export const windowsRegistry: Locator = {
  origin: 'registry',
  *libraries(host) {
    const { dirname } = pathsOf(host);
    for (const root of roots) {
      for (const [key, values] of host.registry.keysUnder(root)) {
        if (!key.endsWith('\\installpath')) continue;
        const prefix = values.get('');
        if (prefix !== undefined) yield* librariesUnder(host, prefix);
        const executable = values.get('executablepath');
        if (executable !== undefined) yield* librariesOfExecutables(host, dirname(executable));
      }
    }
  },
};
