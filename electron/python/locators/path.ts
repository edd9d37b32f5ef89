import { delimiter, isAbsolute } from 'node:path';
import { librariesOfExecutables } from '../libraries.ts';
import type { Locator } from '../locator.ts';

/** What a shell would find: the executables in the folders of PATH. */
export const path: Locator = {
  origin: 'path',
  *libraries({ environment, files }) {
    // A relative folder in PATH means another one in each shell.
    const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
    for (const folder of new Set(folders)) yield* librariesOfExecutables(files, folder);
  },
};
