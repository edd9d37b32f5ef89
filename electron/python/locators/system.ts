import { join } from 'node:path';
import { librariesOfExecutables, librariesUnder } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { namesIn } from '../look.ts';

/** What the system's packages and its administrator installed: /usr, /usr/local and each folder in /opt. */
export const system: Locator = {
  origin: 'system',
  *libraries({ files }) {
    for (const prefix of [
      '/usr',
      '/usr/local',
      ...namesIn(files, '/opt').map((name) => join('/opt', name)),
    ]) {
      yield* librariesUnder(files, prefix);
      yield* librariesOfExecutables(files, join(prefix, 'bin'));
    }
  },
};
