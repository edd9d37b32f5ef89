import { librariesOfExecutables } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { pathsOf, variable } from '../places.ts';

/** What a shell would find: the executables in the folders of PATH. */
export const path: Locator = {
  origin: 'path',
  *libraries(host) {
    const { delimiter, isAbsolute } = pathsOf(host);
    // A relative folder in PATH means another one in each shell.
    const folders = (variable(host, 'PATH') ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
    for (const folder of new Set(folders)) yield* librariesOfExecutables(host, folder);
  },
};
